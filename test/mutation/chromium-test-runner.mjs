import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { startDevServer } from '@web/dev-server';
import { readdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { callInMiddleware } from '../../demo/service/middleware.js';
import testRunnerConfig from '../../web-test-runner.config.mjs';
import { args, chromiumPath } from '../browsers.mjs';

/**
 * @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner
 * @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult
 * @typedef {import('@stryker-mutator/api/test-runner').CompleteDryRunResult} CompleteDryRunResult
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 * @typedef {import('@stryker-mutator/api/core').InstrumenterContext} InstrumenterContext
 */

/** The tests of what is mutated, by their folders under test/. */
const folders = ['lifecycle', 'services'];

/** What the tests of these files ask for has the test runner alone: its commands. */
const leftOut = ['examples.test.ts'];

const files = folders.flatMap((folder) =>
  readdirSync(new URL(`../${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.test.ts') && !leftOut.includes(name))
    .map((name) => `../${folder}/${name}`),
);

/**
 * Runs the tests where they belong, in a browser, on files served as `npm test` has them; a page
 * for each run, since a module holds on to what a mutant did.
 *
 * @implements {TestRunner}
 */
export class ChromiumTestRunner {
  /** @type {import('@web/dev-server-core').DevServer | undefined} */
  #server;
  /** @type {import('puppeteer-core').Browser | undefined} */
  #browser;
  /** The demo's service, which hands out all its numbers in the course of some runs. */
  #service = callInMiddleware();

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Called in Stryker's copy of the project. */
  async init() {
    this.#server = await startDevServer({
      config: {
        rootDir: process.cwd(),
        port: 0,
        nodeResolve: testRunnerConfig.nodeResolve,
        plugins: testRunnerConfig.plugins,
        middleware: [(context, next) => this.#service(context, next)],
      },
      readCliArgs: false,
      readFileConfig: false,
      logStartMessage: false,
    });
    this.#browser = await puppeteer.launch({ executablePath: await chromiumPath(), args });
  }

  async dispose() {
    await this.#browser?.close();
    await this.#server?.stop();
  }

  /** @returns {Promise<DryRunResult>} */
  async dryRun() {
    const { result, mutantCoverage } = await this.#run({}, { files, ids: null, bail: false });
    return { ...result, mutantCoverage };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun({ activeMutant, hitLimit, testFilter, disableBail }) {
    const state = { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 };
    const { result, hitCount } = await this.#run(state, {
      files: testFilter
        ? files.filter((file) => testFilter.some((id) => id.startsWith(`${file}: `)))
        : files,
      ids: testFilter ?? null,
      bail: !disableBail,
    });
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? result);
  }

  /**
   * @param {InstrumenterContext} state
   * @param {import('./page.js').Run} run
   */
  async #run(state, run) {
    if (!this.#browser) throw new Error('There is no browser: init() comes first');
    this.#service = callInMiddleware();
    const page = await this.#browser.newPage();
    await page.evaluateOnNewDocument((state) => {
      const scope = /** @type {any} */ (globalThis);
      scope.__stryker__ = window === top ? state : /** @type {any} */ (top).__stryker__;
    }, state);
    await page.goto(`${this.#origin}/test/mutation/page.html`);
    const { outcomes, hitCount, mutantCoverage } = await page.evaluate(async (run) => {
      const { runTests } = await import('./page.js');
      const outcomes = await runTests(run);
      const { hitCount, mutantCoverage } = /** @type {any} */ (globalThis).__stryker__;
      return { outcomes, hitCount, mutantCoverage };
    }, run);
    await page.close();
    /** @type {CompleteDryRunResult} */
    const result = { status: DryRunStatus.Complete, tests: outcomes.map(toTestResult) };
    return { result, hitCount, mutantCoverage };
  }

  get #origin() {
    const address = this.#server?.server?.address();
    if (!address || typeof address === 'string') throw new Error('The server has no port');
    return `http://localhost:${address.port}`;
  }
}

/**
 * @param {import('./page.js').Outcome} outcome
 * @returns {TestResult}
 */
function toTestResult({ id, time, failure }) {
  const result = { id, name: id, timeSpentMs: time };
  return failure === null
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage: failure };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'chromium', ChromiumTestRunner),
];
