import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withViews } from './views.mjs';

describe('the pictures of the views', () => {
  it('are taken with the mode that each asks for, whatever came before', async () => {
    await withViews(async (show) => {
      const forced = (/** @type {string} */ mode, /** @type {'wide' | 'narrow'} */ screen) =>
        show({ screen, mode, view: 'Launcher' }, (page) =>
          page.evaluate(() => matchMedia('(forced-colors: active)').matches),
        );
      assert.equal(await forced('forced-colours', 'wide'), true);
      assert.equal(await forced('light', 'wide'), false);
      assert.equal(await forced('light', 'narrow'), false);
    });
  });
});
