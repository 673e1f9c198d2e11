import { expect } from '@open-wc/testing';
import { countriesOf, prefixOf, zoneOf } from '../../../src/features/phone/calling-codes.js';
import { plansOf } from '../../../src/features/phone/plans/plans.js';
import { usualPrefix } from '../../../src/phone-number/typed-number.js';

describe('the calling code of a number', () => {
  const rows = [
    ['+1', 'US'],
    ['+49', 'DE'],
    ['+353', 'IE'],
    ['+35', undefined],
    ['+999', undefined],
    ['49', undefined],
  ] as const;
  for (const [digits, expected] of rows) {
    it(`“${digits}” is that of ${expected ?? 'no country'}`, () => {
      expect(countriesOf(digits)[0]).to.equal(expected);
    });
  }
});

describe('the international call prefix', () => {
  for (const [country, expected] of [
    ['US', '011'],
    ['DE', usualPrefix],
    [undefined, usualPrefix],
  ] as const) {
    it(`of ${country ?? 'an unknown country'} is ${expected}`, () => {
      expect(prefixOf(country)).to.equal(expected);
    });
  }
});

describe('the numbering zone', () => {
  for (const [digits, country, expected] of [
    ['+49', undefined, '4'],
    ['+', 'US', undefined],
    ['030', 'DE', '4'],
    ['030', undefined, undefined],
    ['030', 'XX', undefined],
  ] as const) {
    it(`of “${digits}” in ${country ?? 'an unknown country'} is ${expected ?? 'unknown'}`, () => {
      expect(zoneOf(digits, country)).to.equal(expected);
    });
  }

  it('has the plans of its own calling codes only', () => {
    const { country_calling_codes, countries, nonGeographic } = plansOf('8');
    expect(Object.keys(country_calling_codes).filter((code) => !/^8/.test(code))).to.be.empty;
    expect(Object.keys(nonGeographic)).to.include('800');
    expect(Object.keys(nonGeographic).filter((code) => !/^8/.test(code))).to.be.empty;
    expect(countries).to.include.keys('JP', 'CN').and.not.have.any.keys('US', 'DE');
  });
});
