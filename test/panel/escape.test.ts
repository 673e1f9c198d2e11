import { expect } from '@open-wc/testing';
import { openPage, type Page } from '../harness.js';

/** Presses Escape on a button of the panel. Returns whether the browser may react to it. */
function pressEscape(page: Page, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', {
    key: 'Escape',
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  return page.part('close').dispatchEvent(event);
}

describe('Escape in the panel', () => {
  it('closes the panel, and reaches neither the page nor the browser', async () => {
    const page = await openPage();
    await page.element.show();
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('keydown', hear);
    const mayReact = pressEscape(page);
    document.removeEventListener('keydown', hear);
    await page.reaches('closed');
    expect(heard).to.deep.equal([]);
    expect(mayReact).to.be.false;
  });

  it('belongs to the keyboard of a language that composes characters', async () => {
    const page = await openPage();
    await page.element.show();
    expect(pressEscape(page, { isComposing: true })).to.be.true;
    await page.element.updateComplete;
    expect(page.element.state).to.equal('form');
  });
});

describe('the back gesture on a modal panel', () => {
  it('closes the panel, in place of the dialog alone', async () => {
    const page = await openPage();
    await page.element.show();
    const cancel = new Event('cancel', { cancelable: true });
    expect(page.part('panel').dispatchEvent(cancel)).to.be.false;
    await page.reaches('closed');
    expect(page.log.at(-1)).to.equal('closed');
  });
});
