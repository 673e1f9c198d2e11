/**
 * Measures this element beside what a site might load in its place, and keeps what came out:
 * `results.json`, `results.md` and `chart.svg`, for the page of the documentation. What only this
 * needs is installed first, in this folder. The element has to be built.
 *
 *     npm run bench -- --rounds 15
 *
 * With `--network` it measures the ways to the panel and to the number over a phone's slow line
 * instead, and keeps what came out beside the rest. With `--server` it measures the call-in server,
 * and writes `server-results.md`.
 */

import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { args, chromiumPath } from '../../test/browsers.mjs';
import { drawChart } from './chart.mjs';
import { measureBlank, measureBytes, measureCrowd, measureVisit, slowdown } from './measure.mjs';
import { measureNetwork, networkWidgets } from './network.mjs';
import { writeReport } from './report.mjs';
import { benchServer } from './server-bench.mjs';
import { serve } from './server.mjs';
import { spreadOf } from './statistics.mjs';
import { widgets } from './widgets.mjs';

/** @typedef {import('./widgets.mjs').Widget} Widget */

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} name
 * @property {string} what
 * @property {Record<string, string>} versions
 * @property {number} launcherBytes
 * @property {number | null} panelBytes
 * @property {import('./statistics.mjs').Spread} evaluation
 * @property {import('./statistics.mjs').Spread | null} panel
 * @property {import('./statistics.mjs').Spread} heap
 * @property {import('./statistics.mjs').Spread} nextTime
 * @property {import('./statistics.mjs').Spread} nextHeap
 */

/**
 * @typedef {object} Results
 * @property {string} date
 * @property {string} browser
 * @property {string} machine
 * @property {number} slowdown
 * @property {number} rounds
 * @property {Row[]} rows
 * @property {import('./network.mjs').NetworkResults} [network] the ways over a slow line
 */

const folder = new URL('./', import.meta.url);

/** @param {string} name */
const fileOf = (name) => fileURLToPath(new URL(name, folder));

/** @param {Widget} widget */
async function versionsOf({ packages = [] }) {
  const found = packages.map(async (name) => {
    // Lit is the project's own.
    const places = [`node_modules/${name}`, `../../node_modules/${name}`];
    for (const place of places) {
      const text = await readFile(fileOf(`${place}/package.json`), 'utf8').catch(() => null);
      if (text) return [name, JSON.parse(text).version];
    }
    throw new Error(`${name} is not installed`);
  });
  return Object.fromEntries(await Promise.all(found));
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} by
 */
const rotate = (list, by) => list.map((_, index) => list[(index + by) % list.length]);

/**
 * Serves these widgets, and hands a browser on.
 *
 * @template T
 * @param {readonly Widget[]} served
 * @param {(browser: import('puppeteer-core').Browser, server: Awaited<ReturnType<typeof serve>>) => Promise<T>} work
 */
async function withBrowser(served, work) {
  const server = await serve(served);
  const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args });
  try {
    return await work(browser, server);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Runs everything, widget after widget and round after round, so that whatever the machine does
 * beside it befalls them all.
 *
 * @param {number} rounds
 * @returns {Promise<Results>}
 */
const run = (rounds) =>
  withBrowser(widgets, async (browser, server) => {
    /** @type {Map<Widget, Record<'evaluation' | 'panel' | 'heap' | 'nextTime' | 'nextHeap', number[]>>} */
    const runs = new Map();
    for (const widget of widgets) {
      runs.set(widget, { evaluation: [], panel: [], heap: [], nextTime: [], nextHeap: [] });
    }
    for (let round = 0; round < rounds; round++) {
      const blank = await measureBlank(browser, server.origin);
      for (const widget of rotate(widgets, round)) {
        const values = widget && runs.get(widget);
        if (!values) continue;
        const visit = await measureVisit(browser, server.origin, widget);
        const next = await measureCrowd(browser, server.origin, widget);
        values.evaluation.push(visit.evaluation);
        values.heap.push(visit.heap - blank);
        if (visit.panel !== null) values.panel.push(visit.panel);
        values.nextTime.push(next.time);
        values.nextHeap.push(next.heap);
      }
      console.log(`round ${round + 1} of ${rounds}`);
    }

    /** @type {Row[]} */
    const rows = [];
    for (const [widget, values] of runs) {
      const bytes = await measureBytes(browser, server, widget);
      rows.push({
        id: widget.id,
        name: widget.name,
        what: widget.what,
        versions: await versionsOf(widget),
        launcherBytes: bytes.launcher,
        panelBytes: bytes.panel,
        evaluation: spreadOf(values.evaluation),
        panel: values.panel.length > 0 ? spreadOf(values.panel) : null,
        heap: spreadOf(values.heap),
        nextTime: spreadOf(values.nextTime),
        nextHeap: spreadOf(values.nextHeap),
      });
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      browser: await browser.version(),
      machine: `${cpus().length} cores, Node ${process.versions.node}`,
      slowdown,
      rounds,
      rows,
    };
  });

/** @returns {Promise<Results>} what came out the last time */
const lastResults = async () => JSON.parse(await readFile(fileOf('results.json'), 'utf8'));

/** Measures one of the two, and keeps the other as it is. */
async function benchElement(/** @type {number} */ rounds, /** @type {boolean} */ isNetwork) {
  execFileSync('npm', ['ci', '--prefix', fileOf('.'), '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  const last = await lastResults();
  const results = isNetwork
    ? {
        ...last,
        network: await withBrowser(networkWidgets, (browser, { origin }) =>
          measureNetwork(browser, origin, rounds),
        ),
      }
    : { ...(await run(rounds)), network: last.network };
  const report = writeReport(results);
  await writeFile(fileOf('results.json'), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(fileOf('results.md'), report);
  await writeFile(fileOf('chart.svg'), drawChart(results));
  return report;
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    network: { type: 'boolean', default: false },
    server: { type: 'boolean' },
  },
});
const rounds = Number(values.rounds);
const report = await (values.server ? benchServer(rounds) : benchElement(rounds, values.network));
if (values.server) await writeFile(fileOf('server-results.md'), report);
console.log(report);
