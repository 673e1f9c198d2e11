import puppeteer from 'puppeteer-core';
import { startDemoServer } from '../../demo/demo-server.mjs';
import { args, chromiumPath } from '../browsers.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** What the page of views is shown on. */
export const screens = {
  wide: { width: 1280, height: 800 },
  // A phone: touched with a finger, and with more than one pixel to the CSS pixel.
  narrow: { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

/**
 * What the page is asked to show, and what the browser reports of its user.
 *
 * @type {Readonly<Record<string, { mode: string, features?: { name: string, value: string }[] }>>}
 */
export const modes = {
  light: { mode: 'light' },
  dark: { mode: 'dark' },
  'right-to-left': { mode: 'rtl' },
  'forced-colours': {
    mode: 'dark',
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  },
  paper: { mode: 'theme-paper' },
  terminal: { mode: 'theme-terminal' },
};

/**
 * Runs a task with a browser that shows the demo.
 *
 * @template Result
 * @param {(show: Show) => Promise<Result>} task
 * @returns {Promise<Result>}
 */
export async function withViews(task) {
  const server = await startDemoServer(0);
  const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args });
  try {
    return await task((choice, then) => show(browser, server.origin, choice, then));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * What is shown: a view, or all of them in the flow of the page.
 *
 * @typedef {object} Choice
 * @property {keyof typeof screens} screen
 * @property {string} mode one of `modes`
 * @property {string} [view] its heading; by default all of them
 * @property {boolean} [still] the clock stands still: what is left of a reservation is the same in
 *   every picture
 * @property {number} [deviceScaleFactor] pixels to the CSS pixel; default: those of the screen
 */

/** @typedef {<Result>(choice: Choice, then: (page: Page) => Promise<Result>) => Promise<Result>} Show */

/**
 * Opens the page of views, waits until each has been reached and has come to rest, and closes it
 * after what is to be done with it. Each time it is a new page: what a browser emulates belongs to
 * a session of its protocol, and would stay with the page when another session begins.
 *
 * @template Result
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 * @param {Choice} choice
 * @param {(page: Page) => Promise<Result>} then
 * @returns {Promise<Result>}
 */
async function show(browser, origin, { screen, mode, view = '', still, deviceScaleFactor }, then) {
  const page = await browser.newPage();
  try {
    const viewport = screens[screen];
    await page.setViewport(deviceScaleFactor ? { ...viewport, deviceScaleFactor } : viewport);
    const client = await page.createCDPSession();
    const { mode: shown, features = [] } = modeNamed(mode);
    // Nothing is caught in the middle of a movement.
    const calm = { name: 'prefers-reduced-motion', value: 'reduce' };
    await client.send('Emulation.setEmulatedMedia', { features: [calm, ...features] });
    if (still)
      await page.evaluateOnNewDocument('{ const now = Date.now(); Date.now = () => now; }');
    await page.goto(`${origin}/demo/views.html?${new URLSearchParams({ mode: shown, view })}`);
    await page.waitForSelector('#views[aria-busy=false]');
    // Pieces that come a moment after their view: the code to scan, the buttons that copy.
    await page.waitForNetworkIdle({ idleTime: 200 });
    return await then(page);
  } finally {
    await page.close();
  }
}

/** @param {string} name */
function modeNamed(name) {
  const mode = modes[name];
  if (!mode) throw new TypeError(`There is no mode ${name}; there are ${Object.keys(modes)}`);
  return mode;
}
