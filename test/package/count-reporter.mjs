/**
 * Closes a run of Node's own test runner as the browser's ends: with one line that says how many
 * tests passed and failed.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* countReporter(events) {
  const count = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A group counts through what is in it.
    if (data.details.type === 'suite') continue;
    count[type === 'test:pass' ? 'passed' : 'failed']++;
  }
  yield `\n${count.passed} passed, ${count.failed} failed\n`;
}
