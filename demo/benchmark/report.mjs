import { measures, spell } from './measures.js';

/** @typedef {import('./bench.mjs').Results} Results */
/** @typedef {import('./bench.mjs').Row} Row */

/** What is within reach, each as a number and what it may be at most. */
const targets = [
  {
    what: 'Script to launcher, as a multiple of the empty Lit element’s',
    of: (/** @type {Row} */ own, /** @type {Row} */ lit) =>
      own.evaluation.median / lit.evaluation.median,
    most: 1.3,
    unit: '',
  },
  {
    what: 'Click to painted panel',
    of: (/** @type {Row} */ own) => own.panel?.median ?? NaN,
    most: 100,
    unit: ' ms',
  },
];

/** @param {readonly (readonly string[])[]} rows */
const table = ([head = [], ...rows]) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** @param {number | null | import('./statistics.mjs').Spread} value */
const middle = (value) => (typeof value === 'number' || value === null ? value : value.median);

/**
 * What came out, as a text with tables: medians, how far the runs lay apart, and what of it was
 * aimed at.
 *
 * @param {Results} results
 */
export function writeReport({ date, browser, machine, slowdown, rounds, rows }) {
  const own = rows.find(({ id }) => id === 'click-to-call');
  const lit = rows.find(({ id }) => id === 'empty-lit');
  if (!own || !lit) throw new Error('The two that are compared are not both there');
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
  const reached = targets.map(({ what, of, most, unit }) => {
    const value = of(own, lit);
    return [
      what,
      `${value.toFixed(unit ? 0 : 2)}${unit}`,
      `${most}${unit}`,
      value <= most ? 'reached' : 'missed',
    ];
  });
  return `# Benchmark

${date}, ${browser}, ${machine}. Medians of ${rounds} rounds, the CPU slowed ${slowdown} times.

${table([['Widget', ...heads], ...medians])}

${versions.join('\n')}

## Aims

${table([['What', 'Measured', 'At most', ''], ...reached])}

## Half of all runs lay between

${table([['Widget', ...heads.slice(2)], ...quartiles])}
`;
}
