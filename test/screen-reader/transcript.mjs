/** @typedef {import('./visit.mjs').Result} Result */

const head = `What a screen reader says
=========================

Whole visits by keyboard, as the screen reader Orca speaks them in Firefox and in Chromium. Written
by "npm run screen-reader", which also checks the words. Each line is one thing said; "-" stands for
silence. The names of roles are those of Orca, which is set to English throughout.
`;

/** @type {Readonly<Record<string, string>>} */
const languageNames = { en: 'English', de: 'German' };

/**
 * What was heard, to be read by people.
 *
 * @param {readonly Result[]} results
 */
export function transcriptOf(results) {
  const lines = [head];
  for (const [language, inLanguage] of groupsOf(results, 'language')) {
    for (const [visit, steps] of groupsOf(inLanguage, 'visit')) {
      const title = `${languageNames[language]}: ${visit}`;
      lines.push('', title, '-'.repeat(title.length));
      for (const [step, engines] of groupsOf(steps, 'step')) {
        lines.push('', `  ${step}`);
        for (const { engine, heard } of engines) {
          const [first = '-', ...rest] = heard;
          lines.push(`    ${engine.padEnd(10)}${first}`);
          lines.push(...rest.map((text) => `    ${' '.repeat(10)}${text}`));
        }
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/**
 * @param {readonly Result[]} results
 * @param {'language' | 'visit' | 'step'} key
 * @returns {Iterable<[string, Result[]]>}
 */
function groupsOf(results, key) {
  /** @type {Map<string, Result[]>} */
  const groups = new Map();
  for (const result of results) {
    const group = groups.get(result[key]) ?? [];
    groups.set(result[key], group);
    group.push(result);
  }
  return groups;
}
