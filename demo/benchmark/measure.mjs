import { readFile } from 'node:fs/promises';
import { scriptOf } from './server.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('./widgets.mjs').Widget} Widget */

/** How many times slower than this machine. */
export const slowdown = 4;

/** How many of a widget stand on the page in the end. */
export const crowd = 100;

export const probeSource = await readFile(new URL('probe.js', import.meta.url), 'utf8');

/**
 * Opens a page in a context of its own, with nothing in any cache, and closes it after `work`.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} address
 * @param {(page: Page, client: CDPSession) => Promise<T>} work
 */
async function onFreshPage(browser, address, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(probeSource);
    const client = await page.createCDPSession();
    await page.goto(address);
    return await work(page, client);
  } finally {
    await context.close();
  }
}

/**
 * Bytes in use after the garbage is collected: those of scripts and those of the document.
 *
 * @param {CDPSession} client
 */
async function heapOf(client) {
  await client.send('HeapProfiler.collectGarbage');
  const usage = await client.send('Runtime.getHeapUsage');
  return usage.usedSize + usage.embedderHeapUsedSize;
}

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts in µs
 * @property {number} [dur] in µs
 * @property {number} [tdur] in µs of the thread's own time
 */

/**
 * What the main thread spent from one mark to another, in ms of its own time: compiling and running
 * scripts, making elements, rendering them. Frames are apart: in some runs one comes between and in
 * others not. A thread's own time does not grow with what else the machine has to do.
 *
 * @param {readonly TraceEvent[]} events
 */
function workBetweenMarks(events) {
  const start = events.find(({ name }) => name === 'start');
  const end = events.find(({ name }) => name === 'launcher');
  if (!start || !end) throw new Error('The trace has no marks');
  const sum = (/** @type {string} */ wanted) =>
    events
      .filter(({ name, ph, pid, tid }) => {
        return name === wanted && ph === 'X' && pid === start.pid && tid === start.tid;
      })
      .filter(({ ts, dur = 0 }) => ts + dur > start.ts && ts < end.ts)
      .reduce((total, { tdur = 0 }) => total + tdur, 0);
  return (sum('ThreadControllerImpl::RunTask') - sum('WebFrameWidgetImpl::UpdateLifecycle')) / 1000;
}

/**
 * Runs the widget's script, and answers with the work of that in ms.
 *
 * @param {Page} page
 * @param {Widget} widget
 */
async function start(page, widget) {
  await page.tracing.start({ categories: ['toplevel', 'blink', 'blink.user_timing'] });
  await page.evaluate(
    (script, path) => probe.start(script, path),
    scriptOf(widget),
    widget.launcher,
  );
  const trace = await page.tracing.stop();
  return workBetweenMarks(JSON.parse(new TextDecoder().decode(trace)).traceEvents);
}

/** @param {CDPSession} client */
const slowDown = (client) => client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

/**
 * Moves the mouse onto the launcher, as somebody does who is about to press it, and presses it 300 ms
 * later.
 *
 * @param {Page} page
 * @param {Widget} widget
 * @param {readonly string[]} panel
 * @returns {Promise<number>} ms from the click until the panel has been painted
 */
async function openPanel(page, { launcher }, panel) {
  const { x, y } = await page.evaluate((path) => probe.awaitPlace(path), launcher);
  await page.evaluate((path) => {
    Object.assign(globalThis, { painted: probe.awaitPanel(path) });
  }, panel);
  await page.mouse.move(x, y);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.mouse.click(x, y);
  return /** @type {Promise<number>} */ (page.evaluate('painted'));
}

/**
 * Bytes over the wire until the launcher is there, and until the panel is.
 *
 * @param {Browser} browser
 * @param {Awaited<ReturnType<typeof import('./server.mjs').serve>>} server
 * @param {Widget} widget
 */
export function measureBytes(browser, server, widget) {
  server.forget();
  return onFreshPage(browser, `${server.origin}/${widget.id}/`, async (page) => {
    await page.waitForFunction((path) => probe.find(path).length > 0, {}, widget.launcher);
    const launcher = server.bytes();
    if (!widget.panel) return { launcher, panel: null };
    await openPanel(page, widget, widget.panel);
    return { launcher, panel: server.bytes() };
  });
}

/**
 * Bytes in use on a page with nothing on it.
 *
 * @param {Browser} browser
 * @param {string} origin
 */
export const measureBlank = (browser, origin) =>
  onFreshPage(browser, `${origin}/blank/`, (_, client) => heapOf(client));

/**
 * One visit to a page of the widget: how long its script takes until the launcher is there, what
 * stays in memory, how long the panel takes.
 *
 * @param {Browser} browser
 * @param {string} origin
 * @param {Widget} widget
 */
export const measureVisit = (browser, origin, widget) =>
  onFreshPage(browser, `${origin}/${widget.id}/?held`, async (page, client) => {
    await slowDown(client);
    const evaluation = await start(page, widget);
    const heap = await heapOf(client);
    const panel = widget.panel ? await openPanel(page, widget, widget.panel) : null;
    return { evaluation, heap, panel };
  });

/**
 * What the hundredth costs, taken as the mean of all after the first.
 *
 * @param {Browser} browser
 * @param {string} origin
 * @param {Widget} widget
 */
export const measureCrowd = (browser, origin, widget) =>
  onFreshPage(browser, `${origin}/${widget.id}/?held`, async (page, client) => {
    await slowDown(client);
    await page.evaluate(
      (script, path) => probe.start(script, path),
      scriptOf(widget),
      widget.launcher,
    );
    const before = await heapOf(client);
    const time = await page.evaluate(
      (count, path, markup) => probe.add(count, path, markup),
      crowd - 1,
      widget.launcher,
      widget.markup,
    );
    const after = await heapOf(client);
    return { time: time / (crowd - 1), heap: (after - before) / (crowd - 1) };
  });
