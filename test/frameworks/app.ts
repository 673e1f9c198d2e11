import { fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClickToCall } from '../../src/click-to-call.js';
import { Page } from '../harness.js';

/** An app of `npm run build:demo` on its page, and what its visitor can do. */
export class App {
  /** What went wrong on the page, in words. */
  readonly problems: string[] = [];
  readonly #view: Window & typeof globalThis;

  constructor(view: Window & typeof globalThis) {
    this.#view = view;
    const { document } = view;
    view.addEventListener(
      'error',
      ({ message }) => this.problems.push(message ?? 'not loaded'),
      true,
    );
    view.addEventListener('unhandledrejection', ({ reason }) => this.problems.push(String(reason)));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      this.problems.push(`${violatedDirective} forbids ${blockedURI}`),
    );
    view.console.error = (...parts: unknown[]) =>
      void this.problems.push(parts.map(String).join(' '));
  }

  get #root(): HTMLElement {
    return this.#view.document.querySelector('#app')!;
  }

  /** The elements on the page. */
  get elements(): ClickToCall[] {
    return [...this.#view.document.querySelectorAll('click-to-call')];
  }

  /** The one element on the page, and the visitor before it. */
  get page(): Page {
    const [element, ...others] = this.elements;
    if (!element || others.length > 0) throw new Error('There is not one element on the page');
    return new Page(element);
  }

  /** What the app was told, once that is as much as that. */
  async told(count: number): Promise<string[]> {
    const lines = () => [...this.#root.querySelectorAll('li')];
    while (lines().length < count) await nextFrame();
    return lines().map(({ textContent }) => textContent);
  }

  /** Presses the app's button, which takes the element away or puts one there. */
  async toggle(): Promise<void> {
    const count = this.elements.length;
    this.#root.querySelector('button')!.click();
    while (this.elements.length === count) await nextFrame();
  }

  /** Types a name into the app's own field. */
  async typeName(name: string): Promise<void> {
    const input = this.#root.querySelector('input')!;
    input.focus();
    input.select();
    await sendKeys({ type: name });
  }
}

/** Opens a page with an app, over the whole of the window. */
export async function openApp(address: string): Promise<App> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="App"></iframe>`);
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = address;
  while (frame.contentDocument?.URL !== new URL(frame.src).href) await nextFrame();
  // Well before the page's scripts: modules run once it is parsed.
  const app = new App(frame.contentWindow as Window & typeof globalThis);
  await loaded;
  return app;
}
