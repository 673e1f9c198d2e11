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
    const site = await serve({ rootDir: `${project}/dist` });
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

describe('what the package says of its side effects', async () => {
  const { sideEffects, exports } = JSON.parse(readFileSync(`${repository}/package.json`, 'utf8'));
  const site = await serve({ nodeResolve: true });
  for (const [entry, target] of Object.entries(exports)) {
    const file = target.default;
    // Neither data nor types alone run, and a language is a list of texts.
    if (!file || file.includes('*')) continue;
    it(`is true of ${entry}`, async () => {
      const visitor = await Visitor.open(site.publish('<!doctype html><title>Contact</title>'));
      const defined = await visitor.page.evaluate(
        (path) => import(path).then(() => !!customElements.get('click-to-call')),
        new URL(file, site.origin).pathname,
      );
      assert.equal(defined, sideEffects.includes(file));
    });
  }
});
