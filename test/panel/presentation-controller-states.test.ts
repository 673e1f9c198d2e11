import { expect, fixture, html } from '@open-wc/testing';
import { PresentationController } from '../../src/panel/presentation-controller.js';
import { resize, wide } from '../viewport.js';
import { openTestPanel, TestPanel } from './presentation-fakes.js';

/** Resolves once a controller has heard whether that panel is rendered. */
const observed = (panel: TestPanel) =>
  new Promise((resolve) => new IntersectionObserver(resolve).observe(panel.dialog));

/** A dialog of the page, which lies over everything else and makes it inert once it is modal. */
const createPageDialog = () =>
  fixture<HTMLDialogElement>(html`
    <dialog style="position: fixed; inset: 0; inline-size: 100%; block-size: 100%"></dialog>
  `);

const isFloating = ({ dialog }: TestPanel) => dialog.matches(':popover-open:not(:modal)');

describe('the panel floats', () => {
  before(() => resize(wide));

  it('where it was shown without being rendered, and is rendered since', async () => {
    const box = await fixture<HTMLElement>(html`<div hidden><test-panel></test-panel></div>`);
    const panel = box.querySelector('test-panel') as TestPanel;
    await panel.updateComplete;
    expect(isFloating(panel)).to.be.true;
    await observed(panel);
    box.hidden = false;
    await observed(panel);
    expect(isFloating(panel)).to.be.true;
  });

  it('under a modal dialog that the page opens in the same moment', async () => {
    const dialog = await createPageDialog();
    const panel = await openTestPanel();
    dialog.showModal();
    await observed(panel);
    expect(isFloating(panel)).to.be.true;
    dialog.close();
  });

  it('under such a dialog also when it is shown once more', async () => {
    const dialog = await createPageDialog();
    const panel = await openTestPanel();
    await panel.change({ isShown: false });
    await observed(panel);
    await panel.change({ isShown: true });
    dialog.showModal();
    await observed(panel);
    expect(isFloating(panel)).to.be.true;
    dialog.close();
  });

  it('under a modal dialog of the page while something else comes into fullscreen', async () => {
    const panel = await openTestPanel();
    await observed(panel);
    const dialog = await createPageDialog();
    dialog.showModal();
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(isFloating(panel)).to.be.true;
    dialog.close();
  });

  it('again where the page has shown it as a modal dialog', async () => {
    const panel = await openTestPanel();
    panel.dialog.hidePopover();
    panel.dialog.showModal();
    await panel.change();
    expect(isFloating(panel)).to.be.true;
  });
});

describe('the panel in the flow of the page', () => {
  async function openInline() {
    const panel = await openTestPanel();
    await panel.change({ isInline: true });
    return panel;
  }

  it('is there again where the page has shown it as a modal dialog', async () => {
    const panel = await openInline();
    panel.dialog.close();
    panel.dialog.showModal();
    await panel.change();
    expect(panel.dialog.open).to.be.true;
    expect(panel.dialog.matches(':modal')).to.be.false;
  });

  it('leaves the focus to a page that takes it', async () => {
    const panel = await openInline();
    const input = await fixture<HTMLElement>(html`<input />`);
    input.focus();
    panel.presentation.takeOver(panel.dialog.querySelector('button')!);
    expect(document.activeElement === input).to.be.true;
  });
});

describe('the panel that cannot be shown', () => {
  it('is in a document without a window', async () => {
    const page = document.implementation.createHTMLDocument();
    const panel = new TestPanel();
    page.body.append(panel);
    const presentation = new PresentationController(panel, {
      dialog: () => panel.dialog,
      shown: () => true,
      leaving: () => false,
      inline: () => false,
      breakpoint: () => 480,
    });
    expect(() => presentation.hostConnected()).not.to.throw();
    expect(presentation.problem()).not.to.be.null;
    presentation.hostDisconnected();
  });

  it('is not there yet when the page takes the focus and hides the element', async () => {
    const panel = await openTestPanel();
    const button = panel.dialog.querySelector('button')!;
    panel.isEmpty = true;
    panel.presentation.takeOver(button);
    panel.presentation.raise();
    panel.hidden = true;
    await observed(panel);
    expect(panel.dialog.matches(':modal')).to.be.false;
  });
});
