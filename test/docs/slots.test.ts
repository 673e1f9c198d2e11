import { expect } from '@open-wc/testing';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/slots.md', {
  'event="completed"': async (code) => {
    const { view, page } = await openMarkup(code);
    const thanks = view.document.querySelector('click-to-call-when')!;
    const isSeen = () => !!thanks.shadowRoot!.querySelector('slot');
    expect(isSeen()).to.be.false;
    await page.press('launcher');
    await page.reaches('form');
    await page.press('submit');
    await page.reaches('number');
    await thanks.updateComplete;
    expect(isSeen()).to.be.true;
    expect(thanks.checkVisibility()).to.be.true;

    // A page on which no script has run.
    const bare = view.document.createElement('iframe');
    view.document.body.append(bare);
    bare.contentDocument!.body.innerHTML = code;
    const content = bare.contentDocument!.querySelector('click-to-call-when')!;
    expect(content.checkVisibility()).to.be.false;
  },
});
