/**
 * What many runs of one measure come to.
 *
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} lower the first quartile: a quarter of the runs lies below it
 * @property {number} upper the third
 */

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? NaN;
    const above = sorted[Math.ceil(place)] ?? NaN;
    return below + (above - below) * (place % 1);
  };
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
