import { expect } from '@open-wc/testing';
import * as whole from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/examples.mobile.json';
import { allCountries, callingCodeOf, zoneOf } from '../../../src/features/phone/calling-codes.js';
import { loadPlans, type PlanCheck } from '../../../src/features/phone/phone.js';
import { checkByPlan, phoneLibrary } from '../../../src/features/phone/phone-library.js';

before(() => Promise.all([...'123456789'].map(loadPlans)));

/** A check's finding in a word: the number, or what is wrong with it. */
const finding = (check: PlanCheck) => ('problem' in check ? check.problem : check.phoneNumber);

describe('digits checked by their country’s plan', () => {
  const rows: [string, string | undefined, string][] = [
    ['+12025550142', undefined, '+12025550142'],
    ['+12025550142', 'DE', '+12025550142'],
    ['2025550142', 'US', '+12025550142'],
    ['12025550142', 'US', '+12025550142'],
    ['02079460958', 'GB', '+442079460958'],
    ['0236618300', 'IT', '+390236618300'],
    // Possible, though no plan has it yet.
    ['+19999999999', undefined, '+19999999999'],
    ['5550142', 'US', 'phone-too-short'],
    ['+1', 'US', 'phone-too-short'],
    ['+120255501429999', 'US', 'phone-too-long'],
    ['', 'US', 'phone-invalid'],
    ['+999123456789', 'US', 'phone-invalid'],
    // Without a calling code and without a country, nobody knows whose number it is.
    ['2025550142', undefined, 'phone-invalid'],
    ['2025550142', 'XX', 'phone-invalid'],
    ['2025550142', 'constructor', 'phone-invalid'],
  ];
  for (const [digits, country, expected] of rows) {
    it(`${digits || 'nothing'} in ${country ?? 'no country'} is ${expected}`, () => {
      expect(finding(checkByPlan(digits, country))).to.equal(expected);
    });
  }

  it('belong to every country that they may belong to', () => {
    expect(checkByPlan('+442079460958', 'US'))
      .to.include({ isValid: true })
      .and.to.deep.include({
        countries: ['GB'],
      });
    const unknown = checkByPlan('+19999999999', undefined);
    expect(unknown).to.include({ isValid: false });
    expect('countries' in unknown && unknown.countries)
      .to.include('US')
      .and.to.include('CA');
  });
});

describe('the plans of nine zones', () => {
  it('are those of all countries that the library has', () => {
    expect(allCountries).to.have.members(whole.getCountries());
  });

  for (const country of whole.getCountries()) {
    it(`come to the same as all plans at once for ${country}`, () => {
      const example = whole.getExampleNumber(country, examples)!;
      const national = example.formatNational().replace(/\D/g, '');
      const { number } = example;
      expect(callingCodeOf(country)).to.equal(example.countryCallingCode);
      expect(zoneOf(number, undefined)).to.equal(zoneOf(national, country));

      for (const digits of [national, number]) {
        const expected = whole.parsePhoneNumberFromString(digits, country)!;
        expect(checkByPlan(digits, country)).to.deep.equal({
          phoneNumber: expected.number,
          countries: expected.country ? [expected.country] : expected.getPossibleCountries(),
          isValid: expected.isValid(),
        });
        for (let length = 1; length <= digits.length; length++) {
          const typed = digits.slice(0, length);
          expect(phoneLibrary.formatTyped(typed, country)).to.equal(
            new whole.AsYouType(country).input(typed),
          );
        }
      }
      // One digit less and one more: as long as some number, or a fault by its name.
      for (const digits of [national.slice(0, -1), `${national}0`, `${national}00000`]) {
        const length = whole.validatePhoneNumberLength(digits, country);
        const check = checkByPlan(digits, country);
        expect('problem' in check && check.problem).to.equal(
          length === 'TOO_SHORT'
            ? 'phone-too-short'
            : length === 'TOO_LONG'
              ? 'phone-too-long'
              : !whole.isPossiblePhoneNumber(digits, country) && 'phone-invalid',
        );
      }
      expect(phoneLibrary.formatNumber(number)).to.equal(example.formatInternational());
      expect(phoneLibrary.countryOf(number)).to.equal(
        whole.parsePhoneNumberFromString(number)!.country,
      );
    });
  }
});

describe('a phone number that is being typed', () => {
  const rows: [string, string | undefined, string][] = [
    ['2025550142', 'US', '(202) 555-0142'],
    ['20255', 'US', '(202) 55'],
    ['+4420794', undefined, '+44 20 794'],
    ['+4420794', 'US', '+44 20 794'],
    ['++4420794', 'US', '+44 20 794'],
    ['２０２５５', 'US', '(202) 55'],
    ['२०२५५', 'US', '(202) 55'],
    ['2025550142', undefined, '2025550142'],
    ['2025550142', 'XX', '2025550142'],
    ['', 'US', ''],
    // What the formatter would change in more than its grouping stays as it is.
    ['call 202', 'US', 'call 202'],
    ['+44 (0)20 79', 'GB', '+44 (0)20 79'],
    ['+44 (0', 'GB', '+44 (0'],
    ['202*55', 'US', '202*55'],
  ];
  for (const [text, country, expected] of rows) {
    it(`“${text}” in ${country ?? 'no country'} reads “${expected}”`, () => {
      expect(phoneLibrary.formatTyped(text, country)).to.equal(expected);
    });
  }

  const countries: [string, string | undefined][] = [
    ['+49', 'DE'],
    ['+442079460958', 'GB'],
    ['+16045551234', 'CA'],
    // Several countries share these, and nothing tells them apart yet.
    ['+44', undefined],
    ['+1604', undefined],
    ['+', undefined],
    ['', undefined],
  ];
  for (const [digits, expected] of countries) {
    it(`“${digits}” belongs to ${expected ?? 'no country yet'}`, () => {
      expect(phoneLibrary.countryOf(digits)).to.equal(expected);
    });
  }
});

describe('a whole phone number', () => {
  const rows = [
    ['+12025550142', '+1 202 555 0142'],
    // Nobody knows how.
    ['0800', undefined],
    ['2025550142', undefined],
    ['*100#', undefined],
    // The plan has it without the zero, the service with it.
    ['+4402079460958', undefined],
  ] as const;
  for (const [number, expected] of rows) {
    it(`${number} reads ${expected ?? 'as it is written'}`, () => {
      expect(phoneLibrary.formatNumber(number)).to.equal(expected);
    });
  }
});
