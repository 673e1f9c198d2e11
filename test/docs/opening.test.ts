import { expect } from '@open-wc/testing';
import { helpCommands } from '../harness.js';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/opening.md', {
  'command="--show"': async (code) => {
    const { view, page } = await openMarkup(code);
    expect(page.has('launcher')).to.be.false;
    helpCommands(page);
    view.document.querySelector('button')!.click();
    await page.reaches('form');
  },
});
