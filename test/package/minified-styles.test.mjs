import assert from 'node:assert/strict';
import { it } from 'node:test';

// The types of the configuration are not checked.
const { default: configuration } = await import(
  new URL('../../rollup.config.mjs', import.meta.url).href
);

/** @typedef {import('rollup').Plugin & { transform(code: string): Promise<{ code: string }> }} Minifier */

const minifiers = /** @type {Minifier[]} */ (
  configuration
    .flatMap((/** @type {{ plugins: import('rollup').Plugin[] }} */ { plugins }) => plugins)
    .filter((/** @type {import('rollup').Plugin} */ { name }) => name === 'minify-style-literals')
);

it('the build minifies every style literal of a file, and leaves what is put together from them', async () => {
  assert.notEqual(minifiers.length, 0);
  for (const minifier of minifiers) {
    const { code } = await minifier.transform(
      'a = css`\n  b {\n    color: red;\n  }\n`; c = css`\n  d {\n    order: 1;\n  }\n`; e = css`${a}${c}`;',
    );
    assert.equal(code, 'a = css`b{color:red}`; c = css`d{order:1}`; e = css`${a}${c}`;');
  }
});
