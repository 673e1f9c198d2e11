import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import ts from 'typescript';
import { build } from 'vite';
import { Visitor, serve } from './browser.mjs';
import { importBuilt, repository } from './packed.mjs';

const { ClickToCall } = await importBuilt('package/react.js');

const site = await serve();

/** The app, in one script that takes the package by its name. */
const script = await (async () => {
  const output = await build({
    root: repository,
    configFile: false,
    logLevel: 'error',
    esbuild: { jsx: 'automatic' },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL('react/app.tsx', import.meta.url)),
        output: { inlineDynamicImports: true },
      },
    },
  });
  const [entry] = /** @type {import('vite').Rollup.RollupOutput} */ (output).output;
  return entry.code.replaceAll('</script', '<\\/script');
})();

/** A visitor of one of its pages, and what the console says there. */
async function openPage(/** @type {string} */ name, markup = '') {
  const visitor = await Visitor.open(
    site.publish(
      `<!doctype html>
      <html lang="en">
        <title>Contact</title>
        <main id="${name}">${markup}</main>
        <script>
          const logged = [];
          for (const level of ['log', 'warn', 'error']) {
            console[level] = (...parts) => logged.push(parts.join(' '));
          }
        </script>
        <script type="module">${script}</script>
      </html>`,
    ),
  );
  await visitor.page.waitForFunction(
    () => document.querySelector('click-to-call')?.metadata?.ready,
  );
  const logged = () => visitor.page.evaluate(`logged`);
  return { visitor, logged: /** @type {() => Promise<string[]>} */ (logged) };
}

it('is a client component: the directive is the first statement of the entry', () => {
  const code = readFileSync(`${repository}/dist/package/react.js`, 'utf8');
  const [first] = ts.createSourceFile('react.js', code, ts.ScriptTarget.ES2022).statements;
  assert.ok(first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression));
  assert.equal(first.expression.text, 'use client');
});

describe('a page that a server has rendered', () => {
  it('has its properties and listeners once it is hydrated', async () => {
    const props = { id: 'call', prefill: { firstname: 'Ada' } };
    const markup = renderToString(createElement(ClickToCall, props, 'Call us'));
    assert.equal(markup, '<click-to-call id="call">Call us</click-to-call>');
    const { visitor, logged } = await openPage('hydrated', markup);
    await visitor.press('launcher');
    assert.equal(await visitor.value('firstname'), 'Ada');
    assert.deepEqual(await logged(), ['opened']);
    assert.deepEqual(visitor.errors, []);
  });
});

describe('a prop that cannot be set', () => {
  it('is reported once and left out, and the page stays', async () => {
    const { visitor, logged } = await openPage('not-settable');
    const reports = await logged();
    assert.equal(reports.length, 9);
    for (const report of reports) assert.match(report, /the prop "\w+" is read-only and ignored/);
    const element = await visitor.page.$eval('click-to-call', (found) => ({
      state: found.state,
      noConfirm: found.noConfirm,
      class: found.className,
      title: found.title,
    }));
    const expected = { state: 'closed', noConfirm: true, class: 'contact', title: 'Call' };
    assert.deepEqual(element, expected);
    await visitor.press('launcher');
    await visitor.says('title', 'Talk to us');
    assert.deepEqual(visitor.errors, []);
  });
});

describe('a controlled `open`', () => {
  const textOf = (/** @type {Visitor} */ visitor) =>
    visitor.page.$eval('#open', ({ textContent }) => textContent);
  const reaches = (/** @type {Visitor} */ visitor, /** @type {string} */ text) =>
    visitor.page.waitForFunction(
      (expected) => document.querySelector('#open')?.textContent === expected,
      {},
      text,
    );

  it('follows the visitor who opens and closes the panel', async () => {
    const { visitor } = await openPage('controlled');
    assert.equal(await textOf(visitor), 'closed');
    await visitor.press('launcher');
    await reaches(visitor, 'open');
    await visitor.press('close');
    await reaches(visitor, 'closed');
    await visitor.page.click('#open');
    await visitor.page.waitForFunction(
      () => document.querySelector('click-to-call')?.state === 'form',
    );
    await visitor.press('close');
    await reaches(visitor, 'closed');
    assert.equal(await visitor.page.$eval('click-to-call', ({ state }) => state), 'closed');
    assert.deepEqual(visitor.errors, []);
  });
});
