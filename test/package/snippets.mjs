import { readFileSync } from 'node:fs';
import { repository } from './packed.mjs';

/** The README. */
export const readme = readFileSync(`${repository}/README.md`, 'utf8');

/**
 * The blocks of code in the README that say they are in that language.
 *
 * @param {string} language
 */
export const snippetsOf = (language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, code = '']) => code,
  );
