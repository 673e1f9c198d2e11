import { expect } from '@open-wc/testing';
import { bestLanguage } from '../../src/i18n/best-language.js';
import { launcherLabels } from '../../src/i18n/launcher-labels.js';

describe('bestLanguage', () => {
  const available = Object.keys(launcherLabels);
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
    ['mo', 'ro'],
    ['tl', undefined],
    ['sh', undefined],
    ['yue', 'zh-hant'],
    ['zh-CHS', 'zh-hans'],
    ['zh-cht', 'zh-hant'],
    ['gsw-CH', 'de'],
    ['pt_BR', 'pt-br'],
    ['pt_PT', 'pt-pt'],
    ['zh_TW', 'zh-hant'],
    ['zh_CHT', 'zh-hant'],
    ['zh_Hant_HK', 'zh-hant'],
    ['en_US', 'en'],
    ['de_DE.UTF-8', 'de'],
    ['de_AT@euro', 'de'],
    ['ar-EG-u-nu-latn', 'ar'],
    ['xx', undefined],
    ['sw-KE', undefined],
    ['', undefined],
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
