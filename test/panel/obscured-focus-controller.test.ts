import { expect, fixture, html } from '@open-wc/testing';
import { ObscuredFocusController } from '../../src/panel/obscured-focus-controller.js';
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

describe('Escape does nothing', () => {
  /** A controller of its own, with a panel from 100 to 300 px in both directions. */
  async function openBox() {
    const box = await fixture(html`
      <div>
        <dialog
          popover="manual"
          style="position: fixed; inset: 100px auto auto 100px; box-sizing: border-box;
            inline-size: 200px; block-size: 200px; margin: 0; padding: 0; border: none"
        ></dialog>
        <button
          style="position: fixed; box-sizing: border-box; inline-size: 50px; block-size: 50px;
            margin: 0; padding: 0; border: none"
        ></button>
      </div>
    `);
    const dialog = box.querySelector('dialog')!;
    const button = box.querySelector('button')!;
    dialog.showPopover();
    let shown: HTMLDialogElement | null = dialog;
    let reveals = 0;
    const controller = new ObscuredFocusController(box, {
      dialog: () => shown,
      onReveal: () => reveals++,
    });
    controller.hostConnected();
    const render = (rendered: HTMLDialogElement | null) => void (shown = rendered);
    const press = (left: number, top: number, init: KeyboardEventInit = {}) => {
      Object.assign(button.style, { left: `${left}px`, top: `${top}px` });
      button.focus();
      const event = new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        cancelable: true,
        ...init,
      });
      (document.activeElement ?? document).dispatchEvent(event);
      const before = reveals;
      reveals = 0;
      return { reveals: before, prevented: event.defaultPrevented };
    };
    return { button, controller, dialog, press, render };
  }

  const revealed = { reveals: 1, prevented: true };
  const nothing = { reveals: 0, prevented: false };

  it('where an edge of the control can be seen', async () => {
    const { controller, press } = await openBox();
    for (const [left, top] of [
      [100, 100],
      [250, 100],
      [100, 250],
    ] as const) {
      expect(press(left, top), `${left}, ${top}`).to.deep.equal(revealed);
    }
    for (const [left, top] of [
      [99, 150],
      [251, 150],
      [150, 99],
      [150, 251],
    ] as const) {
      expect(press(left, top), `${left}, ${top}`).to.deep.equal(nothing);
    }
    controller.hostDisconnected();
  });

  it('by another key, in a composition, to a closed panel and once that is removed', async () => {
    const { button, controller, dialog, press } = await openBox();
    expect(press(150, 150, { key: 'Enter' })).to.deep.equal(nothing);
    expect(press(150, 150, { isComposing: true })).to.deep.equal(nothing);
    button.style.width = button.style.inlineSize = '0';
    expect(press(150, 150), 'a control that is out of sight').to.deep.equal(nothing);
    button.style.width = button.style.inlineSize = '50px';
    dialog.hidePopover();
    expect(press(150, 150)).to.deep.equal(nothing);
    dialog.showPopover();
    expect(press(150, 150)).to.deep.equal(revealed);
    controller.hostDisconnected();
    expect(press(150, 150)).to.deep.equal(nothing);
  });

  it('before the panel is rendered', async () => {
    const { controller, dialog, press, render } = await openBox();
    render(null);
    expect(press(150, 150)).to.deep.equal(nothing);
    render(dialog);
    expect(press(150, 150)).to.deep.equal(revealed);
    controller.hostDisconnected();
  });

  it('while nothing has the focus, be the whole page under the panel', async () => {
    const { controller, dialog } = await openBox();
    // A popover takes the focus that is a dialog.
    dialog.blur();
    expect(document.activeElement === document.body).to.be.true;
    dialog.getBoundingClientRect = () => new DOMRect(-1e5, -1e5, 2e5, 2e5);
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.be.false;
    controller.hostDisconnected();
  });

  it('in a document that has no body', async () => {
    const { controller, dialog } = await openBox();
    const { body } = document;
    const errors: unknown[] = [];
    const hear = (event: ErrorEvent) => {
      event.preventDefault();
      errors.push(event.error);
    };
    window.addEventListener('error', hear);
    document.documentElement.append(dialog);
    dialog.showPopover();
    dialog.blur();
    body.remove();
    expect(document.activeElement).to.be.null;
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    document.documentElement.append(body);
    window.removeEventListener('error', hear);
    dialog.remove();
    controller.hostDisconnected();
    expect(errors).to.deep.equal([]);
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
