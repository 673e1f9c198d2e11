import { expect } from '@open-wc/testing';
import type { StringKey } from '../../src/i18n/english.js';
import { allEnglish } from './all-english.js';
import { bestLanguage, languages } from '../../src/i18n/languages.js';
import { errorCodes } from '../../src/lifecycle/failure.js';

const keys = Object.keys(allEnglish) as StringKey[];
const placeholders = (text: string) => [...text.matchAll(/\{\w*\}/g)].map(String).sort();

const expectedTags = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'es', 'et', 'fi', 'fr', 'he', 'hu', 'id', 'it', 'ja'],
  ...['ko', 'nb', 'nl', 'pl', 'pt-br', 'pt-pt', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'vi'],
  ...['zh-hans', 'zh-hant'],
];

describe('languages', () => {
  it('are these, by tags in lower case', () => {
    expect(Object.keys(languages)).to.have.members(expectedTags);
  });

  const all = { en: () => Promise.resolve({ strings: allEnglish }), ...languages };

  for (const [tag, load] of Object.entries(all)) {
    describe(tag, () => {
      let strings: Readonly<Record<string, string>>;

      /** What a check finds wrong, by the names of the texts. */
      const wrong = (isWrong: (text: string, original: string) => boolean) =>
        keys.filter((key) => isWrong(strings[key] ?? '', allEnglish[key]));

      before(async () => {
        ({ strings } = await load());
      });

      it('has the texts that English has', () => {
        expect(Object.keys(strings)).to.have.members(keys);
      });

      it('has no empty text', () => {
        expect(wrong((text) => text === '' || text !== text.trim())).to.deep.equal([]);
      });

      it('fills in what English fills in', () => {
        const differ = (text: string, original: string) =>
          placeholders(text).join() !== placeholders(original).join();
        expect(wrong(differ)).to.deep.equal([]);
      });

      it('has no stray brace and no markup', () => {
        expect(wrong((text) => /[<>&{}]/.test(text.replace(/\{\w+\}/g, '')))).to.deep.equal([]);
      });

      it('has no text much longer than in English', () => {
        expect(wrong((text, { length }) => text.length > 2 * length + 12)).to.deep.equal([]);
      });

      it('has words of its own for each thing that can go wrong', () => {
        const words = errorCodes.map((code) => strings[`error-${code}`]);
        expect(new Set(words).size).to.equal(errorCodes.length);
      });

      it('tells to stay from to leave', () => {
        expect(strings['confirm-no']).not.to.equal(strings['confirm-yes']);
      });

      it('is a locale that numbers and times can be written in', () => {
        expect(Intl.NumberFormat.supportedLocalesOf(tag)).to.have.length(1);
      });
    });
  }
});

describe('bestLanguage', () => {
  const available = ['en', ...Object.keys(languages)];
  const cases: [tag: string, expected: string | undefined][] = [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-Latn-CH', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['zh', 'zh-hans'],
    ['zh-CN', 'zh-hans'],
    ['zh-SG', 'zh-hans'],
    ['zh-Hans', 'zh-hans'],
    ['zh-Hans-HK', 'zh-hans'],
    ['zh-TW', 'zh-hant'],
    ['zh-HK', 'zh-hant'],
    ['zh-MO', 'zh-hant'],
    ['zh-Hant', 'zh-hant'],
    ['zh-Hant-CN', 'zh-hant'],
    ['pt', 'pt-br'],
    ['pt-BR', 'pt-br'],
    ['pt-PT', 'pt-pt'],
    ['pt-AO', 'pt-pt'],
    ['pt-MZ', 'pt-pt'],
    ['no', 'nb'],
    ['no-NO', 'nb'],
    ['nb-NO', 'nb'],
    ['nn', 'nb'],
    ['nn-NO', 'nb'],
    ['iw', 'he'],
    ['in', 'id'],
    ['ar-EG-u-nu-latn', 'ar'],
    ['xx', undefined],
    ['sw-KE', undefined],
    ['', undefined],
    ['en_US', undefined],
    ['not a tag', undefined],
    ['constructor', undefined],
    ['toString', undefined],
    ['🦆', undefined],
  ];

  for (const [tag, expected] of cases) {
    it(`finds ${expected ?? 'nothing'} for “${tag}”`, () => {
      expect(bestLanguage(tag, available)).to.equal(expected);
    });
  }

  it('finds no substitute that is not available', () => {
    expect(bestLanguage('nn', ['en', 'pt-br'])).to.equal(undefined);
    expect(bestLanguage('pt-AO', ['en', 'pt-br'])).to.equal(undefined);
  });
});
