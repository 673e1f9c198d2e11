/**
 * Pictures of the widget for people to look at: every view in every mode, wide and narrow, in the
 * flow of the page and as a visitor has it, in `screenshots/`. With `--readme`, the one picture
 * that is kept: `demo/widget.png`. The demo has to be built.
 */

import { startDevServer } from '@web/dev-server';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import demo from '../demo/web-dev-server.config.mjs';
import { args, chromiumPath } from './browsers.mjs';
import { indexedPng } from './indexed-png.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const screens = {
  wide: { width: 1280, height: 800 },
  // A phone: touched with a finger, and with more than one pixel to the CSS pixel.
  narrow: { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

/**
 * What the page is asked to show, and what the browser is told about its user.
 *
 * @type {Record<string, { mode: string, features?: { name: string, value: string }[] }>}
 */
const modes = {
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

const folder = new URL('../screenshots/', import.meta.url);

/** @param {string} name */
const fileOf = (name) => new URL(`${name}.png`, folder).pathname;

/** @param {string} text */
const toName = (text) => text.toLowerCase().replace(/[^a-z]+/g, '-');

/**
 * Tells the browser about its user; nothing is caught in the middle of a movement.
 *
 * @param {Page} page
 * @param {readonly { name: string, value: string }[]} features
 */
async function emulate(page, features = []) {
  const client = await page.createCDPSession();
  const calm = { name: 'prefers-reduced-motion', value: 'reduce' };
  await client.send('Emulation.setEmulatedMedia', { features: [calm, ...features] });
}

/**
 * Opens the page of views and waits until each has been reached and has come to rest.
 *
 * @param {Page} page
 * @param {string} origin
 * @param {Record<string, string>} choice
 */
async function openViews(page, origin, choice) {
  await page.goto(`${origin}/demo/views.html?${new URLSearchParams(choice)}`);
  await page.waitForSelector('#views[aria-busy=false]');
  // Pieces that come a moment after their view: the code to scan, the buttons that copy.
  await page.waitForNetworkIdle({ idleTime: 200 });
}

/**
 * @param {Page} page
 * @param {string} origin
 */
async function takeAll(page, origin) {
  await openViews(page, origin, {});
  const views = await page.$$eval('#view option', (options) => options.map(({ value }) => value));
  for (const [screenName, screen] of Object.entries(screens)) {
    await page.setViewport(screen);
    for (const [modeName, { mode, features }] of Object.entries(modes)) {
      await emulate(page, features);
      for (const view of views) {
        await openViews(page, origin, { mode, view });
        const name = [screenName, modeName, toName(view) || 'all-in-the-flow'].join('-');
        await page.screenshot({ path: fileOf(name), fullPage: !view });
        console.log(name);
      }
    }
  }
}

/**
 * The form and the number side by side, and nothing else.
 *
 * @param {Page} page
 * @param {string} origin
 */
async function takeOneForReadme(page, origin) {
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 2 });
  await emulate(page);
  await openViews(page, origin, { mode: 'light' });
  for (const section of await page.$$('#views section')) {
    const heading = await section.$eval('h2', ({ textContent }) => textContent);
    if (!['Waiting time', 'Number'].includes(heading)) {
      await section.evaluate((element) => element.remove());
    }
  }
  // The page's policy forbids style elements, not what comes through the object model.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      #views {
        grid-template-columns: auto auto;
        inline-size: max-content;
        min-block-size: 0;
        margin: 0;
        padding: 24px;
      }
      #views h2 {
        display: none;
      }
      #views section {
        min-block-size: 0;
      }
      #views section:last-child {
        order: -1;
      }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
  const views = await page.waitForSelector('#views');
  const screenshot = await views?.screenshot({ encoding: 'base64' });
  if (!screenshot) throw new Error('There are no views');
  await writeFile(
    new URL('../demo/widget.png', import.meta.url),
    await indexedPng(page, screenshot),
  );
}

const server = await startDevServer({
  config: demo,
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
const address = /** @type {import('node:net').AddressInfo} */ (server.server?.address());
const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args });
try {
  const page = await browser.newPage();
  const origin = `http://localhost:${address.port}`;
  if (process.argv.includes('--readme')) {
    await takeOneForReadme(page, origin);
  } else {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    await takeAll(page, origin);
  }
} finally {
  await browser.close();
  await server.stop();
}
