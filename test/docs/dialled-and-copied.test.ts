import { expect } from '@open-wc/testing';
import { CopiedEvent } from '../../src/events.js';
import { FakeService, openPage, type Page } from '../harness.js';
import { describeSnippets, openMarkup, run } from './snippets.js';

/** Presses the button that dials, without having the browser follow it. */
async function dial(page: Page) {
  page.part('call').addEventListener('click', (event) => event.preventDefault());
  await page.press('call');
}

await describeSnippets('docs/dialled-and-copied.md', {
  "note('dialled'": async (code) => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    const notes: unknown[][] = [];
    await run(code, { element: page.element, note: (...parts: unknown[]) => notes.push(parts) });
    await page.request();
    service.answer();
    await page.reaches('number');
    await dial(page);
    const { dialled, completed } = page.element.metadata;
    page.element.dispatchEvent(new CopiedEvent(page.element.metadata, 'code'));
    expect(notes).to.deep.equal([
      ['dialled', Number(dialled) - Number(completed)],
      ['copied', 'code'],
    ]);
  },

  'event="dialled"': async (code) => {
    const { element, page } = await openMarkup(code);
    const thanks = element.querySelector('click-to-call-when')!;
    const isShown = () => !!thanks.shadowRoot?.querySelector('slot');
    await element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    await element.requestNumber();
    await thanks.updateComplete;
    expect(isShown()).to.be.false;
    await dial(page);
    await thanks.updateComplete;
    expect(isShown()).to.be.true;
  },
});
