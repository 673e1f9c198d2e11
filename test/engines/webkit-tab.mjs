import { remote } from 'webdriverio';
import { setTimeout } from 'node:timers/promises';
import { startWebKit } from './webkit-processes.mjs';

/** A page that requests nothing for so long is done, in ms. */
const idle = 500;

/** Script that calls a function of ours with what WebDriver hands in. */
const calling = (/** @type {Function | string} */ fn) => `return (${fn}).apply(null, arguments)`;

/** Finds what puppeteer's selectors mean: `host >>> inside`. */
const find = `((selector) => selector.split(' >>> ').reduce(
  (root, part) => (root.shadowRoot ?? root).querySelector(part), document))`;

/** The one tab of a WebKit, in as many of puppeteer's words as a visitor needs. */
export class WebKitTab {
  #driver;
  #webkit;
  #timeout = 0;

  /**
   * @param {WebdriverIO.Browser} driver
   * @param {Awaited<ReturnType<typeof startWebKit>>} webkit
   */
  constructor(driver, webkit) {
    this.#driver = driver;
    this.#webkit = webkit;
  }

  /** @param {string} binary The MiniBrowser that comes with WebKitGTK. */
  static async launch(binary) {
    const webkit = await startWebKit(binary);
    const driver = await remote({
      hostname: '127.0.0.1',
      port: webkit.driverPort,
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        ...{ 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      },
    });
    return new WebKitTab(driver, webkit);
  }

  async quit() {
    await this.#driver.deleteSession();
    await this.#webkit.stop();
  }

  // There is one tab, and WebDriver tells nothing of what happens in it.
  async close() {}
  async exposeFunction() {}
  async evaluateOnNewDocument() {}
  on() {}

  /** @param {number} milliseconds */
  setDefaultTimeout(milliseconds) {
    this.#timeout = milliseconds;
  }

  /** @param {string} address */
  goto(address) {
    return this.#driver.navigateTo(address);
  }

  /**
   * @param {Function | string} fn
   * @param {...unknown} args
   */
  evaluate(fn, ...args) {
    return this.#driver.executeScript(calling(fn), /** @type {object[]} */ (args));
  }

  /**
   * @param {string} selector
   * @param {Function} fn
   */
  $eval(selector, fn) {
    return this.evaluate(`(selector) => (${fn})(${find}(selector))`, selector);
  }

  /** @param {string} selector */
  focus(selector) {
    return this.$eval(selector, (/** @type {HTMLElement} */ element) => element.focus());
  }

  /**
   * @param {Function} fn
   * @param {object} _options
   * @param {...unknown} args
   */
  async waitForFunction(fn, _options, ...args) {
    const deadline = Date.now() + this.#timeout;
    for (;;) {
      const found = await this.evaluate(fn, ...args);
      if (found) return { asElement: () => this.#handle(found) };
      if (Date.now() > deadline) throw new Error(`Waiting failed: ${fn} (${args})`);
      await setTimeout(20);
    }
  }

  async waitForNetworkIdle() {
    const count = () => this.evaluate(() => performance.getEntriesByType('resource').length);
    let before;
    for (let now = await count(); now !== before; now = await count()) {
      before = now;
      await setTimeout(idle);
    }
  }

  /** @param {unknown} element */
  #handle(element) {
    const evaluate = (/** @type {Function} */ fn, /** @type {unknown[]} */ ...args) =>
      this.evaluate(fn, element, ...args);
    return {
      evaluate,
      asLocator: () => ({
        click: () => evaluate((/** @type {HTMLElement} */ button) => button.click()),
        fill: (/** @type {string} */ value) =>
          evaluate((/** @type {HTMLInputElement} */ field, /** @type {string} */ text) => {
            field.focus();
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
          }, value),
      }),
    };
  }
}
