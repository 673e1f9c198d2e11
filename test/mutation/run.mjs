/**
 * Changes the sources in every way that Stryker knows, one after another, and runs their tests
 * against each: a change that no test notices is a behaviour that no test states. Those that
 * change nothing that anybody could see are listed in survivors.json with the reason. Any other
 * survivor fails the run, and so does a reason that is not needed any more.
 *
 *     npm run mutate                                     all parts
 *     npm run mutate -- src/opening src/form/validation  those whose paths begin like this
 */

import { Stryker } from '@stryker-mutator/core';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.mjs';

/**
 * @typedef {import('@stryker-mutator/api/core').MutantResult} MutantResult
 *
 * @typedef {object} Survivor
 * @property {string} file
 * @property {string} line the code that the mutant begins in, without its indentation
 * @property {string} change what became what
 *
 * @typedef {Survivor & { reason: string }} ExplainedSurvivor
 */

/** What the tests of these files ask for has the test runner alone: it reads files for them. */
const leftOut = ['test/services/examples.test.ts'];

/** Texts, styles and data: their changes are seen, not tested. */
const noCode = /\.(styles|strings|data)\.ts$/;

const wanted = process.argv.slice(2);
/** @param {string} file */
const isWanted = (file) => wanted.length === 0 || wanted.some((start) => file.startsWith(start));

/** @type {MutantResult[]} */
const mutants = [];
/** @type {Set<string>} */
const mutated = new Set();
for (const { sources, tests } of parts) {
  const mutate = sources.flatMap(filesIn).filter((file) => !noCode.test(file) && isWanted(file));
  if (mutate.length === 0) continue;
  for (const file of mutate) mutated.add(file);
  const testFiles = tests
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.test.ts') && !leftOut.includes(file));
  mutants.push(...(await run(mutate, testFiles)));
}

/** @type {ExplainedSurvivor[]} */
const explained = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8'));
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

const outdated = explained.filter(
  (explanation) => mutated.has(explanation.file) && !needed.has(explanation),
);
for (const { file, line, change } of outdated) {
  console.log(
    `\n${file}  ${line}\n  ${change}\n  EXPLAINED, but it does not survive: take it out.`,
  );
}

console.log(
  `\n${mutants.length} mutants, ${survivors.length} survived, ${unexplained} of them unexplained`,
);
process.exitCode = mutants.length === 0 || unexplained + outdated.length > 0 ? 1 : 0;

/**
 * @param {readonly string[]} mutate
 * @param {readonly string[]} testFiles
 */
function run(mutate, testFiles) {
  return new Stryker({
    mutate: [...mutate],
    ignorePatterns: ['coverage', 'dist', 'dist-demo', 'dist-docs', 'screenshots'],
    plugins: [fileURLToPath(new URL('chromium-test-runner.mjs', import.meta.url))],
    testRunner: 'chromium',
    // Read by the test runner.
    chromium: { sources: mutate, testFiles },
    coverageAnalysis: 'perTest',
    // Nothing is compiled for types here.
    disableTypeChecks: false,
    // What a mutant does while its module loads counts as well, though it takes all the tests.
    ignoreStatic: false,
    warnings: false,
    timeoutMS: 30_000,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { reportTests: false, reportMutants: false },
    tempDirName: 'node_modules/.stryker',
    cleanTempDir: 'always',
  }).runMutationTest();
}

/**
 * The files of a folder, or the one file.
 * @param {string} path from the root
 * @returns {string[]}
 */
function filesIn(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {MutantResult} mutant
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
