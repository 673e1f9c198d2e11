/**
 * Changes the lifecycle and the services in every way that Stryker knows, one after another, and
 * runs their tests against each: a change that no test minds is a behaviour that no test states.
 * Those that change nothing that anybody could see stand in survivors.json with the reason; any
 * other fails the run, and so does a reason that is not needed any more.
 */

import { Stryker } from '@stryker-mutator/core';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The least part of the mutants that has to be noticed, in percent. */
const floor = 98;

/**
 * @typedef {object} Survivor
 * @property {string} file
 * @property {string} line the code that the mutant begins in, without its indentation
 * @property {string} change what became what
 *
 * @typedef {Survivor & { reason: string }} ExplainedSurvivor
 */

/** @type {ExplainedSurvivor[]} */
const explained = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8'));

const mutants = await new Stryker({
  mutate: ['src/lifecycle/**/*.ts', 'src/services/**/*.ts'],
  ignorePatterns: ['coverage', 'dist', 'screenshots'],
  plugins: [fileURLToPath(new URL('chromium-test-runner.mjs', import.meta.url))],
  testRunner: 'chromium',
  coverageAnalysis: 'perTest',
  // Nothing is compiled for types here.
  disableTypeChecks: false,
  // What a mutant does while its module loads counts as well, though it takes all the tests.
  ignoreStatic: false,
  warnings: false,
  timeoutMS: 30_000,
  thresholds: { high: 100, low: floor, break: floor },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { reportTests: false, reportMutants: false },
  tempDirName: 'node_modules/.stryker',
  cleanTempDir: 'always',
}).runMutationTest();

const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
/** @type {Set<ExplainedSurvivor>} */
const needed = new Set();
let unexplained = 0;

for (const mutant of survivors) {
  const survivor = describe(mutant);
  const { file, line, change } = survivor;
  const explanation = explained.find(
    (other) => other.file === file && other.line === line && other.change === change,
  );
  console.log(`\n${file}:${mutant.location.start.line}  ${line}\n  ${change}`);
  if (explanation) {
    needed.add(explanation);
    console.log(`  ${explanation.reason}`);
  } else {
    unexplained++;
    console.log('  NOT EXPLAINED: test the behaviour, or say in survivors.json why nobody can.');
    console.log(`  ${JSON.stringify(survivor)}`);
  }
}

const outdated = explained.filter((explanation) => !needed.has(explanation));
for (const { file, line, change } of outdated) {
  console.log(
    `\n${file}  ${line}\n  ${change}\n  EXPLAINED, but it does not survive: take it out.`,
  );
}

console.log(
  `\n${mutants.length} mutants, ${survivors.length} survived, ${unexplained} of them unexplained`,
);
if (unexplained + outdated.length > 0) process.exitCode = 1;

/**
 * @param {import('@stryker-mutator/api/core').MutantResult} mutant
 * @returns {Survivor}
 */
function describe({ fileName, location: { start, end }, replacement }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const line = lines[0]?.trim() ?? '';
  lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column - 1) ?? '';
  lines[0] = lines[0]?.slice(start.column - 1) ?? '';
  const change = [lines.join(' '), replacement]
    .map((code) => code.replace(/\s+/g, ' '))
    .join(' → ');
  return { file: relative('.', fileName), line, change };
}
