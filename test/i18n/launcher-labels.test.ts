import { expect } from '@open-wc/testing';
import { launcherLabel, launcherLabels, resolveLanguage } from '../../src/i18n/launcher-labels.js';
import { languages } from '../../src/i18n/languages.js';

describe('the labels', () => {
  it('are there in English and in every other language', () => {
    expect(Object.keys(launcherLabels)).to.have.members(['en', ...Object.keys(languages)]);
  });

  it('are short', () => {
    const tooLong = Object.values(launcherLabels).filter((label) => !label || label.length > 20);
    expect(tooLong).to.deep.equal([]);
  });
});

describe('the language for a reader', () => {
  const rows: readonly (readonly [wanted: readonly string[], expected: string])[] = [
    [['de'], 'de'],
    [['de-AT', 'en'], 'de'],
    // The first one that there is, not only the first one.
    [['sw-KE', 'pt_BR', 'en'], 'pt-br'],
    [['xx', 'not a tag', '', 'zh-TW', 'ja'], 'zh-hant'],
    [['en-GB', 'fr'], 'en'],
    [['ca', 'en', 'es'], 'en'],
    // English where there is none.
    [['sw'], 'en'],
    [[], 'en'],
  ];

  for (const [wanted, expected] of rows) {
    it(`is “${expected}” for [${wanted.join(', ')}]`, () => {
      expect(resolveLanguage(wanted)).to.equal(expected);
      const text = launcherLabels[expected as keyof typeof launcherLabels];
      expect(launcherLabel(wanted)).to.deep.equal({ text, language: expected });
    });
  }
});
