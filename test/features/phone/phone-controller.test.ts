import { expect, fixtureSync, html } from '@open-wc/testing';
import {
  PhoneController,
  type PhoneControllerOptions,
} from '../../../src/features/phone/phone-controller.js';
import { PhonePlans } from '../../../src/features/phone/phone-plans.js';
import type { PhoneLibrary } from '../../../src/features/phone/phone.js';
import { dialledNumber } from '../../../src/phone-number/dialled-number.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../../fakes.js';

/** Plans that cannot be loaded. */
class MissingPlans extends PhonePlans {
  override load() {
    return Promise.resolve();
  }
}

/** Plans that are loaded when the test says so. */
class SlowPlans extends PhonePlans {
  arrive!: () => void;
  readonly #arrived = new Promise<void>((resolve) => (this.arrive = resolve));

  override async load(zone: string) {
    if (zone === '4') await this.#arrived;
    await super.load(zone);
  }
}

type Options = Partial<Record<'country' | 'likelyCountry' | 'served', string>> &
  Pick<PhoneControllerOptions, 'plans'>;

const phoneOf = ({ country = '', likelyCountry, served = '', plans }: Options) =>
  new PhoneController(new FakeHost(), {
    lifecycle: openedLifecycle(new FakeScheduler()).lifecycle,
    country: () => country,
    likelyCountry: () => likelyCountry,
    served: () => served,
    language: () => 'en',
    plans,
  });

const withoutPlans = (options: Options = {}) => phoneOf({ ...options, plans: new MissingPlans() });

/** A controller that has loaded the plans of its country. */
async function withPlans(options: Options) {
  const phone = phoneOf(options);
  await phone.load();
  return phone;
}

/** A field on the page with that text and the caret behind it. */
function fieldWith(value: string) {
  const field = fixtureSync<HTMLInputElement>(html`<input />`);
  field.value = value;
  field.setSelectionRange(value.length, value.length);
  return field;
}

describe('the country of a number', () => {
  it('is that of the visitor while the calling code may be incomplete', () => {
    const phone = withoutPlans({ country: 'US' });
    expect(['+', '+9', '+99', '9999'].map((text) => phone.countryOf(text))).to.deep.equal(
      Array(4).fill('US'),
    );
  });

  it('is unknown where the first three digits are no calling code', () => {
    expect(withoutPlans({ country: 'US' }).countryOf('+999')).to.equal(undefined);
  });

  it('is found by a calling code of three digits', () => {
    expect(withoutPlans({ country: 'US' }).countryOf('+353 1 234 5678')).to.equal('IE');
  });

  for (const [title, options, expected] of [
    ['the main one', { country: 'DE' }, 'US'],
    ['the main one where the country of the visitor is unknown', {}, 'US'],
    ['that of the visitor', { country: 'CA' }, 'CA'],
    ['one that is served', { country: 'DE', served: 'DE CA' }, 'CA'],
  ] as const) {
    it(`is, without its plan, ${title} of those that share the calling code`, () => {
      expect(withoutPlans(options).countryOf('+1 202 555 0147')).to.equal(expected);
    });
  }

  it('has no name where it is unknown', async () => {
    const phone = withoutPlans();
    await phone.load('202 555 0147');
    expect(phone.countryName('202 555 0147')).to.equal('');
  });

  for (const [title, options, expected] of [
    ['the first that is served where nothing else is known', {}, 'DE'],
    ['the first that is served where that of the page is not', { country: 'US' }, 'DE'],
    ['that of the page where it is served', { country: 'AT' }, 'AT'],
  ] as const) {
    it(`is, without a calling code, ${title}`, () => {
      expect(withoutPlans({ ...options, served: 'DE AT' }).country).to.equal(expected);
    });
  }
});

describe('a number whose plan cannot be loaded', () => {
  it('is accepted wherever its country is unknown', async () => {
    const phone = withoutPlans({ country: 'US', served: 'US' });
    expect(await phone.check('202 555 0147')).to.deep.equal({ phoneNumber: '2025550147' });
  });

  it('is accepted where one of the countries that share the calling code is served', async () => {
    const phone = withoutPlans({ country: 'US', served: 'US' });
    expect(await phone.check('+1 202 555 0147')).to.deep.equal({ phoneNumber: '+12025550147' });
  });

  it('is rejected where none of them is', async () => {
    const phone = withoutPlans({ country: 'US', served: 'US' });
    expect(await phone.check('+49 30 123456')).to.deep.equal({ problem: 'phone-country' });
  });

  it('is not doubted where the country is only likely', async () => {
    const phone = withoutPlans({ likelyCountry: 'US' });
    expect(await phone.check('999 999 9999')).to.deep.equal({ phoneNumber: '9999999999' });
  });

  it('is left as the visitor types it', () => {
    const field = fieldWith('2025550147');
    withoutPlans({ country: 'US' }).type(field, { inputType: 'insertText', data: '7' });
    expect(field.value).to.equal('2025550147');
  });
});

