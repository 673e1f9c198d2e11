import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { compare } from './compare.mjs';

/**
 * A white picture with a black square in it.
 *
 * @param {number} size of the square
 * @param {{ width: number, height: number }} [picture]
 */
function squareOf(size, { width, height } = { width: 100, height: 50 }) {
  const image = new PNG({ width, height });
  image.data.fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1)
      image.data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
  }
  return PNG.sync.write(image);
}

describe('the comparison of pictures', () => {
  it('finds nothing where they are the same, or differ in an edge of a letter', () => {
    assert.equal(compare(squareOf(20), squareOf(20)), null);
    assert.equal(compare(squareOf(0), squareOf(3)), null);
  });

  it('says how many pixels differ, and shows all three side by side', () => {
    const difference = compare(squareOf(0), squareOf(10));
    assert.equal(difference?.reason, '100 of 5000 pixels differ');
    const { width, height, data } = PNG.sync.read(difference.picture);
    assert.deepEqual({ width, height }, { width: 300, height: 50 });
    const pixel = (/** @type {number} */ x) => [...data.subarray(4 * x, 4 * x + 3)];
    assert.deepEqual(pixel(0), [255, 255, 255]);
    assert.deepEqual(pixel(100), [0, 0, 0]);
    assert.deepEqual(pixel(200), [255, 0, 0]);
  });

  it('is no comparison of two sizes', () => {
    const difference = compare(squareOf(5), squareOf(5, { width: 100, height: 60 }));
    assert.equal(difference?.reason, 'the size is 100 × 60, not 100 × 50');
    assert.equal(PNG.sync.read(difference.picture).height, 60);
  });
});
