/**
 * Runs tests in a page, for chromium-test-runner.mjs.
 *
 * @typedef {object} Outcome what became of one test
 * @property {string} id its file and its full title
 * @property {string} file
 * @property {number} time in ms
 * @property {string | null} failure the message; null where the test passed
 *
 * @typedef {object} Run
 * @property {readonly string[]} sources addresses of the mutated files, from this folder
 * @property {readonly string[]} files addresses of the test files, from this folder
 * @property {readonly string[] | null} ids the tests to run; null for all of them
 * @property {boolean} bail whether the first failure ends the run
 */

/**
 * What the instrumented code shares with Stryker; documents within the page share it too, see
 * chromium-test-runner.mjs.
 *
 * @type {{ __stryker__: import('@stryker-mutator/api/core').InstrumenterContext }}
 */
const { __stryker__: stryker } = /** @type {any} */ (globalThis);

/**
 * Long for tests that wait for nothing but this machine, short for those that a mutant lets wait
 * for ever; in ms.
 */
const timeout = 4000;

/** What a test did is heard of the runner itself. */
const silent = /** @type {Mocha.ReporterConstructor} */ (/** @type {unknown} */ (class {}));

/**
 * @param {Run} run
 * @returns {Promise<Outcome[]>}
 */
export async function runTests({ sources, files, ids, bail }) {
  mocha.setup({ ui: 'bdd', reporter: silent, timeout, bail });
  const { suite } = /** @type {{ suite: Mocha.Suite }} */ (/** @type {unknown} */ (mocha));

  // Also those that only a test would load: what a mutant does while its module loads is then not
  // taken for something that this test alone can notice.
  for (const source of sources) await import(source);

  /** @type {Map<Mocha.Suite, string>} */
  const fileOf = new Map();
  for (const file of files) {
    try {
      await import(file);
    } catch (error) {
      return [{ id: file, file, time: 0, failure: `does not load: ${error}` }];
    }
    for (const added of suite.suites) if (!fileOf.has(added)) fileOf.set(added, file);
  }

  /** @param {Mocha.Runnable} test */
  const outermost = (test) => {
    let { parent } = test;
    while (parent && parent.parent !== suite) parent = parent.parent;
    return fileOf.get(/** @type {Mocha.Suite} */ (parent)) ?? '';
  };
  /** @param {Mocha.Runnable} test */
  const idOf = (test) => `${outermost(test)}: ${test.fullTitle()}`;

  if (ids) keepOnly(suite, (test) => ids.includes(idOf(test)));
  // What is hit while no test runs, as in `before`, counts as hit by all of them.
  suite.beforeEach(function () {
    if (this.currentTest) stryker.currentTestId = idOf(this.currentTest);
  });
  suite.afterEach(() => {
    stryker.currentTestId = undefined;
  });

  /** @type {Outcome[]} */
  const outcomes = [];
  /**
   * @param {Mocha.Runnable} test
   * @param {string | null} failure
   */
  const add = (test, failure) => {
    const { duration: time = 0 } = test;
    outcomes.push({ id: idOf(test), file: outermost(test), time, failure });
  };
  return new Promise((resolve) => {
    mocha
      .run()
      .on('pass', (test) => add(test, null))
      .on('fail', (test, error) => add(test, String(error)))
      .on('end', () => resolve(outcomes));
  });
}

/**
 * @param {Mocha.Suite} suite
 * @param {(test: Mocha.Test) => boolean} isWanted
 */
function keepOnly(suite, isWanted) {
  suite.tests = suite.tests.filter(isWanted);
  for (const inner of suite.suites) keepOnly(inner, isWanted);
}
