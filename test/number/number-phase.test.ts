import { expect } from '@open-wc/testing';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { CallIn } from '../../src/lifecycle/call-in.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { NumberPhase } from '../../src/number-phase.js';
import type { Visit } from '../../src/panel/visit.js';
import type { DialledNumber } from '../../src/phone-number/dialled-number.js';
import { FakeScheduler } from '../fakes.js';
import { openPage } from '../harness.js';

/** Texts that name themselves and what is put into them. */
const texts = {
  add() {},
  text: (key: string, values: Readonly<Record<string, string>> = {}) =>
    [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '),
  duration: (time: number, rounding: string) => `${time} ms ${rounding}`,
} as unknown as Localizer;

/** A phone field that groups every number in the same way. */
const phone = {
  of: (name: string) => ({
    format: (number: DialledNumber) => ({ ...number, shown: `${name}: ${number.shown}` }),
  }),
};

interface Situation {
  number: string;
  code?: string | null;
  remaining?: number | null;
  isPhoneLoaded?: boolean;
}

/** What is announced of a number. */
async function described({ number, code = null, remaining = null, isPhoneLoaded }: Situation) {
  const { element } = await openPage();
  const phase = new NumberPhase(element, texts, {
    lifecycle: new Lifecycle(),
    scheduler: new FakeScheduler(),
  });
  const visit = {
    texts,
    countdown: { remaining },
    form: { phoneField: 'mobile' },
    features: { phone: { current: isPhoneLoaded ? phone : null } },
  } as unknown as Visit;
  return phase.describe(visit, { phoneNumber: number, accessCode: code } as CallIn);
}

describe('the announcement of a number', () => {
  it('is the number alone where there is nothing else', async () => {
    expect(await described({ number: '+1 800 555 0123' })).to.equal('+1 800 555 0123');
  });

  it('groups the number as the phone field does, once it is there', async () => {
    const text = await described({ number: '+18005550123', isPhoneLoaded: true });
    expect(text).to.equal('mobile: +18005550123');
  });

  it('has extension, code and time in the order in which they are needed', async () => {
    const text = await described({
      number: '+1 800 555 0123 ext. 7',
      code: '421',
      remaining: 60_000,
    });
    expect(text.replace(/\u00a0/g, ' ')).to.match(
      /^\+1 800 555 0123, extension number=7, .*4 2 1.*, reserved time=60000 ms nearest$/,
    );
  });

  it('says also that the time is over', async () => {
    const text = await described({ number: '112', remaining: 0 });
    expect(text).to.equal('112, reserved time=0 ms nearest');
  });
});
