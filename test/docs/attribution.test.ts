import { expect } from '@open-wc/testing';
import { attributionKey } from '../../src/features/attribution/attribution.js';
import { openPage } from '../harness.js';
import { describeSnippets, openMarkup, run } from './snippets.js';

const stored = async () => {
  while (!sessionStorage.getItem(attributionKey)) await new Promise(requestAnimationFrame);
  return Object.keys(JSON.parse(sessionStorage.getItem(attributionKey)!));
};

const allWords = ['version', 'utm', 'click-id', 'landing'];

afterEach(() => sessionStorage.clear());

await describeSnippets('docs/attribution.md', {
  '<click-to-call': async (code) => {
    await openMarkup(code);
    expect(await stored()).to.deep.equal(allWords);
  },

  'consent-given': async (code) => {
    const { element } = await openPage();
    await run(code, { element });
    expect(element.context).to.equal('');
    expect(sessionStorage).to.have.length(0);
    document.dispatchEvent(new Event('consent-given'));
    expect(await stored()).to.deep.equal(allWords);
  },
});
