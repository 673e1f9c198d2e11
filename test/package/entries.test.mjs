import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { name, exports } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));

/** Every entry of the package that is a script, by the name that its users import it by. */
async function* entries() {
  for (const [path, entry] of Object.entries(exports)) {
    const target = typeof entry === 'string' ? entry : entry.default;
    if (extname(target ?? '') !== '.js') continue;
    const specifier = name + path.slice(1);
    if (!path.includes('*')) yield specifier;
    else {
      for (const file of await readdir(root + dirname(target))) {
        if (extname(file) === '.js') yield specifier.replace('*', basename(file, '.js'));
      }
    }
  }
}

/**
 * Runs a module in a Node of its own, and returns what it writes, as JSON.
 *
 * @param {string} module
 */
async function run(module) {
  const options = { cwd: root, timeout: 30_000 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', module],
    options,
  );
  return JSON.parse(stdout);
}

for await (const entry of entries()) {
  test(`${entry} can be imported without a DOM, and makes none`, async () => {
    const globals = await run(`
      await import(${JSON.stringify(entry)});
      const names = ['window', 'document', 'HTMLElement', 'Element', 'Node', 'matchMedia'];
      console.log(JSON.stringify(names.filter((name) => name in globalThis)));
    `);
    assert.deepEqual(globals, []);
  });
}

for (const entry of ['define', 'companions', 'react']) {
  test(`${name}/${entry} registers the element`, async () => {
    const isRegistered = await run(`
      await import('${name}/${entry}');
      console.log(!!customElements.get('click-to-call'));
    `);
    assert.equal(isRegistered, true);
  });
}

test('React renders the tag on a server', async () => {
  const markup = await run(`
    const { ClickToCall } = await import('${name}/react');
    const { createElement } = await import('react');
    const { renderToString } = await import('react-dom/server');
    const element = createElement(ClickToCall, { id: 'call', onReady() {} }, 'Call us');
    console.log(JSON.stringify(renderToString(element)));
  `);
  assert.equal(markup, '<click-to-call id="call">Call us</click-to-call>');
});
