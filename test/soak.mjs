/**
 * What a long life does to the element: a thousand visits on one page, a hundred elements on one
 * page, and an hour of countdown. What is counted before and after stands in a table; anything that
 * is left behind, or written more often than it is read, fails. The element has to be built.
 */

import puppeteer from 'puppeteer-core';
import { callInMiddleware } from '../demo/call-in-server/middleware.js';
import { startDevServer } from '../demo/dev-server.mjs';
import { args, chromiumPath } from './browsers.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../src/click-to-call.js').ClickToCall} ClickToCall */

const visits = 1000;

const hour = 3_600_000;

/**
 * A value, and what it may be at most.
 *
 * @typedef {object} Finding
 * @property {string} what
 * @property {number} value
 * @property {number} most
 */

/** @type {import('@web/dev-server-core').Middleware} */
const blankPage = (context, next) => {
  if (context.path !== '/') return next();
  context.type = 'html';
  context.body = `<!doctype html>
    <html lang="en">
      <link rel="icon" href="data:," />
      <script type="module" src="/dist/define.js"></script>
      <body></body>
    </html>`;
  return undefined;
};

/** Numbers enough for every visit, since the service takes none back while they last. */
const numbers = Array.from({ length: 2 * visits }, (_, index) => `+1202${5_550_000 + index}`);

const service = callInMiddleware({
  groups: { soak: { numbers } },
  reservationsPerCaller: numbers.length,
});

/**
 * Runs `work` on a page with the element's script on it and nothing else.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} origin
 * @param {(page: Page, client: CDPSession) => Promise<T>} work
 */
