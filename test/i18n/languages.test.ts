import { expect } from '@open-wc/testing';
import type { LanguageStrings } from '../../src/i18n/english.js';
import { languages } from '../../src/i18n/languages.js';
import { errorCodes } from '../../src/lifecycle/failure.js';
import { allEnglish } from './all-english.js';

const keys = Object.keys(allEnglish) as (keyof LanguageStrings)[];
const placeholders = (text: string) => [...text.matchAll(/\{\w*\}/g)].map(String).sort();

const expectedTags = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'es', 'et', 'fi', 'fr', 'he', 'hu', 'id', 'it', 'ja'],
  ...['ko', 'nb', 'nl', 'pl', 'pt-br', 'pt-pt', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'vi'],
  ...['zh-hans', 'zh-hant'],
];

/**
 * Languages with cases, by what may stand between a colon and a time. `Intl` gives
 * a time in the nominative only, and these adverbs leave it there (as Hungarian “múlva”, which
 * follows the time, does); prepositions would not.
 */
const adverbs: Readonly<Record<string, string>> = {
  ...{ ar: '', pl: '' },
  ...{ cs: 'asi ', et: 'umbes ', fi: 'noin ', hu: 'kb. ', ru: 'примерно ', uk: 'приблизно ' },
};

/** The words for “your” (number) and for (the number) “shown”, which are two different numbers. */
const yourAndShown: Readonly<Record<string, readonly [your: RegExp, shown: RegExp]>> = {
  en: [/[Yy]our/, /shown/],
  ar: [/هاتفك/, /المعروض/],
  bg: [/Ваши/, /показания/],
  cs: [/aše/, /zobrazené/],
  da: [/[Dd]it /, /viste/],
  de: [/Ihre/, /angezeigte/],
  el: [/ σας/, /που εμφανίζεται/],
  es: [/[Ss]u número/, /se muestra/],
  et: [/[Tt]eie/, /Kuvatud/],
  fi: [/numeroasi|numerostasi/, /näkyvissä/],
  fr: [/[Vv]otre/, /affiché/],
  he: [/שלכם/, /המוצג/],
  hu: [/Ön telefon/, /kijelzett/],
  id: [/telepon Anda/, /ditampilkan/],
  it: [/[Ss]uo/, /visualizzato/],
  ja: [/お客様の/, /表示中/],
  ko: [/고객님의/, /표시된/],
  nb: [/ditt/, /vises/],
  nl: [/[Uu]w /, /getoonde/],
  pl: [/Tw/, /wyświetlony/],
  'pt-br': [/[Ss]eu/, /exibido/],
  'pt-pt': [/[Ss]eu/, /apresentado/],
  ro: [/dvs\./, /afișat/],
  ru: [/[Вв]аш/, /показанному/],
  sv: [/[Dd]itt/, /visas/],
  th: [/ของคุณ/, /ที่แสดง/],
  tr: [/numaranız/, /Gösterilen/],
  uk: [/[Вв]аш/, /показаний/],
  vi: [/của quý khách/, /đang hiển thị/],
  'zh-hans': [/您的?(电话)?号码/, /所显示/],
  'zh-hant': [/您的?(電話)?號碼/, /所顯示/],
};

/** What a language has no use for, by tag. */
const faults: readonly (readonly [tag: string, what: string, fault: RegExp])[] = [
  ['fr', 'no blank that a line may break at before a mark', / [:;?!]/],
  ['fi', 'one form of address: no polite plural', /((?<!ai)kaa|kää|nne)(?!\p{L})/iu],
  ['pl', 'one form of address: no “Proszę”', /prosz[ęe]/i],
  ['ja', 'no blank after a mark', /[。、：；] /],
  ['zh-hans', 'no blank after a mark', /[。，：；] /],
  ['zh-hant', 'no blank after a mark', /[。，：；] /],
  ['da', 'no access code that is called a password', /adgangskode/i],
  ['el', 'no access code that is called a password', /κωδικός πρόσβασης/i],
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

      if (tag in adverbs) {
        it('has every time in the nominative', () => {
          const nominative = new RegExp(`: (${adverbs[tag]})?\\{time\\}\\.?$|\\{time\\} múlva\\.$`);
          const isGoverned = (text: string) =>
            /.\{time\}|\{time\}./.test(text) && !nominative.test(text);
          expect(wrong(isGoverned)).to.deep.equal([]);
        });
      }

      it('says whose number is not accepted, and which one can be called', () => {
        const [your, shown] = yourAndShown[tag]!;
        expect(strings['error-invalid-number']).to.match(your);
        expect(strings['error-number-not-allowed']).to.match(your);
        expect(strings['renew-failed']).to.match(shown).and.not.to.match(your);
      });

      for (const [, what, fault] of faults.filter(([language]) => language === tag)) {
        it(`has ${what}`, () => {
          expect(wrong((text) => fault.test(text))).to.deep.equal([]);
        });
      }

      it('has no text much longer than in English', () => {
        expect(wrong((text, { length }) => text.length > 2 * length + 12)).to.deep.equal([]);
      });

      it('has words of its own for each thing that can go wrong', () => {
        const words = errorCodes.map((code) => strings[`error-${code}`]);
        expect(new Set(words).size).to.equal(errorCodes.length);
      });

      it('has different texts for staying and leaving', () => {
        expect(strings['confirm-no']).not.to.equal(strings['confirm-yes']);
      });

      it('is a locale that numbers and times can be written in', () => {
        expect(Intl.NumberFormat.supportedLocalesOf(tag)).to.have.length(1);
      });
    });
  }
});
