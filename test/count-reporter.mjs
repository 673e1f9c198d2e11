/**
 * Closes the run with one line that says how many tests passed and failed.
 * @returns {import('@web/test-runner').Reporter}
 */
export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0 };
    for (const session of sessions) {
      const results = testsOf(session.testResults);
      for (const { passed, skipped } of results) {
        if (!skipped) count[passed ? 'passed' : 'failed']++;
      }
      // A file that did not even load is a failure, though it counted no test.
      if (!session.passed && results.every(({ passed }) => passed)) count.failed++;
    }
    // On a line of its own, whatever the progress bar has left on the last one.
    console.log(`\n${count.passed} passed, ${count.failed} failed`);
  },
});

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
const testsOf = (suite) =>
  suite ? [...suite.tests, ...suite.suites.flatMap((inner) => testsOf(inner))] : [];
