/**
 * What is measured, in the order in which it is shown; the page and the report both read this.
 *
 * @typedef {object} Measure
 * @property {'launcherBytes' | 'panelBytes' | 'evaluation' | 'panel' | 'heap' | 'nextTime' | 'nextHeap'} key
 * @property {string} title
 * @property {'KB' | 'ms'} unit
 * @property {number} digits after the point
 */

/** @type {readonly Measure[]} */
export const measures = [
  { key: 'launcherBytes', title: 'Bytes to the launcher', unit: 'KB', digits: 1 },
  { key: 'panelBytes', title: 'Bytes to the panel', unit: 'KB', digits: 1 },
  { key: 'evaluation', title: 'Script to launcher', unit: 'ms', digits: 1 },
  { key: 'panel', title: 'Click to panel', unit: 'ms', digits: 0 },
  { key: 'heap', title: 'Memory', unit: 'KB', digits: 0 },
  { key: 'nextTime', title: 'The hundredth', unit: 'ms', digits: 2 },
  { key: 'nextHeap', title: 'Its memory', unit: 'KB', digits: 1 },
];

/**
 * A value as it is shown: bytes in KB of a thousand, and what does not apply as a dash.
 *
 * @param {Measure} measure
 * @param {number | null | undefined} value
 */
export function spell({ unit, digits }, value) {
  if (value === null || value === undefined) return '–';
  const scaled = unit === 'KB' ? value / 1000 : value;
  return scaled.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/**
 * How many round trips something takes, as it is shown.
 *
 * @param {number} value
 */
export const spellTrips = (value) => value.toFixed(1);

/**
 * What a bar or a cell shows of a value: the middle of several runs.
 *
 * @param {number | null | import('./statistics.mjs').Spread} value
 */
export const middle = (value) =>
  typeof value === 'number' || value === null ? value : value.median;

/** @typedef {import('./bench.mjs').Row} Row */

/** @param {readonly Row[]} rows */
function rowOf(rows, /** @type {string} */ id) {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error(`There is no row of ${id}`);
  return found;
}

/**
 * What is aimed at.
 *
 * @typedef {object} Aim
 * @property {string} what
 * @property {(rows: readonly Row[]) => number} of
 * @property {number} most
 * @property {(value: number) => string} spell
 */

/** @type {readonly Aim[]} */
export const aims = [
  {
    what: 'Script to launcher, as a multiple of the empty Lit element’s',
    of: (rows) =>
      rowOf(rows, 'click-to-call').evaluation.median / rowOf(rows, 'empty-lit').evaluation.median,
    most: 1.3,
    spell: (value) => value.toFixed(2),
  },
  {
    what: 'Click to painted panel',
    of: (rows) => rowOf(rows, 'click-to-call').panel?.median ?? NaN,
    most: 100,
    spell: (value) => `${value.toFixed(0)} ms`,
  },
];
