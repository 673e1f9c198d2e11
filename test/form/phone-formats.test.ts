import { expect } from '@open-wc/testing';
import { checkByPlan, phoneLibrary } from '../../src/form/phone-library.js';
import { caretBehind, countDialled, plainLibrary } from '../../src/form/phone.js';

describe('a phone number where only some countries are served', () => {
  const rows: [string, string | undefined, string[], object][] = [
    ['+442079460958', 'US', ['US', 'GB'], { phoneNumber: '+442079460958' }],
    ['202 555 0142', 'US', ['US'], { phoneNumber: '+12025550142' }],
    ['+442079460958', 'US', ['US', 'DE'], { problem: 'phone-country' }],
    // What else is wrong with it is more to the point.
    ['+4420', 'US', ['US'], { problem: 'phone-too-short' }],
    // Of no country for sure, but of one with that calling code.
    ['+19999999999', undefined, ['CA'], { phoneNumber: '+19999999999' }],
    ['+19999999999', undefined, ['DE'], { problem: 'phone-country' }],
    ['+442079460958', 'US', [], { phoneNumber: '+442079460958' }],
  ];
  for (const [text, country, served, expected] of rows) {
    it(`${text} in ${served.join(', ') || 'all'}: ${Object.values(expected).join()}`, () => {
      expect(checkByPlan(text, country, served)).to.deep.equal(expected);
    });
  }
});

describe('a phone number that is being typed', () => {
  const rows: [string, string | undefined, string][] = [
    ['2025550142', 'US', '(202) 555-0142'],
    ['20255', 'US', '(202) 55'],
    ['+4420794', undefined, '+44 20 794'],
    ['+4420794', 'US', '+44 20 794'],
    ['2025550142', undefined, '2025550142'],
    ['', 'US', ''],
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
    ['+1 604', undefined],
    ['+', undefined],
    ['', undefined],
    // Without a calling code, the country is not the number's to say.
    ['2025550142', undefined],
  ];
  for (const [text, expected] of countries) {
    it(`“${text}” belongs to ${expected ?? 'no country yet'}`, () => {
      expect(phoneLibrary.countryOf(text)).to.equal(expected);
    });
  }
});

describe('a whole phone number', () => {
  it('is grouped for reading', () => {
    expect(phoneLibrary.formatNumber('+12025550142')).to.equal('+1 202 555 0142');
  });

  it('is left as it is where nobody knows how to group it', () => {
    expect(phoneLibrary.formatNumber('0800 CALL')).to.equal('0800 CALL');
  });
});

describe('the countries to choose from', () => {
  it('have code, name and calling code', () => {
    expect(phoneLibrary.countries('en', ['GB'])).to.deep.equal([
      { code: 'GB', name: 'United Kingdom', callingCode: '44' },
    ]);
  });

  it('are all of them, where none are picked', () => {
    expect(phoneLibrary.countries('en', [])).to.have.length.greaterThan(200);
  });

  it('have the names and the order of the language', () => {
    const names = (language: string) =>
      phoneLibrary.countries(language, ['DE', 'AT', 'EG']).map(({ name }) => name);
    expect(names('en')).to.deep.equal(['Austria', 'Egypt', 'Germany']);
    expect(names('de')).to.deep.equal(['Ägypten', 'Deutschland', 'Österreich']);
  });

  it('are the same list until something else is asked', () => {
    const list = phoneLibrary.countries('en', ['GB']);
    expect(phoneLibrary.countries('en', ['GB'])).to.equal(list);
    expect(phoneLibrary.countries('en', ['US'])).not.to.equal(list);
  });
});

describe('the stand-in for the library', () => {
  it('groups nothing and knows no country', () => {
    expect([
      plainLibrary.formatTyped('2025550142', 'US'),
      plainLibrary.formatNumber('+12025550142'),
      plainLibrary.countryOf('+44'),
      plainLibrary.countries('en', []),
    ]).to.deep.equal(['2025550142', '+12025550142', undefined, []]);
  });
});

describe('the caret in a text that was grouped anew', () => {
  const rows = [
    ['(202) 55', 0, 0],
    ['(202) 55', 1, 2],
    ['(202) 55', 3, 4],
    ['(202) 55', 4, 7],
    ['(202) 55', 9, 8],
    ['+44 20', 1, 1],
    ['+44 20', 3, 3],
    ['٢٠٢ ٥', 4, 5],
    ['', 2, 0],
  ] as const;
  for (const [text, digits, expected] of rows) {
    it(`stands at ${expected} in “${text}” with ${digits} digits before it`, () => {
      expect(caretBehind(text, digits)).to.equal(expected);
    });
  }

  it('is counted by what would be dialled', () => {
    expect(['(202) 55', '+44 20', '٢٠٢', '', 'x'].map(countDialled)).to.deep.equal([5, 5, 3, 0, 0]);
  });
});
