import { setTimeout as pause } from 'node:timers/promises';
import { Key } from 'webdriverio';
import { WebKitInspector } from './webkit-inspector.mjs';

const buttons = { left: 0, middle: 1, right: 2 };

/** What the inspector calls the media features that can be emulated, and their values. */
const preferences = {
  'prefers-reduced-motion': {
    name: 'PrefersReducedMotion',
    values: { reduce: 'Reduce', 'no-preference': 'NoPreference' },
  },
  'prefers-color-scheme': {
    name: 'PrefersColorScheme',
    values: { light: 'Light', dark: 'Dark' },
  },
};

/**
 * The page of a WebKit that is driven by WebDriver, in as many of puppeteer's words as the test
 * runner's commands use.
 */
export class WebKitPage {
  #driver;
  #inspectorPort;
  /** How much larger the window is than the page in it. @type {{ width: number, height: number } | null} */
  #frame = null;
  /** @type {Promise<WebKitInspector> | null} */
  #inspector = null;

  /**
   * @param {WebdriverIO.Browser} driver
   * @param {number} inspectorPort
   */
  constructor(driver, inspectorPort) {
    this.#driver = driver;
    this.#inspectorPort = inspectorPort;
  }

  keyboard = {
    type: (/** @type {string} */ text) => this.#keys([...text].flatMap(press)),
    press: (/** @type {string} */ key) => this.#keys(press(key)),
    down: (/** @type {string} */ key) => this.#keys([keyDown(key)]),
    up: (/** @type {string} */ key) => this.#keys([keyUp(key)]),
  };

  mouse = {
    move: (/** @type {number} */ x, /** @type {number} */ y) => this.#mouse([moveTo(x, y)]),
    click: (
      /** @type {number} */ x,
      /** @type {number} */ y,
      /** @type {{ button?: keyof typeof buttons }} */ { button } = {},
    ) => this.#mouse([moveTo(x, y), buttonDown(button), buttonUp(button)]),
    down: (/** @type {{ button?: keyof typeof buttons }} */ { button } = {}) =>
      this.#mouse([buttonDown(button)]),
    up: (/** @type {{ button?: keyof typeof buttons }} */ { button } = {}) =>
      this.#mouse([buttonUp(button)]),
    reset: () => this.#driver.releaseActions(),
  };

  /**
   * Gives the window the size at which the page in it has this one, and waits until it has.
   * @param {{ width: number, height: number }} viewport
   * @throws {Error} when the page does not get this size within a minute.
   */
  async setViewport(viewport) {
    // Measured once, while the window is at rest: one on its way to another size says wrongly how
    // much is around the page.
    this.#frame ??= await this.#driver.execute(() => ({
      width: outerWidth - innerWidth,
      height: outerHeight - innerHeight,
    }));
    const { width, height } = viewport;
    await this.#driver.setWindowRect(
      null,
      null,
      width + this.#frame.width,
      height + this.#frame.height,
    );
    const end = Date.now() + 60_000;
    for (;;) {
      const size = await this.#driver.execute(() => ({ width: innerWidth, height: innerHeight }));
      if (size.width === width && size.height === height) return;
      if (Date.now() > end) {
        throw new Error(
          `The page was to be ${width} × ${height}, and is ${size.width} × ${size.height}`,
        );
      }
      await pause(10);
    }
  }

  /** @param {{ name: keyof typeof preferences, value: string }[]} features */
  async emulateMediaFeatures(features) {
    const inspector = await (this.#inspector ??= WebKitInspector.attach(this.#inspectorPort));
    for (const feature of features) {
      const { name, values } = preferences[feature.name];
      const value = /** @type {Record<string, string>} */ (values)[feature.value];
      await inspector.call('Page.overrideUserPreference', { name, value });
    }
  }

  async close() {
    (await this.#inspector)?.detach();
  }

  /** @param {object[]} actions */
  #keys(actions) {
    return this.#driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** @param {object[]} actions */
  #mouse(actions) {
    const parameters = { pointerType: 'mouse' };
    return this.#driver.performActions([{ type: 'pointer', id: 'mouse', parameters, actions }]);
  }
}

/** Keys without a character go by the names that the platform gives them. */
const valueOf = (/** @type {string} */ key) =>
  /** @type {Record<string, string>} */ (/** @type {unknown} */ (Key))[key] ?? key;

const keyDown = (/** @type {string} */ key) => ({ type: 'keyDown', value: valueOf(key) });
const keyUp = (/** @type {string} */ key) => ({ type: 'keyUp', value: valueOf(key) });
const press = (/** @type {string} */ key) => [keyDown(key), keyUp(key)];

const moveTo = (/** @type {number} */ x, /** @type {number} */ y) => ({
  type: 'pointerMove',
  duration: 0,
  ...{ x, y },
});
const buttonDown = (/** @type {keyof typeof buttons} */ button = 'left') => ({
  type: 'pointerDown',
  button: buttons[button],
});
const buttonUp = (/** @type {keyof typeof buttons} */ button = 'left') => ({
  type: 'pointerUp',
  button: buttons[button],
});
