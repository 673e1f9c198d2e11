import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { PhoneFields } from '../../../src/features/phone/phone-fields.js';
import type { Texts } from '../../../src/i18n/localizer.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../../fakes.js';

/** The phone fields of an element whose shadow root has that content. */
async function phoneFields(content: string) {
  const element = await fixture<HTMLElement>(html`<div></div>`);
  element.attachShadow({ mode: 'open' }).innerHTML = content;
  const { updateComplete } = new FakeHost();
  const host = Object.assign(element, { updateComplete, addController() {}, requestUpdate() {} });
  const fields = new PhoneFields(
    host as unknown as ReactiveControllerHost & Element,
    { add() {}, text: (key: string) => key, direction: 'ltr' } as unknown as Texts,
    {
      lifecycle: openedLifecycle(new FakeScheduler()).lifecycle,
      country: () => '',
      likelyCountry: () => 'US',
      served: () => '',
      language: () => 'en',
    },
  );
  return fields;
}

describe('a phone field', () => {
  for (const [what, content] of [
    ['it is not on screen', ''],
    ['another one is on screen', '<p class="phone"><select></select><input name="mobile" /></p>'],
    ['its list is not on screen', '<p class="phone"><input name="office" /></p>'],
  ] as const) {
    it(`checks a number while ${what}`, async () => {
      const fields = await phoneFields(content);
      const check = await fields.of('office').check('202 555 0147');
      expect(check).to.deep.equal({ phoneNumber: '+12025550147' });
    });
  }

  it('reads the list that stands beside it, not that of another field', async () => {
    const fields = await phoneFields(`
      <p class="phone"><select><option>GB</option></select><input name="mobile" /></p>
      <p class="phone"><select><option>DE</option></select><input name="office" /></p>
    `);
    const [mobile, office] = ['mobile', 'office'].map((name) => fields.of(name));
    // The list showed the likely country after the last update.
    for (const field of [mobile, office]) field!.renderCountry('', false, () => {});
    expect(await office!.check('030 23125123')).to.deep.equal({ phoneNumber: '+493023125123' });
    expect(await mobile!.check('020 7946 0958')).to.deep.equal({ phoneNumber: '+442079460958' });
  });

  it('is the same one each time', async () => {
    const fields = await phoneFields('');
    expect(fields.of('office') === fields.of('office')).to.be.true;
    expect(fields.of('office') === fields.of('mobile')).to.be.false;
  });
});
