import { expect } from '@open-wc/testing';
import { directionOf, isFamilyNameFirst, joinSentences } from '../../src/i18n/language-facts.js';
import { launcherLabels } from '../../src/i18n/launcher-labels.js';

const tags = Object.keys(launcherLabels);

describe('a language', () => {
  it('is written from right to left where its letters are Arabic or Hebrew ones', () => {
    const rightToLeft = tags.filter((tag) =>
      /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(launcherLabels[tag as 'en']),
    );
    expect(tags.filter((tag) => directionOf(tag) === 'rtl')).to.deep.equal(rightToLeft);
    expect(rightToLeft).to.deep.equal(['ar', 'he']);
  });

  it('names the family first in Hungarian and in East Asia', () => {
    const expected = ['hu', 'ja', 'ko', 'vi', 'zh-hans', 'zh-hant'];
    expect(tags.filter(isFamilyNameFirst)).to.deep.equal(expected);
  });

  for (const tag of tags) {
    const gap = /^(ja|zh)/.test(tag) ? '' : ' ';
    it(`has ${gap ? 'a' : 'no'} blank between two sentences in ${tag}`, () => {
      expect(joinSentences(tag, ['A.', '', 'B.'])).to.equal(`A.${gap}B.`);
    });
  }
});
