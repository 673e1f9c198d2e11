import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { WebKitPage } from './webkit-page.mjs';
import { startWebKit } from './webkit-processes.mjs';

/**
 * The test runner's WebDriver launcher, with a WebKit of its own and pages that answer to all of
 * the runner's commands.
 */
export class WebKitLauncher extends WebdriverLauncher {
  /**
   * Decides in whose words the commands speak to a page.
   * @override
   */
  type = 'puppeteer';
  #webkit;
  /** @type {WebKitPage | null} */
  #page = null;

  /** @param {Awaited<ReturnType<typeof startWebKit>>} webkit */
  constructor(webkit) {
    super({
      hostname: '127.0.0.1',
      port: webkit.driverPort,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        // Tests begin before the page has loaded: in WebKit, their files are a part of loading it.
        pageLoadStrategy: 'eager',
        ...{ 'webkitgtk:browserOptions': { binary: webkit.binary, args: ['--automation'] } },
      },
    });
    this.#webkit = webkit;
  }

  /** @param {string} binary The MiniBrowser that comes with WebKitGTK. */
  static async start(binary) {
    return new WebKitLauncher(await startWebKit(binary));
  }

  /**
   * @override
   * @param {import('@web/test-runner').TestRunnerCoreConfig} config
   */
  async initialize(config) {
    await super.initialize(config);
    // While a page is at work, the driver does not answer.
    this['options'].connectionRetryTimeout = config.testsFinishTimeout;
    this.name = 'WebKit';
  }

  /**
   * @override
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    // What the launcher keeps to itself is in brackets.
    await this['ensureManagerInitialized']();
    this.#page ??= new WebKitPage(this['driver'], this.#webkit.inspectorPort);
    await this.#page.setViewport({ width: 800, height: 600 });
    // Not the launcher's own `startSession()`, which does not wait for the page: one that cannot be
    // opened would then end the whole run, and not only fail its test.
    await this['driverManager'].startSession(id, url);
  }

  getPage() {
    return this.#page;
  }

  /** @override */
  async stop() {
    await this.#page?.close();
    await super.stop();
    await this.#webkit.stop();
  }
}
