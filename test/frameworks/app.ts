import { nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClickToCall } from '../../src/click-to-call.js';
import { openFrame } from '../demo/frame.js';
import { Page } from '../harness.js';

/** An app of `npm run build:demo` on its page, and what its visitor can do. */
export class App {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  get #root(): HTMLElement {
    return this.#document.querySelector('#app')!;
  }

  /** The elements on the page. */
  get elements(): ClickToCall[] {
    return [...this.#document.querySelectorAll('click-to-call')];
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

/** Opens a page with an app, by its path from the demo. */
export async function openApp(path: string): Promise<App> {
  const { document } = await openFrame(path);
  return new App(document);
}
