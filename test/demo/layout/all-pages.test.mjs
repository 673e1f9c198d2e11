import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder } from '../../../demo/layout/all-pages.js';

describe('the pages of the documentation', () => {
  for (const key of /** @type {const} */ (['title', 'path'])) {
    it(`have a ${key} each that no other page has`, () => {
      const values = inOrder.map((page) => page[key]);
      const repeated = values.filter((value, index) => values.indexOf(value) !== index);
      assert.deepEqual(repeated, []);
    });
  }
});