it('asks about a likely country unless it is told that the visitor is still typing', async () => {
  const phone = await withPlans({ likelyCountry: 'US' });
  expect(await phone.check('999 999 9999', true)).to.deep.equal({ phoneNumber: '+19999999999' });
  expect(await phone.check('999 999 9999')).to.deep.equal({ problem: 'phone-guess' });
});

describe('a number to read', () => {
  const rows = [
    ['is grouped by its plan', '+12025550147', '+1 202 555 0147'],
    ['is grouped anew where the service groups it otherwise', '+1-202-5550147', '+1 202 555 0147'],
    ['keeps its letters', '+1-800-FLOWERS', '+1-800-FLOWERS'],
    ['stays as it is without a calling code', '202-5550147', '202-5550147'],
    ['stays as it is where its plan is not loaded', '+442079460958', '+442079460958'],
    ['stays as it is where it is a service code', '*100#', '*100#'],
  ] as const;
  for (const [title, text, expected] of rows) {
    it(title, async () => {
      const plain = dialledNumber(text)!;
      const number = (await withPlans({ country: 'US' })).format(plain);
      expect(number).to.deep.equal({ ...plain, shown: expected });
    });
  }

  it('keeps its extension', async () => {
    const number = (await withPlans({ country: 'US' })).format(dialledNumber('+12025550147 x9')!);
    expect(number).to.deep.equal({
      shown: '+1 202 555 0147',
      copied: '+12025550147',
      extension: '9',
      afterPause: false,
    });
  });

  it('stays as it is without the library', () => {
    const number = dialledNumber('+12025550147')!;
    expect(withoutPlans({ country: 'US' }).format(number)).to.deep.equal(number);
  });
});

describe('grouping the digits in a field', () => {
  const rows = [
    ['several characters that end in a space', { data: '2025550147 ' }, '(202) 555-0147'],
    ['a space', { data: ' ' }, '2025550147 '],
    ['what an event does not name', {}, '(202) 555-0147'],
  ] as const;
  for (const [title, event, expected] of rows) {
    it(`makes it “${expected}” after ${title}`, async () => {
      const phone = await withPlans({ country: 'US' });
      const field = fieldWith('2025550147 ');
      phone.type(field, event);
      expect(field.value).to.equal(expected);
    });
  }

  for (const [maxLength, expected] of [
    [-1, '(202) 555-0147'],
    [14, '(202) 555-0147'],
    [13, '2025550147'],
    [0, '2025550147'],
  ] as const) {
    const limit = maxLength < 0 ? 'no limit' : `a limit of ${maxLength} characters`;
    it(`makes it “${expected}” in a field with ${limit}`, async () => {
      const phone = await withPlans({ country: 'US' });
      const field = fieldWith('2025550147');
      if (maxLength >= 0) field.maxLength = maxLength;
      phone.type(field, {});
      expect(field.value).to.equal(expected);
    });
  }

  it('leaves the caret where it is when the text is grouped already', async () => {
    const phone = await withPlans({ country: 'US' });
    const field = fieldWith('(202) 555-0147');
    field.setSelectionRange(6, 6);
    phone.type(field, {});
    expect(field.selectionStart).to.equal(6);
  });

  it('is not repeated for the event that it triggers itself', () => {
    const texts: string[] = [];
    class CountingPlans extends PhonePlans {
      override get library() {
        const formatTyped = (text: string) => {
          texts.push(text);
          return `${text}-`;
        };
        return { formatTyped } as unknown as PhoneLibrary;
      }

      override has() {
        return true;
      }
    }
    const phone = phoneOf({ country: 'US', plans: new CountingPlans() });
    const field = fieldWith('202');
    let events = 0;
    field.addEventListener('input', (event) => {
      events++;
      phone.type(field, event as InputEvent);
    });
    field.focus();
    phone.type(field, {});
    expect(field.value).to.equal('202-');
    expect(events).to.equal(1);
    expect(texts).to.deep.equal(['202']);
  });

  it('leaves a number of another zone alone when plans arrive', async () => {
    const plans = new SlowPlans();
    const phone = await withPlans({ country: 'US', plans });
    const field = fieldWith('+44 20');
    phone.type(field, {});
    const loading = phone.load(field.value);
    // The visitor changes their mind, and deletes: nothing is grouped after that.
    field.value = '(202) 555-';
    phone.type(field, { inputType: 'deleteContentBackward' });
    plans.arrive();
    await loading;
    expect(field.value).to.equal('(202) 555-');
  });

  it('catches up when the plan arrives', async () => {
    const plans = new SlowPlans();
    const phone = await withPlans({ country: 'US', plans });
    const field = fieldWith('+442079460958');
    phone.type(field, {});
    const loading = phone.load(field.value);
    plans.arrive();
    await loading;
    expect(field.value).to.equal('+44 20 7946 0958');
  });
});
