import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { callInMiddleware } from '../../demo/call-in-server/middleware.js';
import { startDevServer } from '../../demo/dev-server.mjs';
import { args, browserPath, chromiumPath, firefoxOptions } from '../browsers.mjs';
import { WebKitTab } from '../engines/webkit-tab.mjs';
import { repository } from './packed.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ html: string, headers?: Readonly<Record<string, string>> }} Document */

/**
 * A server with an origin of its own: it has the files of a folder, to be loaded from anywhere,
 * and the call-in service of the demo.
 *
 * @param {string} [rootDir] default: the checkout
 * @param {import('@web/dev-server-core').Middleware[]} [middleware] what sees a request first
 */
export async function serve(rootDir = repository, middleware = []) {
  /** @type {Map<string, Document>} */
  const documents = new Map();

  /** @type {import('@web/dev-server-core').Middleware} */
  const answer = async (context, next) => {
    context.set('Access-Control-Allow-Origin', '*');
    const document = documents.get(context.path);
    if (!document) return next();
    context.type = 'html';
    context.set({ ...document.headers });
    context.body = document.html;
  };

  // All visitors are one caller.
  const calls = callInMiddleware({ reservationsPerCaller: 1000 });
  const running = await startDevServer({
    rootDir,
    port: 0,
    middleware: [...middleware, answer, calls],
  });
  after(() => running.stop());
  const { origin } = running;

  return {
    origin,
    service: `${origin}/engagement/v3`,

    /**
     * Puts a page there.
     *
     * @param {string} html
     * @param {Document['headers']} [headers]
     * @returns {string} its address
     */
    publish(html, headers) {
      const path = `/pages/${documents.size}.html`;
      documents.set(path, { html, headers });
      return origin + path;
    },
  };
}

const { ENGINE } = process.env;

/** @type {Promise<import('puppeteer-core').Browser> | undefined} */
let launched;

/** @type {Promise<WebKitTab> | undefined} */
let webkitTab;

/** A page of its own, in Chromium or the browser that the environment names. */
async function newPage() {
  if (ENGINE === 'webkit') {
    webkitTab ??= WebKitTab.launch(await browserPath('webkit'));
    return /** @type {Page} */ (/** @type {unknown} */ (await webkitTab));
  }
  launched ??= puppeteer.launch(
    ENGINE === 'firefox' ? await firefoxOptions() : { executablePath: await chromiumPath(), args },
  );
  const context = await (await launched).createBrowserContext();
  return context.newPage();
}

after(async () => {
  await (await launched)?.close();
  await (await webkitTab)?.quit();
});

/** A visitor with a page before them. */
export class Visitor {
  /** What the page's policy forbade, as `directive what`. */
  #violations = /** @type {string[]} */ ([]);

  /** Whatever else went wrong on the page. */
  errors = /** @type {string[]} */ ([]);

  /** What the console was told of as a warning or an error. */
  warnings = /** @type {string[]} */ ([]);

  /** The scripts that were asked for, by their addresses. */
  scripts = /** @type {string[]} */ ([]);

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {string} address */
  static async open(address) {
    const visitor = new Visitor(await newPage());
    await visitor.#watch();
    await visitor.page.goto(address);
    return visitor;
  }

  async #watch() {
    const { page } = this;
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      // The browser asks for an icon, which not every page has.
      if (message.location().url?.endsWith('/favicon.ico')) return;
      if (/^(?:warn|error)/.test(message.type())) this.warnings.push(message.text());
    });
    page.on('request', (request) => {
      // Firefox does not tell what kind of request it is.
      if (/\.js(\?|$)/.test(request.url())) this.scripts.push(request.url());
    });
    await page.exposeFunction('tellViolation', (/** @type {string} */ violation) =>
      this.#violations.push(violation),
    );
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        /** @type {any} */ (globalThis).tellViolation(`${effectiveDirective} ${blockedURI}`),
      );
    });
  }

  /** What the page's policy has forbidden so far. */
  async violations() {
    // Whatever came before has been told by the time that this is answered.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    return this.#violations;
  }

  /**
   * What is found inside the element, once it is there.
   *
   * @param {string} selector
   * @returns {Promise<import('puppeteer-core').ElementHandle<Element>>}
   */
  async #find(selector) {
    const found = await this.page.waitForFunction(
      (inside) => document.querySelector('click-to-call')?.shadowRoot?.querySelector(inside),
      { polling: 'raf' },
      selector,
    );
    return /** @type {import('puppeteer-core').ElementHandle<Element>} */ (found.asElement());
  }

  /** @param {string} part */
  async press(part) {
    const found = await this.#find(`[part~="${part}"]`);
    await found.asLocator().click();
  }

  /**
   * Types into a field.
   *
   * @param {string} name
   * @param {string} value
   */
  async fill(name, value) {
    const found = await this.#find(`[name="${name}"]`);
    await found.asLocator().fill(value);
  }

  /**
   * What stands in a field.
   *
   * @param {string} name
   */
  async value(name) {
    const found = await this.#find(`[name="${name}"]`);
    return found.evaluate((field) => /** @type {HTMLInputElement} */ (field).value);
  }

  /**
   * What a part says, once it is on screen.
   *
   * @param {string} part
   */
  async text(part) {
    const found = await this.#find(`[part~="${part}"]`);
    return found.evaluate((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  }

  /**
   * Resolves once a part says that.
   *
   * @param {string} part
   * @param {string} text
   */
  async says(part, text) {
    await this.page.waitForFunction(
      (selector, expected) =>
        document
          .querySelector('click-to-call')
          ?.shadowRoot?.querySelector(selector)
          ?.textContent?.includes(expected),
      { polling: 'raf' },
      `[part~="${part}"]`,
      text,
    );
  }

  /** Opens the panel, asks for a number and returns it, once everything around it is there too. */
  async requestNumber() {
    await this.press('launcher');
    await this.fill('phonenumber', '+1 202 555 0147');
    await this.press('submit');
    const number = await this.text('number');
    for (const part of ['access-code', 'countdown', 'copy', 'qr']) await this.text(part);
    return number;
  }
}
