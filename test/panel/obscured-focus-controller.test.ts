import { expect, fixture, html } from '@open-wc/testing';
import { openPage } from '../harness.js';
import { resize, wide } from '../viewport.js';

/** A page with two buttons: one lies under the floating panel, the other beside it. */
async function openCoveringPanel(onKey = (_event: Event) => {}) {
  await resize(wide);
  const page = await openPage(html`
    <div @keydown=${onKey}>
      <button id="under" style="position: fixed; right: 60px; bottom: 60px">Under</button>
      <button id="beside" style="position: fixed; left: 0; top: 0">Beside</button>
    </div>
    <click-to-call country="US"></click-to-call>
  `);
  await page.element.show({ proactive: true });
  const focus = (id: string) => {
    const button = page.element.parentElement!.querySelector<HTMLElement>(`#${id}`)!;
    button.focus();
    return button;
  };
  return { page, focus };
}

describe('a control of the page under the floating panel', () => {
  it('is uncovered by Escape, and keeps the focus', async () => {
    const { page, focus } = await openCoveringPanel();
    const button = focus('under');
    await page.key('Escape');
    expect(page.element.minimized).to.be.true;
    expect(page.sees('panel')).to.be.false;
    expect(document.activeElement === button).to.be.true;
  });

  it('keeps an Escape that the page has a use for', async () => {
    const { page, focus } = await openCoveringPanel((event) => event.preventDefault());
    focus('under');
    await page.key('Escape');
    expect(page.element.minimized).to.be.false;
  });

  it('is the only one: from a control beside the panel, Escape does nothing', async () => {
    const { page, focus } = await openCoveringPanel();
    focus('beside');
    await page.key('Escape');
    expect(page.element.minimized).to.be.false;
    expect(page.element.state).to.equal('form');
  });
});

describe('a control under the panel in a frame that the element was moved to', () => {
  it('is uncovered by Escape there', async () => {
    const { page } = await openCoveringPanel();
    await page.element.close();
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Frame" width="700" height="600"></iframe>`,
    );
    const inner = frame.contentDocument!;
    inner.body.innerHTML =
      '<button style="position: fixed; right: 60px; bottom: 60px">Under</button>';
    inner.body.append(page.element);
    await page.element.show({ proactive: true });
    const button = inner.querySelector('button')!;
    button.focus();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(page.element.minimized).to.be.true;
  });
});
