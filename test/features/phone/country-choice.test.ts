import { expect } from '@open-wc/testing';
import {
  countryChoice,
  parseCountries,
  parseCountry,
} from '../../../src/features/phone/country-choice.js';
import { warningsOf } from '../../harness.js';

describe('the attributes with countries', () => {
  // Each warning is written once: no other test of this file parses an empty attribute.
  it('are not reported when they are empty or their codes are known', async () => {
    const warnings = await warningsOf(() => {
      expect(parseCountry('')).to.equal(undefined);
      expect(parseCountry('nz')).to.equal('NZ');
      expect(parseCountries('')).to.deep.equal([]);
      expect(parseCountries(' , ;')).to.deep.equal([]);
      expect(parseCountries('nz, AU')).to.deep.equal(['NZ', 'AU']);
    });
    expect(warnings).to.deep.equal([]);
  });
});

describe('the countries of the list', () => {
  it('are sorted once, not at each render', () => {
    expect(countryChoice('en', ['US']) === countryChoice('en', ['US'])).to.be.true;
  });

  it('are sorted again for other countries and another language', () => {
    const names = (...choice: Parameters<typeof countryChoice>) =>
      countryChoice(...choice).map(({ name }) => name);
    expect(names('en', ['US', 'DE'])).to.deep.equal(['Germany', 'United States']);
    expect(names('en', ['DE'])).to.deep.equal(['Germany']);
    expect(names('de', ['DE'])).to.deep.equal(['Deutschland']);
  });
});
