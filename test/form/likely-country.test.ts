import { expect } from '@open-wc/testing';
import { likelyCountry } from '../../src/form/likely-country.js';

describe('the country that a visitor is likely to be in', () => {
  const rows: [languages: string[], expected: string | undefined][] = [
    [['en-US'], 'US'],
    [['de-AT', 'fr-FR'], 'AT'],
    [['zh-Hant-TW'], 'TW'],
    [['zh-Hant'], 'TW'],
    [['de-at'], 'AT'],
    [['es-419'], 'ES'],
    // The browser's language names no country: another tag of that language may.
    [['de', 'de-AT', 'en-US', 'en'], 'AT'],
    [['de', 'de-CH'], 'CH'],
    // None does: where most live who speak it, and not where the page's language is spoken.
    [['de', 'fr'], 'DE'],
    [['de', 'en-US', 'en', 'fr-FR'], 'DE'],
    [['en-US@posix', 'de'], 'US'],
    [['C', 'de'], 'DE'],
    [['i-klingon', 'x-de', 'de'], 'DE'],
    [['de-AT', 'de-CH'], 'AT'],
    [['DE', 'de-AT'], 'AT'],
    [['de', 'DE_ch'], 'CH'],
    [['fil'], 'PH'],
    [['pt'], 'BR'],
    [[], 'US'],
  ];
  for (const [languages, expected] of rows) {
    it(`by ${languages.join(', then ') || 'nothing'} is ${expected}`, () => {
      expect(likelyCountry(...languages)).to.equal(expected);
    });
  }
});
