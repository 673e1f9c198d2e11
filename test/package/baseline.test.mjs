import css from '@eslint/css';
import { Linter } from 'eslint';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  baselineYear,
  scriptExceptions,
  styleExceptions,
} from '../../demo/stability/exceptions.js';
import { newerThan, usedKeys } from './baseline.mjs';
import { repository } from './packed.mjs';

const linter = new Linter();

/** The files with an end, below a folder. */
const filesIn = (/** @type {string} */ folder, /** @type {string} */ end) =>
  readdirSync(`${repository}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => ({ file, text: readFileSync(`${repository}/${folder}/${file}`, 'utf8') }));

/** What is wrong with a script as ECMAScript of a year. */
const readAs = (/** @type {2021 | 2022} */ year, /** @type {string} */ code) =>
  linter
    .verify(code, { languageOptions: { ecmaVersion: year, sourceType: 'module' } })
    .filter(({ fatal }) => fatal)
    .map(({ message }) => message);

/** What a style sheet uses that was not Baseline by the end of a year. */
const newStyles = (/** @type {string} */ code, /** @type {number} */ year) =>
  linter
    .verify(
      code,
      /** @type {import('eslint').Linter.Config} */ ({
        files: ['**/*.css'],
        plugins: { css },
        language: 'css/css',
        languageOptions: { tolerant: true },
        rules: { 'css/use-baseline': ['error', { available: year }] },
      }),
      { filename: 'styles.css' },
    )
    .map(({ message }) => message);

/** The style sheets in the sources. */
const styles = filesIn('src', '.ts').flatMap(({ text }) =>
  [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, style = '']) => style.replace(/\$\{[^}]*\}/g, '')),
);

describe('the build', () => {
  it('is ECMAScript 2022, every file of it', () => {
    const files = filesIn('dist', '.js');
    assert.ok(files.length > 50);
    for (const { file, text } of files) assert.deepEqual(readAs(2022, text), [], file);
  });

  it(`uses of the platform what is Baseline ${baselineYear}, and the exceptions that are listed`, () => {
    const used = usedKeys();
    assert.ok(used.size > 150);
    const names = newerThan(used, baselineYear).map((key) =>
      key.replace(/^(?:api|javascript\.builtins)\.|_static$/g, ''),
    );
    assert.deepEqual(names.sort(), scriptExceptions.map(({ name }) => name).sort());
  });

  it(`has styles that are Baseline ${baselineYear}, but for the exceptions that are listed`, () => {
    assert.ok(styles.length > 8);
    const properties = styles
      .flatMap((style) => newStyles(style, baselineYear))
      .map((message) => /property '([^']*)'/i.exec(message)?.[1] ?? message);
    assert.deepEqual(
      [...new Set(properties)].sort(),
      styleExceptions.map(({ name }) => name).sort(),
    );
  });
});

describe('the check of it', () => {
  it('sees what is too new', () => {
    assert.notDeepEqual(readAs(2021, 'class A { static {} }'), []);
    const used = usedKeys();
    assert.ok(newerThan(used, 2022).includes('api.HTMLElement.hidePopover'));
    assert.match(newStyles('a { color: light-dark(red, blue); }', 2023).join(), /light-dark/);
    assert.deepEqual(newStyles('a { color: light-dark(red, blue); }', 2024), []);
  });
});
