import { expect } from '@open-wc/testing';
import type { Page as PageEntry } from '../../demo/pages.js';
import type { ClickToCall } from '../../src/click-to-call.js';
import { fetchText } from '../docs/files.js';
import { Page } from '../harness.js';
import { openFrame, until } from './frame.js';

/** All pages of the documentation, in the order in which they are read. */
export const pages = Object.values(
  JSON.parse(await fetchText('demo/pages.json')) as Record<string, PageEntry[]>,
).flat();

/** A page of the documentation, and what its reader can do. */
export class Documentation {
  constructor(readonly view: Window & typeof globalThis) {}

  get document(): Document {
    return this.view.document;
  }

  find<E extends Element = HTMLElement>(selector: string): E {
    return this.document.querySelector<E>(selector) ?? expect.fail(`there is no ${selector}`);
  }

  /** A widget on it, and what a visitor can do with that. */
  call(selector = 'click-to-call'): Page {
    return new Page(this.find<ClickToCall>(selector));
  }

  /** The widget with its panel open, as a press on its launcher leaves it. */
  async open(selector?: string): Promise<Page> {
    const page = this.call(selector);
    if (!page.element.open) await page.press('launcher');
    await page.reaches('form');
    return page;
  }

  /** The widget with a phone number typed in and sent. */
  async request(selector?: string, values = {}): Promise<Page> {
    const page = await this.open(selector);
    await page.fill({ phonenumber: '(202) 555-0147', ...values });
    await page.press('submit');
    return page;
  }

  /** Changes a control of the page, as its reader does. */
  set(selector: string, value: string): void {
    const control = this.find<HTMLInputElement>(selector);
    control.value = value;
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }

  /** The code that it shows, block by block. */
  get code(): string[] {
    return [...this.document.querySelectorAll('.code pre')].map(({ textContent }) => textContent);
  }

  isSeen(selector: string): boolean {
    return this.find(selector).checkVisibility();
  }

  style(element: Element): CSSStyleDeclaration {
    return this.view.getComputedStyle(element);
  }
}

/** Loads a page and waits until its elements are ready and its code is shown. */
export async function openPage(path: string): Promise<Documentation> {
  const page = new Documentation(await openFrame(path));
  await until(() =>
    [...page.document.querySelectorAll('click-to-call')].every(({ metadata }) => metadata?.ready),
  );
  await until(() => page.code.every(Boolean));
  return page;
}
