import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Visitor } from '../package/browser.mjs';
import { declarationOf, namesOf } from '../package/manifest.mjs';
import { buildApp, serveApp } from './built-app.mjs';

describe('Storybook', () => {
  /** @type {import('./built-app.mjs').RunningApp} */
  let storybook;

  before(async () => {
    buildApp('storybook');
    storybook = await serveApp('storybook', 'storybook-static');
  });

  after(() => storybook.stop());

  /** The names in the table of the element's page, below each heading. */
  async function readTable() {
    const { page } = await Visitor.open(
      `${storybook.origin}/iframe.html?viewMode=docs&id=click-to-call--docs`,
    );
    await page.waitForSelector('.docblock-argstable-body tr');
    const rows = await page.$$eval('.docblock-argstable-body tr', (found) =>
      found.map(({ cells: [first] }) => first?.innerText ?? ''),
    );
    /** @type {Record<string, string[]>} */
    const table = {};
    let names = /** @type {string[]} */ ([]);
    for (const text of rows) {
      // A heading has a button that hides what is below it.
      const [, heading] = /^Hide (.+) items/.exec(text) ?? [];
      if (heading) names = table[heading] = [];
      else names.push(text.trim());
    }
    return table;
  }

  it('shows every slot, part, custom property and event', async () => {
    const table = await readTable();
    const { slots, cssParts, cssProperties, events } = declarationOf('click-to-call');
    const expected = {
      slots: namesOf(slots).map((name) => `slot: ${name || 'default'}`),
      'css shadow parts': namesOf(cssParts),
      'css custom properties': namesOf(cssProperties),
      events: namesOf(events),
    };
    for (const [heading, names] of Object.entries(expected)) {
      assert.deepEqual(table[heading]?.sort(), names.sort(), heading);
    }
  });
});
