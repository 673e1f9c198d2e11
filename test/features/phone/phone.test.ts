import { expect } from '@open-wc/testing';
import {
  caretBehind,
  countDialled,
  countryNames,
  loadPhoneLibrary,
  loadPlans,
} from '../../../src/features/phone/phone.js';
import { phoneLibrary } from '../../../src/features/phone/phone-library.js';
import { missing, runOnPageWith } from '../../services/page-with.js';

const phoneUrl = new URL('../../../src/features/phone/phone.ts', import.meta.url).href;
const libraryUrl = new URL('../../../src/features/phone/phone-library.ts', import.meta.url).href;
const plansUrl = new URL('../../../src/features/phone/plans/zone-4.data.ts', import.meta.url).href;

describe('the phone library', () => {
  it('is fetched once', async () => {
    expect((await loadPhoneLibrary()) === (await loadPhoneLibrary())).to.be.true;
    expect((await loadPhoneLibrary()) === phoneLibrary).to.be.true;
  });

  it('knows no plan that has not been fetched', async () => {
    const run = `
      const phone = await import('${phoneUrl}');
      const library = await phone.loadPhoneLibrary();
      const before = library.check('+442079460958');
      await phone.loadPlans('4');
      return [before.problem, library.check('+442079460958').phoneNumber];
    `;
    expect(await runOnPageWith({}, run)).to.deep.equal(['phone-invalid', '+442079460958']);
  });

  for (const [what, url] of [
    ['library', libraryUrl],
    ['plan of a zone', plansUrl],
  ] as const) {
    it(`is asked for anew where the ${what} could not be had`, async () => {
      const run = `
        const phone = await import('${phoneUrl}');
        const failed = await phone.loadPlans('4').catch(() => 'failed');
        return [failed, await phone.loadPlans('4').catch(() => 'tried again')];
      `;
      expect(await runOnPageWith({ [url]: missing }, run)).to.deep.equal(['failed', 'tried again']);
    });
  }

  it('asks for the plans of a zone once', () => {
    expect(loadPlans('4')).to.equal(loadPlans('4'));
  });

  it('asks for nothing where there is no such zone', async () => {
    await loadPlans('0');
    await loadPlans('constructor');
  });
});

describe('the name of a country', () => {
  for (const [language, expected] of [
    ['en', 'Germany'],
    ['de', 'Deutschland'],
    ['no language', 'DE'],
  ] as const) {
    it(`is ${expected} in “${language}”`, () => {
      expect(countryNames(language)('DE')).to.equal(expected);
    });
  }
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
