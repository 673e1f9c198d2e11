import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PresentationController, type Viewport } from '../../src/panel/presentation-controller.js';

/** A visual viewport as a phone has it, changed by the test. */
export class FakeViewport extends EventTarget implements Viewport {
  height = innerHeight;
  offsetTop = 0;
  scale = 1;
  /** How many listeners it has. */
  listeners = 0;

  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
    this.listeners++;
    options?.signal?.addEventListener('abort', () => this.listeners--);
  }

  change(values: Partial<Pick<Viewport, 'height' | 'offsetTop' | 'scale'>>): void {
    Object.assign(this, values);
    this.dispatchEvent(new Event('resize'));
  }

  scroll(offsetTop: number): void {
    this.offsetTop = offsetTop;
    this.dispatchEvent(new Event('scroll'));
  }
}

/** The smallest element with a panel. */
export class TestPanel extends LitElement {
  readonly viewport = new FakeViewport();
  isShown = true;
  isLeaving = false;
  isInline = false;
  isEmpty = false;
  readonly presentation = new PresentationController(this, {
    dialog: () => (this.isEmpty ? null : this.dialog),
    shown: () => this.isShown,
    leaving: () => this.isLeaving,
    inline: () => this.isInline,
    breakpoint: () => 480,
    viewport: this.viewport,
  });

  constructor() {
    super();
    this.addController(this.presentation);
  }

  /** Resolves once the panel is shown as it is with these changes. */
  async change(
    changes: Partial<Pick<TestPanel, 'isShown' | 'isLeaving' | 'isInline'>> = {},
  ): Promise<void> {
    Object.assign(this, changes);
    this.requestUpdate();
    await this.updateComplete;
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

export const openTestPanel = () => fixture<TestPanel>(html`<test-panel></test-panel>`);
