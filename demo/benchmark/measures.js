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