async function onPage(browser, origin, work) {
  const page = await browser.newPage();
  /** @type {unknown[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(origin);
  await page.waitForFunction(() => customElements.get('click-to-call'));
  const result = await work(page, await page.createCDPSession());
  await page.close();
  if (errors.length > 0) throw errors[0];
  return result;
}

/**
 * What the page holds after the garbage is collected.
 *
 * @param {CDPSession} client
 */
async function held(client) {
  await client.send('Performance.enable');
  // What the first collection lets go of may hold something itself.
  for (let round = 0; round < 2; round++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const valueOf = (/** @type {string} */ wanted) =>
    metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    heap: valueOf('JSHeapUsedSize'),
    nodes: valueOf('Nodes'),
    listeners: valueOf('JSEventListeners'),
  };
}

/**
 * What became more between two counts.
 *
 * @param {string} when
 * @param {Awaited<ReturnType<typeof held>>} before
 * @param {Awaited<ReturnType<typeof held>>} after
 * @param {number} heap bytes that are no leak
 * @returns {Finding[]}
 */
const growth = (when, before, after, heap) => [
  { what: `${when}: heap, bytes more`, value: after.heap - before.heap, most: heap },
  { what: `${when}: nodes more`, value: after.nodes - before.nodes, most: 0 },
  { what: `${when}: listeners more`, value: after.listeners - before.listeners, most: 0 },
];

/**
 * Whole visits one after another: an element is made, opened, filled in, sent, closed and removed.
 * They take turns between a fixed number, a function, and a service on the network.
 *
 * @param {Page} page
 * @param {number} count
 */
const visit = (page, count) =>
  page.evaluate(async (count) => {
    const answer = async () => ({
      toPhoneNumber: '+18005550123',
      accessCode: '00421',
      expirationTime: Date.now() + 272_000,
    });
    /** @type {((element: ClickToCall) => void)[]} */
    const sources = [
      (element) => (element.toPhoneNumber = '+1 202 555 0123'),
      (element) => (element.service = answer),
      (element) => Object.assign(element, { endpoint: '/engagement/v3', groupName: 'soak' }),
    ];
    for (let index = 0; index < count; index++) {
      const element = document.createElement('click-to-call');
      element.country = 'US';
      sources[index % sources.length]?.(element);
      document.body.append(element);
      await element.show({ form: { phonenumber: '(202) 555-0147' } });
      await element.requestNumber();
      if (element.state !== 'number') throw new Error(`The state is ${element.state}`);
      await element.close({ force: true });
      element.remove();
      // The page's own list of what was fetched is no part of the element.
      performance.clearResourceTimings();
    }
  }, count);

/**
 * @param {Browser} browser
 * @param {string} origin
 */
const soakVisits = (browser, origin) =>
  onPage(browser, origin, async (page, client) => {
    // What is fetched and compiled once is there to stay.
    await visit(page, visits / 2);
    const before = await held(client);
    await visit(page, visits);
    return growth(`${visits} visits`, before, await held(client), 100 * visits);
  });

/**
 * @param {Browser} browser
 * @param {string} origin
 */
const soakCrowd = (browser, origin) =>
  onPage(browser, origin, async (page, client) => {
    await visit(page, 60);
    const before = await held(client);
    const ready = await page.evaluate(async () => {
      for (let index = 0; index < 100; index++) {
        const element = document.createElement('click-to-call');
        element.toPhoneNumber = '+1 202 555 0123';
        document.body.append(element);
      }
      const elements = [...document.querySelectorAll('click-to-call')];
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      return elements.filter(({ metadata }) => metadata.ready).length;
    });
    const crowded = await held(client);
    const opened = await page.evaluate(async () => {
      let count = 0;
      for (const element of [...document.querySelectorAll('click-to-call')].slice(0, 10)) {
        await element.show();
        if (element.state === 'form') count++;
        await element.close({ force: true });
      }
      for (const element of document.querySelectorAll('click-to-call')) element.remove();
      return count;
    });
    const each = (crowded.heap - before.heap) / 100;
    return [
      { what: '100 elements: not ready', value: 100 - ready, most: 0 },
      { what: '100 elements: of ten not opened', value: 10 - opened, most: 0 },
      { what: '100 elements: heap of each, bytes', value: each, most: 20_000 },
      ...growth('100 elements, removed', before, await held(client), 100_000),
    ];
  });

/**
 * A number that is good for an hour, in virtual time: the browser's own clock and timers run ahead
 * as fast as there is work to do. For half an hour the panel is open, for the other it is minimized.
 *
 * @param {Browser} browser
 * @param {string} origin
 */
const soakHour = (browser, origin) =>
  onPage(browser, origin, async (page, client) => {
    await page.evaluate(async (hour) => {
      const element = document.createElement('click-to-call');
      element.country = 'US';
      const expirationTime = Date.now() + hour;
      element.service = async () => ({ toPhoneNumber: '+18005550123', expirationTime });
      document.body.append(element);
      await element.show({ form: { phonenumber: '(202) 555-0147' } });
      await element.requestNumber();

      // How often something was written in each second; made at once, so that it does not grow.
      const writes = new Uint16Array(hour / 1000 + 1);
      const observer = new MutationObserver((records) => {
        const second = Math.ceil((expirationTime - Date.now()) / 1000);
        writes[second] = (writes[second] ?? 0) + records.length;
      });
      observer.observe(/** @type {ShadowRoot} */ (element.shadowRoot), {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      /** @type {number[]} */
      const expired = [];
      element.addEventListener('expired', () => {
        expired.push(Date.now() - expirationTime);
        observer.disconnect();
      });
      setTimeout(() => void element.minimize(), hour / 2);
      Object.assign(globalThis, { soak: { element, writes, expired } });
    }, hour);

    const advance = async (/** @type {number} */ budget) => {
      const done = new Promise((resolve) =>
        client.once('Emulation.virtualTimeBudgetExpired', () => resolve(null)),
      );
      await client.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget });
      await done;
    };
    const minute = 60_000;
    // Until then the browser itself takes some more, for what it compiles once it has run often.
    const warmUp = 13 * minute;
    await advance(warmUp);
    const before = await held(client);
    await advance(hour / 2 - minute - warmUp);
    const after = await held(client);
    await advance(2 * minute);
    const beforeMinimized = await held(client);
    await advance(hour / 2 - 2 * minute);
    const afterMinimized = await held(client);
    await advance(2 * minute);

    const { silent, most, total, expired, state, minimized } = await page.evaluate(() => {
      const { element, writes, expired } = /** @type {any} */ (globalThis).soak;
      /** @type {number[]} */
      const counts = [...writes];
      return {
        silent: counts.filter((count) => count === 0).length,
        most: Math.max(...counts),
        total: counts.reduce((sum, count) => sum + count, 0),
        expired,
        state: element.state,
        minimized: element.minimized,
      };
    });
    if (state !== 'expired' || !minimized) {
      throw new Error(`The hour ended with ${state}, minimized: ${minimized}`);
    }
    return [
      { what: 'An hour: seconds without a write', value: silent, most: 5 },
      { what: 'An hour: most writes in a second', value: most, most: 12 },
      { what: 'An hour: writes in a second, mean', value: total / (hour / 1000), most: 4 },
      { what: 'An hour: `expired` dispatched again', value: expired.length - 1, most: 0 },
      { what: 'An hour: `expired` early, ms', value: Math.max(0, -expired[0]), most: 0 },
      { what: 'An hour: `expired` late, ms', value: Math.max(0, expired[0]), most: 100 },
      ...growth('16 minutes open', before, after, 50_000),
      ...growth('28 minutes minimized', beforeMinimized, afterMinimized, 50_000),
    ];
  });

const server = await startDevServer({ port: 0, middleware: [blankPage, service] });
const origin = `${server.origin}/`;
const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args });
try {
  /** @type {Finding[]} */
  const findings = [];
  for (const soak of [soakVisits, soakCrowd, soakHour]) {
    findings.push(...(await soak(browser, origin)));
  }
  console.table(
    findings.map(({ what, value, most }) => ({
      what,
      value: Math.round(value * 100) / 100,
      most,
      verdict: value <= most ? 'ok' : 'TOO MUCH',
    })),
  );
  // What is not a number is not within a bound either.
  process.exitCode = findings.every(({ value, most }) => value <= most) ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
}
