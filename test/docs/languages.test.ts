import { expect } from '@open-wc/testing';
import { launcherLabel } from '../../src/i18n/launcher-labels.js';
import { languages } from '../../src/i18n/languages.js';
import { allEnglish } from '../i18n/all-english.js';
import { openPage } from '../harness.js';
import { fetchText } from './files.js';
import { describeSnippets, run } from './snippets.js';

await describeSnippets('docs/languages.md', {
  "title: 'Ring us'": async (code) => {
    const page = await openPage();
    await run(code, { element: page.element });
    await page.element.show();
    expect([page.text('title'), page.text('submit')]).to.deep.equal(['Ring us', 'Get my number']);
    expect(page.text('cancel')).to.equal('Cancel');
  },

  'click-to-call/i18n/de': async (code) => {
    const page = await openPage();
    await run(code, { element: page.element });
    await page.element.show();
    expect(page.text('title')).to.equal('Rufen Sie uns an');
    expect(page.text('cancel')).to.equal('Abbrechen');
  },
});

describe('the guide to languages', () => {
  it('lists every text by its key, in English', async () => {
    const text = await fetchText('docs/languages.md');
    const rows = [...text.matchAll(/^\| `([\w-]+)` +\| (.*?) +\|$/gm)];
    expect(Object.fromEntries(rows.map(([, key, english]) => [key, english]))).to.deep.equal({
      launcher: launcherLabel(['en']).text,
      ...allEnglish,
    });
  });

  it('names as many languages as there are', async () => {
    const text = (await fetchText('docs/languages.md')).replace(/\s+/g, ' ');
    const [, list = ''] = /each from its own file: ([^.]*)\./.exec(text) ?? [];
    // Two languages in brackets are two languages.
    const names = list.replaceAll(/\w+ \(([^)]*)\)/g, '$1').split(', ');
    expect(names).to.have.length(Object.keys(languages).length);
  });
});
