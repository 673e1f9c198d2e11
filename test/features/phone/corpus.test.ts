import { expect } from '@open-wc/testing';
import { PhoneController } from '../../../src/features/phone/phone-controller.js';
import type { PhoneCheck } from '../../../src/form/plain-phone.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../../fakes.js';
import { missing, runOnPageWith } from '../../services/page-with.js';
import { corpus } from './corpus.js';

/** The phone field of a visitor from that country. */
const phoneIn = (country: string) =>
  new PhoneController(new FakeHost(), {
    lifecycle: openedLifecycle(new FakeScheduler()).lifecycle,
    country: () => country,
    likelyCountry: () => undefined,
    served: () => '',
    language: () => 'en',
  });

const findingOf = (check: PhoneCheck) => ('problem' in check ? check.problem : check.phoneNumber);

/** The same checks on a page that gets everything but the library. */
const plainFindings = () => {
  const address = (path: string) => new URL(`../../../src/${path}`, import.meta.url).href;
  const texts = corpus.map(({ text, country }) => ({ text, country }));
  return runOnPageWith(
    { [address('features/phone/phone-library.ts')]: missing },
    `
      const { PhoneController } = await import('${address('features/phone/phone-controller.ts')}');
      const host = { requestUpdate() {}, addController() {} };
      const lifecycle = { subscribe: () => () => {} };
      const findings = [];
      for (const { text, country } of ${JSON.stringify(texts)}) {
        const phone = new PhoneController(host, {
          lifecycle, country: () => country, likelyCountry: () => undefined,
          served: () => '', language: () => 'en',
        });
        const check = await phone.check(text);
        findings.push(check.problem ?? check.phoneNumber);
      }
      return findings;
    `,
  ) as Promise<string[]>;
};

describe('what is sent of a text in the phone field', () => {
  let plain: readonly string[] = [];
  before(async () => {
    plain = await plainFindings();
  });

  it('is known of hundreds of texts', () => {
    expect(corpus).to.have.length.greaterThan(300);
  });

  corpus.forEach(({ text, country, byPlan, plainly }, index) => {
    it(`${JSON.stringify(text.slice(0, 60))} in ${country}: ${byPlan}, plainly ${plainly}`, async () => {
      const check = await phoneIn(country).check(text);
      expect([findingOf(check), plain[index]]).to.deep.equal([byPlan, plainly]);
    });
  });
});
