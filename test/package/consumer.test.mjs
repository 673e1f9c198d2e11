import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { Visitor, serve } from './browser.mjs';
import { commandOf, pack, repository, run, temporaryFolder } from './packed.mjs';
import { documentation, snippetsOf } from './snippets.mjs';

const { packages } = JSON.parse(readFileSync(`${repository}/package-lock.json`, 'utf8'));
const frameworkNames = [
  'react',
  'react-dom',
  '@lit/react',
  '@types/react',
  '@types/react-dom',
  'solid-js',
  'vue',
];

/**
 * A TypeScript that the checkout has installed.
 *
 * @param {string} folder in `node_modules/`
 */
function compilerIn(folder) {
  const path = `${repository}/node_modules/${folder}`;
  const { version } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  return { version: /** @type {string} */ (version), tsc: `${path}/bin/tsc` };
}

const oldest = compilerIn('typescript-oldest/node_modules/typescript');
const newest = compilerIn('typescript-newest/node_modules/typescript');

/** The project of somebody who uses the package, with nothing of the checkout around it. */
const project = temporaryFolder();

const compilers = [
  { ...oldest, config: 'tsconfig.oldest.json' },
  { ...compilerIn('typescript'), config: 'tsconfig.json' },
  { ...newest, config: 'tsconfig.json' },
];

// A client component is out of an app that `npm run test:frameworks` builds and visits.
const snippets = snippetsOf('tsx').filter((code) => !code.startsWith("'use client'"));

/**
 * What the page with each snippet does, by something that only this snippet says, up to the number
 * that it tells the console about.
 *
 * @type {Readonly<Record<string, (visitor: Visitor) => Promise<void>>>}
 */
const claims = {
  'prefill={{ firstname }}': async (visitor) => {
    await visitor.press('launcher');
    await visitor.fill('phonenumber', '+1 202 555 0147');
    assert.equal(await visitor.value('firstname'), 'Ada');
    await visitor.press('submit');
    assert.equal(await visitor.text('number'), '+1 202 555 0123');
  },
  'open={open}': async (visitor) => {
    const { page } = visitor;
    const isOpen = () => page.$eval('click-to-call', (element) => element.open);
    const press = () => page.click('main button');
    await press();
    await visitor.text('form');
    await visitor.press('close');
    await page.waitForFunction(() => !document.querySelector('click-to-call')?.open);
    // The page's own state has followed: the same press opens it again.
    await press();
    await visitor.press('submit');
    assert.equal(await visitor.text('number'), '+1 202 555 0124');
    assert.equal(await isOpen(), true);
  },
  "'click-to-call/jsx/react'": async (visitor) => {
    await visitor.page.waitForSelector('click-to-call[group-name=support]');
    await visitor.page.$eval('click-to-call', (element) => {
      element.service = ({ phoneNumber }) => Promise.resolve({ toPhoneNumber: phoneNumber ?? '' });
    });
    await visitor.press('launcher');
    await visitor.fill('phonenumber', '+1 202 555 0147');
    await visitor.press('submit');
    assert.equal(await visitor.text('number'), '+1 202 555 0147');
  },
};

/** A snippet in a project of React: the JSX or the component that it shows is put on the page. */
const appOf = (/** @type {string} */ snippet) => {
  const [, imports, shown = ''] = /^((?:import .*?\n)+)\n(.*)$/s.exec(snippet) ?? [];
  const [, component] = /^function (\w+)/.exec(shown) ?? [];
  const jsx = component ? `<${component} />` : shown.replace(/;\s*$/, '');
  return `/** @jsxImportSource react */
    import { createRoot } from 'react-dom/client';
    import 'click-to-call/define';
    ${imports}
    const firstname = 'Ada';
    ${component ? shown : ''}
    createRoot(document.body.appendChild(document.createElement('main'))).render(${jsx});`;
};

before(() => {
  cpSync(fileURLToPath(new URL('consumer', import.meta.url)), project, { recursive: true });
  // The frameworks in the versions of the checkout, which npm has at hand.
  const frameworks = frameworkNames.map(
    (name) => `${name}@${packages[`node_modules/${name}`].version}`,
  );
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  run('npm', ['install', ...options, pack().tarball, ...frameworks], project);
  snippets.forEach((snippet, i) => {
    writeFileSync(`${project}/snippet-${i}.tsx`, appOf(snippet));
    writeFileSync(
      `${project}/snippet-${i}.html`,
      `<script type=module src=snippet-${i}.tsx></script>`,
    );
  });
});

describe('a project that uses the package', () => {
  for (const { version, tsc, config } of compilers) {
    for (const resolution of ['nodenext', 'bundler']) {
      it(`compiles with TypeScript ${version}, modules found as by ${resolution}`, () => {
        const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
        const options = ['--module', module, '--moduleResolution', resolution];
        assert.doesNotThrow(() => run(tsc, ['--project', config, ...options], project));
      });
    }
  }

  it('compiles where modules are found by files alone, as by node10', () => {
    const options = ['--project', 'tsconfig.node10.json'];
    assert.doesNotThrow(() => run(oldest.tsc, options, project));
  });

  it('has the oldest and the newest TypeScript that the documentation names', () => {
    const [from, to] = [oldest, newest].map(({ version }) => version.replace(/\.\d+$/, ''));
    assert.ok(documentation.includes(`TypeScript ${from} to ${to}`));
  });

  it('compiles the strict templates of Vue', () => {
    const options = ['--project', 'tsconfig.vue.json'];
    assert.doesNotThrow(() => run(commandOf('vue-tsc'), options, project));
  });

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

  snippets.forEach((snippet, i) => {
    it(`shows with React what the documentation says: ${snippet.split('\n').find((line) => line.startsWith('<') || line.startsWith('function'))}`, async () => {
      const outDir = `${project}/dist-${i}`;
      const rollupOptions = { input: `${project}/snippet-${i}.html` };
      await build({
        root: project,
        logLevel: 'error',
        esbuild: { jsx: 'automatic' },
        build: { outDir, rollupOptions },
      });
      const site = await serve(outDir);
      const visitor = await Visitor.open(`${site.origin}/snippet-${i}.html`);
      /** @type {string[]} */
      const logged = [];
      visitor.page.on('console', (message) => {
        if (message.type() === 'log') logged.push(message.text());
      });

      const known = Object.entries(claims).filter(([name]) => snippet.includes(name));
      assert.equal(known.length, 1, 'rows of the table that know this snippet');
      await known[0]?.[1](visitor);
      const elapsed = await visitor.page.$eval('click-to-call', ({ metadata }) => metadata.elapsed);
      assert.deepEqual(logged, [String(elapsed)]);
      assert.deepEqual(visitor.errors, []);
    });
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
