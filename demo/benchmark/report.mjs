import { aims, measures, middle, spell, spellTrips } from './measures.js';

/** @typedef {import('./bench.mjs').Results} Results */

/** @param {readonly (readonly string[])[]} rows */
const table = ([head = [], ...rows]) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/**
 * What came out, as a text with tables: medians, how far the runs lay apart, and what of it was
 * aimed at.
 *
 * @param {Results} results
 */
export function writeReport({ date, browser, machine, slowdown, rounds, rows, network }) {
  const medians = rows.map((row) => [
    `\`${row.name}\``,
    ...measures.map((measure) => spell(measure, middle(row[measure.key]))),
  ]);
  const quartiles = rows.map((row) => [
    `\`${row.name}\``,
    ...measures
      .filter(({ key }) => !key.endsWith('Bytes'))
      .map((measure) => {
        const value = row[measure.key];
        if (value === null || typeof value === 'number') return '–';
        return `${spell(measure, value.lower)} to ${spell(measure, value.upper)}`;
      }),
  ]);
  const heads = measures.map(({ title, unit }) => `${title}, ${unit}`);
  const versions = rows.map(({ name, what, versions }) => {
    const list = Object.entries(versions).map((entry) => entry.join(' '));
    return `- \`${name}\`: ${what}${list.length > 0 ? ` (${list.join(', ')})` : ''}`;
  });
  const reached = aims.map(({ what, of, most, spell: spellAim }) => {
    const value = of(rows);
    return [what, spellAim(value), spellAim(most), value <= most ? 'reached' : 'missed'];
  });
  return `# Benchmark

${date}, ${browser}, ${machine}. Medians of ${rounds} rounds, the CPU slowed ${slowdown} times.

${table([['Widget', ...heads], ...medians])}

${versions.join('\n')}

## Aims

${table([['What', 'Measured', 'At most', ''], ...reached])}

## Half of all runs lay between

${table([['Widget', ...heads.slice(2)], ...quartiles])}
${network ? writeNetwork(network) : ''}`;
}

/** @param {import('./network.mjs').NetworkResults} results */
function writeNetwork({ date, browser, roundTrip, megabits, rounds, journeys, widgets }) {
  return `
## Over a slow line

${date}, ${browser}, the window of a phone, nothing in the cache, ${roundTrip} ms to the server and
back, ${megabits} Mbit/s. Medians of ${rounds} rounds, as multiples of the round trip.

${table([
  ['What a visitor does', 'English', 'German', 'At most'],
  ...journeys.map(({ what, en, de, most }) => [
    what,
    ...[en.median, de.median, most].map(spellTrips),
  ]),
])}

${table([
  ['Widget', 'Page → launcher', 'Tap → panel'],
  ...widgets.map(({ name, launcher, panel }) => [
    `\`${name}\``,
    ...[launcher.median, panel.median].map(spellTrips),
  ]),
])}
`;
}
