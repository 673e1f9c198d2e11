import { PluginKind, commonTokens, declareClassPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { startDevServer } from '@web/dev-server';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { callInMiddleware } from '../../demo/call-in-server/middleware.js';
import { projectFilesOnly } from '../../demo/project-files-only.mjs';
import testRunnerConfig, { callInOptions } from '../../web-test-runner.config.mjs';
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

/** Keys, mouse and screen: what tests ask the test runner for, as `npm test` does it. */
const commands = [sendKeysPlugin(), sendMousePlugin(), setViewportPlugin(), emulateMediaPlugin()];

/** Sends the tests' commands to the page's function of that name. */
const commandClient = `export const sendMessageWaitForResponse = (message) => top.runCommand(message);`;

/**
 * Serves that in place of the test runner's own connection.
 * @type {import('@web/dev-server-core').Middleware}
 */
const commandMiddleware = (context, next) => {
  if (context.path !== '/__web-dev-server__web-socket.js') return next();
  context.type = 'js';
  context.body = commandClient;
};

/**
 * Lets the browser keep the sources and the tests, which stay the same for all mutants: most of a
 * run is loading them.
 * @type {import('@web/dev-server-core').Middleware}
 */
const keepFiles = async (context, next) => {
  await next();
  if (/\.m?[jt]s$/.test(context.path)) context.set('cache-control', 'max-age=86400');
};

/**
 * Runs the tests where they belong, in a browser, on files served as `npm test` has them; a page
 * for each run, since a module holds on to what a mutant did.
 *
 * @implements {TestRunner}
 */
export class ChromiumTestRunner {
  /** Filled in by Stryker. */
  static inject = tokens(commonTokens.options);

  /** The mutated files and the tests of this run, by their addresses from this folder. */
  #sources;
  #files;
  /** @type {import('@web/dev-server-core').DevServer | undefined} */
  #server;
  /** @type {import('puppeteer-core').Browser | undefined} */
  #browser;
  /** The demo's service, which hands out all its numbers in the course of some runs. */
  #service = callInMiddleware(callInOptions);

  /** @param {import('@stryker-mutator/api/core').StrykerOptions} options */
  constructor(options) {
    const { sources, testFiles } =
      /** @type {Record<'sources' | 'testFiles', readonly string[]>} */ (options.chromium);
    const addressOf = (/** @type {string} */ file) => `../../${file}`;
    this.#sources = sources.map(addressOf);
    this.#files = testFiles.map(addressOf);
  }

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
        middleware: [
          keepFiles,
          commandMiddleware,
          projectFilesOnly(),
          (context, next) => this.#service(context, next),
        ],
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
    const { result, mutantCoverage } = await this.#run(
      {},
      { sources: this.#sources, files: this.#files, ids: null, bail: false },
    );
    return { ...result, mutantCoverage };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun({ activeMutant, hitLimit, testFilter, disableBail }) {
    const state = { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 };
    const { result, hitCount } = await this.#run(state, {
      sources: this.#sources,
      files: testFilter
        ? this.#files.filter((file) => testFilter.some((id) => id.startsWith(`${file}: `)))
        : this.#files,
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
    this.#service = callInMiddleware(callInOptions);
    const page = await this.#browser.newPage();
    await page.exposeFunction('runCommand', (/** @type {any} */ message) =>
      runCommand(page, message),
    );
    await page.evaluateOnNewDocument((state) => {
      const scope = /** @type {any} */ (globalThis);
      scope.__stryker__ = window === top ? state : /** @type {any} */ (top).__stryker__;
    }, state);
    await page.goto(`${this.#origin}/test/mutation/page.html?wtr-session-id=mutants`);
    const { outcomes, hitCount, mutantCoverage } = await runInPage(page, run);
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
 * What the tests in the page have come to. `page.evaluate()` would count as a press of the visitor.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {import('./page.js').Run} run
 * @returns {Promise<{ outcomes: import('./page.js').Outcome[] } & InstrumenterContext>}
 */
async function runInPage(page, run) {
  const session = await page.createCDPSession();
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(async () => {
      const { runTests } = await import('/test/mutation/page.js');
      const outcomes = await runTests(${JSON.stringify(run)});
      const { hitCount, mutantCoverage } = globalThis.__stryker__;
      return { outcomes, hitCount, mutantCoverage };
    })()`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}

/**
 * Does what a test asks of the test runner, by the test runner's own plugins.
 * @param {import('puppeteer-core').Page} page
 * @param {{ command: string, payload: any }} message
 */
async function runCommand(page, { command, payload }) {
  const session = /** @type {any} */ ({ browser: { type: 'puppeteer', getPage: () => page } });
  for (const plugin of commands) {
    const result = await plugin.executeCommand?.({ command, payload, session });
    if (result) return { executed: true, result };
  }
  return { executed: false };
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
