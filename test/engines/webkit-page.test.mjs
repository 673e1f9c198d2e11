import assert from 'node:assert/strict';
import { it } from 'node:test';
import { WebKitPage } from './webkit-page.mjs';

/** A window 22 px higher than the page in it, which hears of a new size two questions later. */
class SlowWindow {
  #outer = { outerWidth: 1024, outerHeight: 768 };
  #inner = { innerWidth: 1024, innerHeight: 746 };
  #questions = 0;

  /** @param {() => unknown} read */
  async execute(read) {
    if (++this.#questions > 2) {
      const { outerWidth, outerHeight } = this.#outer;
      this.#inner = { innerWidth: outerWidth, innerHeight: outerHeight - 22 };
    }
    Object.assign(globalThis, this.#outer, this.#inner);
    return read();
  }

  /**
   * @param {null} _x
   * @param {null} _y
   * @param {number} width
   * @param {number} height
   */
  async setWindowRect(_x, _y, width, height) {
    assert.ok(width > 0 && height > 0, `a window cannot be ${width} × ${height}`);
    this.#outer = { outerWidth: width, outerHeight: height };
    this.#questions = 0;
  }
}

it('a WebKit window that is slow to change its size gets it', async () => {
  const slowWindow = new SlowWindow();
  const page = new WebKitPage(/** @type {any} */ (slowWindow), 0);
  for (const viewport of [
    { width: 800, height: 600 },
    { width: 360, height: 640 },
    { width: 800, height: 280 },
  ]) {
    await page.setViewport(viewport);
    const size = await slowWindow.execute(() => ({ width: innerWidth, height: innerHeight }));
    assert.deepEqual(size, viewport);
  }
});
