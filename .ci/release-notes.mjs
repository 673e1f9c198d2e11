/**
 * Prints what the changelog says of a release; fails where the tag is not the version of the
 * package, or the changelog does not know it.
 *
 *     node .ci/release-notes.mjs v1.2.3
 */

import { readFileSync } from 'node:fs';

const [tag] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
if (tag !== `v${version}`) fail(`The tag is ${tag}, but the version in package.json ${version}.`);

// A section goes from its heading, such as "## [1.2.0] - 2026-01-31", to the next, or to the links
// that are kept at the end.
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m).slice(1);
const section = sections.find(
  (text) => text.split(/\s/, 1)[0]?.replace(/^\[(.*)\]$/, '$1') === version,
);
const notes = section
  ?.split('\n')
  .slice(1)
  .filter((line) => !/^\[[^\]]+\]: /.test(line))
  .join('\n')
  .trim();
if (!notes) fail(`CHANGELOG.md has nothing to say under the heading "## [${version}]".`);

console.log(notes);

/** @param {string} reason */
function fail(reason) {
  console.error(reason);
  process.exit(1);
}
