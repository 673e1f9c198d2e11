import { expect } from '@open-wc/testing';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/waiting-time.md', {
  'wait-limit="1800"': async (code) => {
    const { element, page } = await openMarkup(code);
    expect(element.waitRefresh).to.equal(20);
    element.service = { requestNumber: () => '+1 202 555 0123', estimateWait: () => 2400 };
    await element.show();
    await page.shows('proceed');
    expect(page.text('heading')).to.equal('Waiting time: about 40 minutes');
    expect(element.querySelector('a')!.checkVisibility()).to.be.true;
  },
});
