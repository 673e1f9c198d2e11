import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';

/** The address of a page that Turbo can visit, in which some markup is. */
const addressOf = (body: string) =>
  `/page?${new URLSearchParams({
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
      <script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>
      <script type="module" src="/dist/define.js"></script></head><body>${body}</body></html>`,
  })}`;

/** A site of two pages that Turbo takes its visitors around, with the panel open on the first. */
async function openSite(attributes: string) {
  const call = `<click-to-call id="call" country="US" ${attributes}>Call us</click-to-call>`;
  const next = addressOf(`<h1>Next</h1>${call}`).replaceAll('"', '&quot;');
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="640" height="560"></iframe>`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = addressOf(`<a href="${next}">Next</a>${call}`);
  await loaded;
  const { document } = frame.contentWindow!;
  const element = document.querySelector<ClickToCall>('click-to-call')!;
  await element.show();
  const heard: string[] = [];
  for (const name of ['opened', 'cancelled', 'closed']) {
    document.addEventListener(name, () => heard.push(name), true);
  }
  return {
    document,
    element,
    heard,
    /** Follows the link. Resolves when the next page is on screen. */
    async follow() {
      const loaded = new Promise((resolve) =>
        document.addEventListener('turbo:load', resolve, { once: true }),
      );
      document.querySelector('a')!.click();
      await loaded;
      expect(document.querySelector('h1')!.textContent).to.equal('Next');
    },
  };
}

describe('a page that Turbo replaces by the next', () => {
  it('keeps a permanent element and its interaction', async () => {
    const { document, element, heard, follow } = await openSite('data-turbo-permanent');
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('[name=firstname]')!;
    field.value = 'Ada';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await follow();
    await nextFrame();
    expect(document.querySelector('click-to-call') === element).to.be.true;
    expect(element.state).to.equal('form');
    expect(field.value).to.equal('Ada');
    expect(element.shadowRoot!.querySelector('dialog')!.checkVisibility()).to.be.true;
    expect(heard).to.deep.equal([]);
  });

  it('ends the interaction of any other, before the listeners of the document', async () => {
    const { document, element, heard, follow } = await openSite('');
    await follow();
    while (element.state !== 'closed') await nextFrame();
    expect(heard).to.deep.equal(['cancelled', 'closed']);
    expect(document.querySelector<ClickToCall>('click-to-call')!.open).to.be.false;
  });
});
