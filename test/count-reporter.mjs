import { writeSync } from 'node:fs';
import { inspect } from 'node:util';

/**
 * Closes the run with the names of the tests that failed, and with one line that says how many
 * passed and failed.
 * @returns {import('@web/test-runner').Reporter}
 */
export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    let passed = 0;
    /** @type {string[]} */
    const failed = [];
    for (const session of sessions) {
      const file = session.testFile?.replace(`${process.cwd()}/`, '');
      const results = testsOf(session.testResults).filter(({ skipped }) => !skipped);
      const failures = results.filter((result) => !result.passed);
      passed += results.length - failures.length;
      failed.push(...failures.map(({ path }) => `${session.browser.name}, ${file}: ${path}`));
      // A file that did not even load is a failure, though it counted no test.
      if (!session.passed && failures.length === 0) {
        failed.push(
          `${session.browser.name}, ${file}: ${session.errors[0]?.message ?? 'did not load'}`,
        );
      }
    }
    // On lines of their own, whatever the progress bar has left on the last one.
    console.log(['', ...failed.map((name) => `failed: ${oneLine(name)}`)].join('\n'));
    console.log(`${passed} passed, ${failed.length} failed`);
  },
});

/**
 * Counts an error that ends the runner as one failed test, since then no reporter is asked. Written
 * at once: the progress bar keeps back what goes to the console, and loses it when the runner ends.
 */
export function tellWhatEndsTheRunner() {
  process.on('uncaughtExceptionMonitor', (error) => {
    const text = inspect(error);
    writeSync(1, `\n${text}\nfailed: the test runner: ${oneLine(text)}\n0 passed, 1 failed\n`);
  });
}

/** @typedef {{ path: string, passed: boolean, skipped: boolean }} Result */

/**
 * The tests of a suite and of those in it, named with the suites that they stand in.
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {string[]} [outer]
 * @returns {Result[]}
 */
function testsOf(suite, outer = []) {
  if (!suite) return [];
  const names = [...outer, suite.name].filter(Boolean);
  return [
    ...suite.tests.map(({ name, passed, skipped }) => ({
      path: [...names, name].join(' › '),
      passed,
      skipped,
    })),
    ...suite.suites.flatMap((inner) => testsOf(inner, names)),
  ];
}

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ').slice(0, 300);
