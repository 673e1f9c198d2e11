import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { Visitor, serve } from './browser.mjs';
import { commandOf, pack, repository, run, temporaryFolder } from './packed.mjs';

const require = createRequire(import.meta.url);

/** The project of somebody who uses the package, with nothing of the checkout around it. */
const project = temporaryFolder();

before(() => {
  cpSync(fileURLToPath(new URL('consumer', import.meta.url)), project, { recursive: true });
  // The types of the frameworks in the versions of the checkout, which npm has at hand.
  const types = ['@types/react', 'solid-js'].map(
    (name) => `${name}@${require(`${name}/package.json`).version}`,
  );
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  run('npm', ['install', ...options, pack().tarball, ...types], project);
});

describe('a project that uses the package', () => {
  for (const resolution of ['nodenext', 'bundler']) {
    it(`compiles with plain TypeScript, modules found as by ${resolution}`, () => {
      const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
      const options = ['--module', module, '--moduleResolution', resolution];
      assert.doesNotThrow(() => run(commandOf('tsc'), ['--project', '.', ...options], project));
    });
  }

  it('is built with Vite, and leads a visitor to a number', async () => {
    await build({ root: project, logLevel: 'error' });
    const site = await serve(`${project}/dist`);
    const visitor = await Visitor.open(`${site.origin}/index.html`);
    assert.match(await visitor.requestNumber(), /800.*555.*0123/);
    // German by the language of the page, but for the text that the page took from elsewhere.
    await visitor.says('call', 'Jetzt anrufen');
    await visitor.says('renew', 'Nieuw nummer aanvragen');
    const told = await visitor.page.$eval('click-to-call-when', (when) =>
      when.checkVisibility() && when.shadowRoot?.querySelector('slot') ? when.textContent : '',
    );
    assert.equal(told, 'Thank you.');
    assert.deepEqual(visitor.errors, []);
  });

  it('pays nothing for what it imports and does not use', async () => {
    const output = await build({
      root: project,
      logLevel: 'error',
      build: { write: false, lib: { entry: 'unused.ts', formats: ['es'] } },
    });
    const [{ output: files }] = /** @type {[import('vite').Rollup.RollupOutput]} */ (output);
    assert.deepEqual(
      files.map((file) => (file.type === 'chunk' ? file.code.trim() : file.fileName)),
      [''],
    );
  });
});

describe('what the package says of its side effects', () => {
  const { name, sideEffects, exports } = JSON.parse(
    readFileSync(`${repository}/package.json`, 'utf8'),
  );
  const isDefined = `!!globalThis.customElements?.get('click-to-call')`;

  /** @type {Record<string, { default?: string }>} */
  const { './bundle': classic, ...entries } = exports;

  for (const [entry, { default: file }] of Object.entries(entries)) {
    // Neither data nor types alone run, and a language is a list of texts.
    if (!file || file.includes('*')) continue;
    it(`is true of ${entry}`, () => {
      const script = `await import('${name}${entry.slice(1)}'); console.log(${isDefined})`;
      const printed = run(process.execPath, ['--input-type=module', '--eval', script]);
      assert.equal(printed.trim(), String(sideEffects.includes(file)));
    });
  }

  it('is true of ./bundle, which is for pages', async () => {
    const site = await serve();
    const { pathname } = new URL(classic?.default ?? '', site.origin);
    const visitor = await Visitor.open(site.publish(`<script src="${pathname}"></script>`));
    assert.equal(await visitor.page.evaluate(isDefined), sideEffects.includes(classic?.default));
  });
});
