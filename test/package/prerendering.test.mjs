import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Visitor, serve } from './browser.mjs';

/**
 * What a page tells the server: when its element is there; and after the visitor has come to it,
 * once a number is on screen or an entry of the attribution is stored.
 *
 * @typedef {{ number?: string, stored?: string, early: string[] }} Told
 */

/** @type {(told: Told) => void} */
let handleTold;

/**
 * What the next page tells.
 *
 * @returns {Promise<Told>}
 */
const nextTold = () => new Promise((resolve) => (handleTold = resolve));

const site = await serve(undefined, [
  (context, next) => {
    if (context.path !== '/told') return next();
    context.body = '';
    handleTold(JSON.parse(decodeURIComponent(context.querystring)));
  },
]);

/** The script of the pages. It is asked by the server, as no tool follows a page that is swapped. */
const script = `
  const early = [];
  for (const name of ['ready', 'opened', 'submitted']) {
    document.addEventListener(name, () => document.prerendering && early.push(name), true);
  }
  const tell = (told) => fetch('/told?' + encodeURIComponent(JSON.stringify({ ...told, early })));
  customElements.whenDefined('click-to-call').then(() => {
    const element = document.querySelector('click-to-call');
    element.updateComplete.then(tell);
    const look = () => {
      const number = element.shadowRoot.querySelector('[part~=number]')?.textContent.trim();
      const stored = sessionStorage.getItem('click-to-call-attribution');
      if (number || stored) tell({ number, stored });
      else requestAnimationFrame(look);
    };
    document.addEventListener('prerenderingchange', look);
  });
`;

/** @param {string} attributes of the element */
const page = (attributes, body = '') => `
  <!doctype html>
  <html lang="en">
    <head>
      <title>Page</title>
      <script>${script}</script>
      <script type="module" src="${site.origin}/dist/define.js"></script>
    </head>
    <body>
      ${body}
      <click-to-call id="call" endpoint="${site.service}" group-name="support" country="US"
        ${attributes}>Call</click-to-call>
    </body>
  </html>
`;

/**
 * A visitor on a page, and a link to another one that the browser has prerendered.
 *
 * @param {string} attributes of the element on the page that the link leads to
 */
async function openSite(attributes) {
  const next = site.publish(page(attributes));
  const isThere = nextTold();
  const visitor = await Visitor.open(site.publish(page('persist', `<a href="${next}">Next</a>`)));
  await isThere;
  const isPrerendered = nextTold();
  await visitor.page.evaluate((url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.text = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
    document.head.append(rules);
  }, next);
  await isPrerendered;
  return {
    visitor,
    /** Follows the link. Resolves with what the page there tells. */
    async follow() {
      const told = nextTold();
      await visitor.page.click('a');
      return told;
    },
  };
}

/** A page that shows nothing tells nothing. */
const options = { timeout: 20_000 };

describe('a page that the browser prerenders', () => {
  it('shows the number that was received on the page before it, after that', options, async () => {
    const { visitor, follow } = await openSite('persist');
    const number = await visitor.requestNumber();
    const told = await follow();
    const digits = (text = '') => text.replace(/\D/g, '');
    assert.equal(digits(told.number), digits(number));
    assert.deepEqual(told.early, []);
  });

  it('requests no number before the visitor comes to it', options, async () => {
    const { follow } = await openSite(`open auto-submit prefill='{"phonenumber":"+12025550147"}'`);
    const told = await follow();
    assert.match(String(told.number), /\d/);
    assert.deepEqual(told.early, []);
  });

  it('is remembered as the first one of the tab', options, async () => {
    const { follow } = await openSite('context="landing"');
    const { stored } = await follow();
    assert.match(String(stored), /landingPage/);
  });
});
