import { expect } from '@open-wc/testing';
import { checkByPlan, phoneLibrary } from '../../src/form/phone-library.js';
import {
  checkPlainly,
  countryOf,
  loadPhoneLibrary,
  type PhoneCheck,
} from '../../src/form/phone.js';
import { missing, runOnPageWith } from '../services/page-with.js';

const phoneUrl = new URL('../../src/form/phone.ts', import.meta.url).href;
const libraryUrl = new URL('../../src/form/phone-library.ts', import.meta.url).href;

/** A check's finding in a word: the number, or what is wrong with it. */
const finding = (check: PhoneCheck) => ('problem' in check ? check.problem : check.phoneNumber);

describe('a phone number checked by its country’s plan', () => {
  const rows: [string, string | undefined, string][] = [
    ['+12025550142', undefined, '+12025550142'],
    ['+1 (202) 555-0142', 'DE', '+12025550142'],
    ['(202) 555-0142', 'US', '+12025550142'],
    ['1-202-555-0142', 'US', '+12025550142'],
    ['  202.555.0142 ', 'US', '+12025550142'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['0049 30 123456', 'DE', '+4930123456'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
    ['+49 (0) 151 23456789', 'US', '+4915123456789'],
    ['02 3661 8300', 'IT', '+390236618300'],
    ['２０２５５５０１４２', 'US', '+12025550142'],
    ['٢٠٢٥٥٥٠١٤٢', 'US', '+12025550142'],
    // Possible, though no plan has it yet.
    ['+1 999 999 9999', undefined, '+19999999999'],
    ['555-0142', 'US', 'phone-too-short'],
    ['+1', 'US', 'phone-too-short'],
    ['+1 202 555 0142 9999', 'US', 'phone-too-long'],
    ['1'.repeat(40), 'US', 'phone-too-long'],
    ['hello', 'US', 'phone-invalid'],
    ['1-800-FLOWERS', 'US', 'phone-invalid'],
    ['', 'US', 'phone-invalid'],
    ['+999 123 456 789', 'US', 'phone-invalid'],
    // Without a calling code and without a country, nobody knows whose number it is.
    ['(202) 555-0142', undefined, 'phone-invalid'],
  ];
  for (const [text, country, expected] of rows) {
    it(`“${text}” in ${country ?? 'no country'} is ${expected}`, () => {
      expect(finding(checkByPlan(text, country))).to.equal(expected);
    });
  }
});

describe('a phone number checked plainly', () => {
  const rows = [
    ['+12025550142', '+12025550142'],
    ['+1 (202) 555-0142', '+12025550142'],
    ['202.555.0142', '2025550142'],
    ['030/123456', '030123456'],
    ['0049 30 123456', '+4930123456'],
    ['202\u00a0555\u00a00142', '2025550142'],
    ['12345', '12345'],
    ['1234', 'phone-too-short'],
    ['+1234', 'phone-too-short'],
    ['123456789012345', '123456789012345'],
    ['+123456789012345', '+123456789012345'],
    ['1234567890123456', 'phone-too-long'],
    ['hello', 'phone-invalid'],
    ['202 555 0142 x9', 'phone-invalid'],
    ['1+2025550142', 'phone-invalid'],
    ['+', 'phone-invalid'],
    ['', 'phone-invalid'],
  ] as const;
  for (const [text, expected] of rows) {
    it(`“${text}” is ${expected}`, () => {
      expect(finding(checkPlainly(text))).to.equal(expected);
    });
  }
});

describe('the check of a page', () => {
  it('is the one by the country’s plan', async () => {
    expect((await loadPhoneLibrary()) === phoneLibrary).to.be.true;
  });

  it('is fetched once', () => {
    expect(loadPhoneLibrary()).to.equal(loadPhoneLibrary());
  });

  describe('when the library cannot be had', () => {
    const runWithoutLibrary = (script: string) =>
      runOnPageWith(
        { [libraryUrl]: missing },
        `const phone = await import('${phoneUrl}'); ${script}`,
      );

    it('is the plain one', async () => {
      const found = await runWithoutLibrary(`
        const library = await phone.loadPhoneLibrary();
        return [library === phone.plainLibrary, library.check('202 555 0142', 'US', [])];
      `);
      expect(found).to.deep.equal([true, { phoneNumber: '2025550142' }]);
    });

    it('is fetched anew the next time', async () => {
      const found = await runWithoutLibrary(`
        const first = phone.loadPhoneLibrary();
        await first;
        return first !== phone.loadPhoneLibrary();
      `);
      expect(found).to.equal(true);
    });
  });
});

describe('the country of a number without a calling code', () => {
  const rows: [string[], string | undefined][] = [
    [['en-US'], 'US'],
    [['de-AT', 'fr-FR'], 'AT'],
    [['zh-Hant-TW'], 'TW'],
    // The browser's language says no country, the page's does.
    [['de', 'de-CH'], 'CH'],
    // Neither does: where most who speak the page's live.
    [['de', 'fr'], 'FR'],
    [['en-US@posix', 'de'], 'US'],
    [['C', 'de'], 'DE'],
    [['pt'], 'BR'],
    [[], 'US'],
  ];
  for (const [languages, expected] of rows) {
    it(`of ${languages.join(', then ') || 'nobody'} is ${expected}`, () => {
      expect(countryOf(...languages)).to.equal(expected);
    });
  }
});
