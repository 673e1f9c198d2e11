import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { args, chromiumPath, firefoxOptions } from '../browsers.mjs';
import { readChromiumTree } from './chromium-tree.mjs';
import { readFirefoxTree } from './firefox-tree.mjs';
import { focusAgain } from './focus-again.mjs';
import { outline } from './outline.mjs';
import { servePage } from './serve-page.mjs';
import { views } from './views.mjs';

const engines = [
  {
    name: 'Chromium',
    options: async () => ({ executablePath: await chromiumPath(), args }),
    readTree: readChromiumTree,
  },
  { name: 'Firefox', options: firefoxOptions, readTree: readFirefoxTree },
];

const wide = { width: 1280, height: 800 };
const small = { width: 360, height: 740 };

/** @type {Awaited<ReturnType<typeof servePage>>} */
let server;

before(async () => {
  server = await servePage();
});

after(() => server.close());

for (const { name, options, readTree } of engines) {
  describe(`the accessibility tree in ${name}`, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {import('puppeteer-core').Page} */
    let page;

    before(async () => {
      browser = await puppeteer.launch(await options());
      page = await browser.newPage();
    });

    after(() => browser.close());

    /**
     * The tree on screen. It reaches the process in which it is read a moment after the view: it
     * is returned as soon as it is the expected one, or as it is in the end.
     * Where it takes too long, Firefox may need the focus to move again.
     *
     * @param {string} expected
     */
    async function treeOnceLike(expected) {
      const end = Date.now() + 20_000;
      for (let readings = 1; ; readings++) {
        const root = await readTree(page);
        const tree = root ? outline(root).join('\n') : '';
        if (tree === expected || Date.now() > end) return tree;
        if (readings === 100) await page.evaluate(focusAgain);
        await pause(50);
      }
    }

    for (const { view, scene, isSmall, tree } of views) {
      it(`of ${view} is as expected`, async () => {
        await page.setViewport(isSmall ? small : wide);
        await page.goto(`${server.address}?${scene}`);
        // The first reading turns accessibility on. Firefox misses a focus from before there is a tree.
        while (!(await readTree(page))) await pause(50);
        await page.waitForFunction(() => 'show' in globalThis);
        await page.evaluate((name) => /** @type {any} */ (globalThis).show(name), scene);
        const expected = tree.replace(/^ {6}/gm, '').trim();
        assert.equal(await treeOnceLike(expected), expected);
      });
    }
  });
}
