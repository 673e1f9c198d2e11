import { readFileSync, readdirSync } from 'node:fs';
import { repository } from './packed.mjs';

/** A text of the repository, by its path in it. */
export const read = (/** @type {string} */ path) => readFileSync(`${repository}/${path}`, 'utf8');

/** The Markdown files that tell how the package is used, by their paths in the repository. */
export const documents = new Map(
  ['README.md', ...readdirSync(`${repository}/docs`).map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, read(path)]),
);

/** What all of them say, the README first. */
export const documentation = [...documents.values()].join('\n');

/**
 * The blocks of code in the README and in `docs/` that say they are in that language.
 *
 * @param {string} language
 * @param {string} [words] that a block has to have
 */
export const snippetsOf = (language, words = '') =>
  [...documentation.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))]
    .map(([, code = '']) => code)
    .filter((code) => code.includes(words));
