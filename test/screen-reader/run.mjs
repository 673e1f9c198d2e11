/**
 * Makes whole visits by real keys under a screen reader (Orca), in each engine and language, and
 * checks what is heard. When all of it is right, `demo/accessibility/transcript.txt` is written
 * anew. Needs on Debian what `.ci/run` installs, but no screen and no loudspeaker. The element has
 * to be built.
 *
 * With CPS in the environment, the voice speaks so many characters a second. Default 2000; a human
 * voice has about 20.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { transcriptOf } from './transcript.mjs';
import { visits } from './visits.mjs';

/** @typedef {import('./visit.mjs').Result} Result */

const engines = ['Firefox', 'Chromium'];
const languages = ['en', 'de'];
const stepCount = visits.reduce((count, { steps }) => count + steps.length, 0);

/** A display in memory, once it accepts windows. */
async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await once(createInterface({ input: server.stdout }), 'line');
  return { name: `:${display}`, end: () => server.kill() };
}

/**
 * Every visit in one engine and language, on a display and a session bus of its own.
 *
 * @param {string} engine
 * @param {string} language
 * @returns {Promise<Result[]>}
 */
async function makeVisits(engine, language) {
  const display = await startDisplay();
  const script = new URL('visit.mjs', import.meta.url).pathname;
  const command = ['--', process.execPath, script, engine.toLowerCase(), language];
  const running = spawn('dbus-run-session', command, {
    env: { ...process.env, DISPLAY: display.name },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  running.stderr.on('data', (data) => (complaints += data));
  /** @type {Result[]} */
  const results = [];
  for await (const line of createInterface({ input: running.stdout })) {
    const result = { engine, language, ...JSON.parse(line) };
    results.push(result);
    report(result);
  }
  display.end();
  if (results.length < stepCount) console.log(`${engine}, ${language}: ended early\n${complaints}`);
  return results;
}

/** @param {Result} result */
function report({ engine, language, visit, step, heard, problems }) {
  if (problems.length === 0) return;
  console.log(`✗ ${engine}, ${language}: ${visit}: ${step}`);
  for (const problem of problems) console.log(`    ${problem}`);
  console.log(`    ${heard.join(' | ') || '(silence)'}`);
}

const runs = engines.flatMap((engine) => languages.map((name) => makeVisits(engine, name)));
const results = (await Promise.all(runs)).flat();
const passed = results.filter(({ problems }) => problems.length === 0).length;
const failed = runs.length * stepCount - passed;
if (failed === 0) {
  const file = new URL('../../demo/accessibility/transcript.txt', import.meta.url);
  await writeFile(file, transcriptOf(results));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
