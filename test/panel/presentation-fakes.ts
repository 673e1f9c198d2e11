import type { Viewport } from '../../src/panel/presentation-controller.js';

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
