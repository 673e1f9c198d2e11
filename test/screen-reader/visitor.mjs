import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { readFirefoxTree } from '../accessibility-tree/firefox-tree.mjs';
import { focusAgain } from '../accessibility-tree/focus-again.mjs';
import { args, chromiumPath, firefoxOptions } from '../browsers.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const run = promisify(execFile);

/** How long the keys of a text lie apart, in ms: a quick typist. */
const typingPace = 60;

/** Upper bound for a state of the page to be reached, in ms. */
const timeout = 20_000;

/** Each engine has its own way to be told that there is a screen reader. */
const chromiumForOrca = async () => ({
  executablePath: await chromiumPath(),
  args: [...args, '--force-renderer-accessibility'],
});

const firefoxForOrca = async () => {
  const options = await firefoxOptions();
  const extraPrefsFirefox = { ...options.extraPrefsFirefox, 'accessibility.force_disabled': -1 };
  return { ...options, extraPrefsFirefox };
};

/**
 * Somebody at a keyboard before a browser. The keys are those of the display and not the
 * driver's, which would not reach the screen reader; the driver only reads the page's state, and
 * answers for its service.
 */
export class Visitor {
  #browser;
  #engine;
  page;

  /** @param {'firefox' | 'chromium'} engine */
  static async start(engine) {
    const options = engine === 'firefox' ? await firefoxForOrca() : await chromiumForOrca();
    const browser = await puppeteer.launch({ ...options, headless: false, defaultViewport: null });
    const [page] = await browser.pages();
    return new Visitor(engine, browser, page ?? (await browser.newPage()));
  }

  /**
   * @private
   * @param {'firefox' | 'chromium'} engine
   * @param {import('puppeteer-core').Browser} browser
   * @param {Page} page
   */
  constructor(engine, browser, page) {
    this.#engine = engine;
    this.#browser = browser;
    this.page = page;
    page.setDefaultTimeout(timeout);
  }

  /**
   * Opens a page and clicks into it: until then, the focus is in the browser's own bar.
   *
   * @param {string} address
   */
  async open(address) {
    await this.page.goto(address);
    await this.page.waitForFunction('customElements.get("click-to-call")');
    await run('xdotool', ['mousemove', '640', '700', 'click', '1']);
  }

  /** @param {readonly string[]} keys as xdotool names them */
  async press(...keys) {
    if (keys.length > 0) await run('xdotool', ['key', '--delay', '40', ...keys]);
  }

  /**
   * Presses a key until a part of the element has the focus.
   *
   * @param {string} key
   * @param {string} part
   */
  async pressUntil(key, part) {
    for (let presses = 0; presses < 12; presses++) {
      await this.page.evaluate(rememberFocus);
      await this.press(key);
      // A key may take its time on a busy machine; some lead to where there is no focus to see.
      await this.page.waitForFunction(hasFocusMoved, { timeout: 2_000 }).catch(() => {});
      if ((await this.page.evaluate(focusedPart)) === part) return;
    }
    throw new Error(`${key} does not lead to ${part}`);
  }

  /** @param {string} text */
  async type(text) {
    await run('xdotool', ['type', '--delay', String(typingPace), text]);
  }

  /**
   * Moves the focus once more where Firefox wrongly says that it is on the document. Returns whether
   * it was moved.
   */
  async tellFocusAgain() {
    if (this.#engine !== 'firefox') return false;
    const tree = await readFirefoxTree(this.page);
    if (!tree?.states.includes('focused')) return false;
    return this.page.evaluate(focusAgain);
  }

  async end() {
    await this.#browser.close();
  }
}

/* What runs in the page. */

const rememberFocus = () => {
  const { activeElement } = document;
  Object.assign(window, { focusBefore: activeElement?.shadowRoot?.activeElement ?? activeElement });
};

const hasFocusMoved = () => {
  const { activeElement } = document;
  const focused = activeElement?.shadowRoot?.activeElement ?? activeElement;
  return focused !== /** @type {any} */ (window).focusBefore;
};

const focusedPart = () =>
  document.activeElement?.shadowRoot?.activeElement?.getAttribute('part') ?? '';
