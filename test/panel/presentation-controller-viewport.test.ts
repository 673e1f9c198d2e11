import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PresentationController } from '../../src/panel/presentation-controller.js';
import { FakeViewport } from './presentation-fakes.js';

/** The smallest element with a panel. */
class TestPanel extends LitElement {
  readonly viewport = new FakeViewport();

  constructor() {
    super();
    const presentation = new PresentationController(this, {
      dialog: () => this.dialog,
      shown: () => true,
      leaving: () => false,
      inline: () => false,
      breakpoint: () => 480,
      viewport: this.viewport,
    });
    this.addController(presentation);
  }

  get dialog() {
    return this.renderRoot.querySelector('dialog')!;
  }

  /** What the styles are given, in px. */
  get room() {
    const { style } = this.dialog;
    const px = (name: string) => parseFloat(style.getPropertyValue(name));
    return { height: px('--_height'), top: px('--_top') };
  }

  protected override render() {
    return html`<dialog popover="manual"><button>Close</button></dialog>`;
  }
}
customElements.define('test-panel', TestPanel);

const open = () => fixture<TestPanel>(html`<test-panel></test-panel>`);

describe('the panel and what the visitor sees of the page', () => {
  it('keeps to what an on-screen keyboard leaves', async () => {
    const panel = await open();
    panel.viewport.change({ height: 300, offsetTop: 40 });
    expect(panel.room).to.deep.equal({ height: 300, top: 40 });
    panel.viewport.scroll(60);
    expect(panel.room).to.deep.equal({ height: 300, top: 60 });
  });

  it('stays where it is when the visitor zooms in with two fingers and looks around', async () => {
    const panel = await open();
    panel.viewport.change({ height: 600, offsetTop: 0 });
    panel.viewport.change({ height: 300, scale: 2, offsetTop: 120 });
    expect(panel.room).to.deep.equal({ height: 600, top: 0 });
    panel.viewport.scroll(250);
    expect(panel.room).to.deep.equal({ height: 600, top: 0 });
  });

  it('gives way to the keyboard also while the visitor has zoomed in', async () => {
    const panel = await open();
    panel.viewport.change({ height: 150, scale: 2 });
    expect(panel.room.height).to.equal(300);
  });

  it('does not listen any more once it is removed', async () => {
    const panel = await open();
    const before = panel.room;
    expect(panel.viewport.listeners).to.be.above(0);
    panel.remove();
    expect(panel.viewport.listeners).to.equal(0);
    panel.viewport.change({ height: 100 });
    panel.viewport.scroll(10);
    expect(panel.room).to.deep.equal(before);
  });
});
