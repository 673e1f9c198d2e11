import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How many of a thousand pixels may differ: edges of letters that another release draws. */
export const tolerance = 2;

/**
 * How a picture differs from its reference.
 *
 * @typedef {object} Difference
 * @property {string} reason
 * @property {Buffer} picture a PNG: the reference, the picture, and what differs, side by side
 */

/**
 * Compares a picture with its reference.
 *
 * @param {Buffer} reference a PNG
 * @param {Buffer} picture a PNG
 * @returns {Difference | null} null where they are the same, but for the tolerance
 */
export function compare(reference, picture) {
  const [before, after] = [PNG.sync.read(reference), PNG.sync.read(picture)];
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [wide, high] = [before, after].map((image) => enlarge(image, width, height));
  if (!wide || !high) throw new TypeError('There are no pictures');
  const difference = new PNG({ width, height });
  const count = pixelmatch(wide.data, high.data, difference.data, width, height);
  const isSameSize = before.width === after.width && before.height === after.height;
  if (isSameSize && count * 1000 <= width * height * tolerance) return null;
  const reason = isSameSize
    ? `${count} of ${width * height} pixels differ`
    : `the size is ${after.width} × ${after.height}, not ${before.width} × ${before.height}`;
  return { reason, picture: PNG.sync.write(beside([wide, high, difference])) };
}

/**
 * A picture with room at its right and below it.
 *
 * @param {PNG} image
 * @param {number} width
 * @param {number} height
 */
function enlarge(image, width, height) {
  const enlarged = new PNG({ width, height });
  PNG.bitblt(image, enlarged, 0, 0, image.width, image.height, 0, 0);
  return enlarged;
}

/**
 * Pictures of one size side by side.
 *
 * @param {readonly PNG[]} images
 */
function beside(images) {
  const [{ width, height } = { width: 0, height: 0 }] = images;
  const all = new PNG({ width: width * images.length, height });
  images.forEach((image, index) => {
    PNG.bitblt(image, all, 0, 0, width, height, width * index, 0);
  });
  return all;
}
