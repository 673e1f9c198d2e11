import { expect } from '@open-wc/testing';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/links.md', {
  'href="#call"': async (code) => {
    const { view, element, page } = await openMarkup(code);
    // Where the page has no address of its own, its links have that of the page around it.
    const link = view.document.querySelector('a')!;
    link.href = `${view.location.href}#call`;
    link.click();
    await page.reaches('form');
    expect(element.metadata.proactive).to.be.false;
  },
});
