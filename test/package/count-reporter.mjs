/**
 * Closes a run of Node's own test runner as the browser's ends: with the names of the tests that
 * failed, and with one line that says how many passed and failed.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* countReporter(events) {
  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A group counts through what is in it.
    if (data.details.type === 'suite') continue;
    if (type === 'test:pass') passed++;
    else failed.push(`${data.file?.replace(`${process.cwd()}/`, '')}: ${data.name}`);
  }
  yield [
    '',
    ...failed.map((name) => `failed: ${name}`),
    `${passed} passed, ${failed.length} failed`,
    '',
  ].join('\n');
}
