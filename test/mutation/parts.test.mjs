import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parts } from './parts.mjs';

/** The folders whose code is mutated, whole. */
const folders = [
  'features',
  'form',
  'launcher',
  'lifecycle',
  'number',
  'opening',
  'panel',
  'request',
  'services',
];

/** @param {string} file */
const hasCode = (file) =>
  !/\.(styles|strings|data)\.ts$/.test(file) &&
  // A file of types alone has nothing that runs.
  /^(export )?(async )?(function|class|const|let)\b/m.test(readFileSync(file, 'utf8'));

describe('the parts that are mutated', () => {
  it('have every file of their folders', () => {
    const sources = parts.flatMap((part) => part.sources);
    const files = folders.flatMap((folder) =>
      readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `src/${folder}/${file}`),
    );
    const left = files.filter(
      (file) => hasCode(file) && !sources.some((source) => file.startsWith(source)),
    );
    assert.deepEqual(left, []);
  });

  it('name files that are there', () => {
    const named = parts.flatMap(({ sources, tests }) => [...sources, ...tests]);
    assert.deepEqual(
      named.filter((file) => !existsSync(file)),
      [],
    );
  });
});
