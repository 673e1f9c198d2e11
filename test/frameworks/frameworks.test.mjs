import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Visitor } from '../package/browser.mjs';
import { buildApp, serveApp, startApp } from './built-app.mjs';

/** @typedef {import('./built-app.mjs').RunningApp} RunningApp */

/**
 * Each framework with the folder of its app, and what runs the app once it is built.
 *
 * @type {readonly (readonly [title: string, name: string, start: (name: string) => Promise<RunningApp>])[]}
 */
const frameworks = [
  ['Next.js', 'next', (name) => startApp(name, ['node_modules/next/dist/bin/next', 'start'])],
  ['Nuxt', 'nuxt', (name) => startApp(name, ['.output/server/index.mjs'])],
  // Rendered on the server as well, when they are built.
  ['Angular', 'angular', (name) => serveApp(name, 'dist')],
  ['SvelteKit', 'sveltekit', (name) => startApp(name, ['build'])],
  ['Astro', 'astro', (name) => serveApp(name, 'dist')],
  // A bundler, for which a page is what a server would have rendered.
  ['Parcel', 'parcel', (name) => serveApp(name, 'dist')],
];

for (const [title, name, start] of frameworks) {
  describe(`an app made with ${title}`, () => {
    /** @type {RunningApp} */
    let app;

    /** A visitor of the app, once it has taken over what its server has rendered. */
    async function visit() {
      const visitor = await Visitor.open(app.origin);
      await visitor.page.waitForFunction(
        () => document.querySelector('click-to-call')?.prefill?.name === 'Ada',
      );
      return visitor;
    }

    before(async () => {
      buildApp(name);
      app = await start(name);
    });

    after(() => app.stop());

    it('writes the tag and its label on the server, and no object as text', async () => {
      const html = await (await fetch(app.origin)).text();
      const [, attributes, label] =
        /<click-to-call\b(.*?)>([^<]*)<\/click-to-call>/s.exec(html) ?? [];
      assert.equal(label?.trim(), 'Call us');
      assert.doesNotMatch(attributes ?? '', /\[object |=>|function/);
    });

    it('sets objects as properties, and follows the visitor to a number', async () => {
      const visitor = await visit();
      await visitor.press('launcher');
      assert.equal(await visitor.text('title'), `Ask ${title}`);
      assert.equal(await visitor.value('name'), 'Ada');
      await visitor.page.$eval('click-to-call', (element) => {
        element.addEventListener(
          'before-submit',
          ({ detail }) => (element.title = String(detail.userData.app)),
        );
      });
      await visitor.fill('order', 'A1');
      await visitor.press('submit');
      assert.match(await visitor.text('access-code'), /0\s*0\s*4\s*2\s*1/);
      assert.equal(await visitor.page.$eval('click-to-call', ({ title }) => title), name);
      await visitor.press('close');

      await visitor.page.waitForFunction(() => document.querySelectorAll('li').length === 4);
      const told = await visitor.page.$$eval('li', (lines) => lines.map((line) => line.innerText));
      assert.deepEqual(told, ['opened', 'submitted', 'completed', 'closed']);
      assert.deepEqual(visitor.errors, []);
      assert.deepEqual(visitor.warnings, []);
    });

    it('follows its own state: what is prefilled changes', async () => {
      const visitor = await visit();
      await visitor.page.locator('input').fill('Grace');
      await visitor.press('launcher');
      assert.equal(await visitor.value('name'), 'Grace');
      assert.deepEqual(visitor.errors, []);
      assert.deepEqual(visitor.warnings, []);
    });
  });
}
