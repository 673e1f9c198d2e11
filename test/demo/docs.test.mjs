import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { Visitor, serve } from '../package/browser.mjs';
import { run, temporaryFolder } from '../package/packed.mjs';

/** A folder of the web server's, in which the documentation is not at the root. */
const served = temporaryFolder();
const docs = join(served, 'some/folder');
run(process.execPath, ['demo/docs.mjs', '--out', docs]);

const server = await serve(served);
const files = readdirSync(docs, { recursive: true, encoding: 'utf8' });
const pages = files.filter((file) => /^(?:index|demo\/.*)\.html$/.test(file));

describe('the documentation as files', { timeout: 300_000 }, () => {
  /** @param {string} path */
  const open = async (path) => {
    const visitor = await Visitor.open(`${server.origin}/some/folder/demo/${path}`);
    // From here on, the service answers.
    await visitor.page.waitForFunction(() => navigator.serviceWorker.controller);
    return visitor;
  };

  it('has every page, and nothing that only the build or a server needs', () => {
    for (const page of ['index', 'demo/index', 'demo/api/index', 'demo/ssr/index', 'demo/views']) {
      assert.ok(pages.includes(`${page}.html`), page);
    }
    const others = files.filter((file) => /\.(?:mjs|tsx?|map)$|package|\/layout\//.test(file));
    assert.deepEqual(
      others.filter((file) => !/^dist\/package(?:\/|$)/.test(file)),
      [],
    );
  });

  for (const page of pages) {
    it(`has what ${page} links to, by relative links`, () => {
      const html = readFileSync(join(docs, page), 'utf8');
      // What is shown as code leads nowhere.
      const links = html
        .replace(/<pre.*?<\/pre>/gs, '')
        .matchAll(/<[\w-]+\s[^>]*?\b(?:href|src)="([^"#?]*)/g);
      for (const [, link = ''] of links) {
        if (!link || /^(?:[a-z]+:)/.test(link)) continue;
        assert.ok(!link.startsWith('/'), `${link} is not relative`);
        const file = join(docs, dirname(page), link);
        assert.ok(relative(docs, file).split('/')[0] !== '..', `${link} is outside`);
        assert.ok(existsSync(/\/$|^\.+$/.test(link) ? join(file, 'index.html') : file), link);
      }
    });
  }

  it('has in llms.txt what is there', () => {
    const text = readFileSync(join(docs, 'llms.txt'), 'utf8');
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 20);
    for (const link of links) {
      assert.ok(existsSync(join(docs, link.replace(/\/$/, '/index.html'))), link);
    }
  });

  it('loads every page from a folder below the root: nothing is missing, forbidden or wider than a phone', async () => {
    const visitor = await open('');
    /** @type {string[]} */
    const missing = [];
    /** @type {string[]} */
    const tooWide = [];
    await visitor.page.setViewport({ width: 390, height: 780 });
    visitor.page.on('response', (response) => {
      if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
    });
    for (const page of pages.filter((file) => file.startsWith('demo/'))) {
      await visitor.page.goto(`${server.origin}/some/folder/${page.replace(/index\.html$/, '')}`);
      const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) tooWide.push(`${page}: ${width}`);
    }
    assert.deepEqual(tooWide, []);
    assert.deepEqual(missing, []);
    assert.deepEqual(await visitor.violations(), []);
    assert.deepEqual(visitor.errors, []);
  });

  it('hands out numbers, without a server that does', async () => {
    const visitor = await open('');
    assert.match(await visitor.requestNumber(), /^\+1 202 555 \d{4}$/);
  });

  for (const [fault, words] of /** @type {const} */ ([
    ['office-closed', 'We are closed'],
    ['server-error', 'The service has a problem'],
    ['dropped', 'We could not reach the service'],
  ])) {
    it(`has the fault ${fault}`, async () => {
      const visitor = await open('alternative/');
      await visitor.page.evaluate(
        (endpoint) => document.querySelector('#call')?.setAttribute('endpoint', endpoint),
        `/faults/${fault}/engagement/v3`,
      );
      await visitor.press('launcher');
      await visitor.fill('phonenumber', '+1 202 555 0147');
      await visitor.press('submit');
      await visitor.says('body', words);
    });
  }

  it('lends a number once, whichever page asks', async () => {
    const one = await open('');
    const first = await one.requestNumber();
    const two = new Visitor(await one.page.browserContext().newPage());
    await two.page.goto(`${server.origin}/some/folder/demo/persistence/`);
    assert.notEqual(await two.requestNumber(), first);
  });

  it('finds words on other pages', async () => {
    const { page } = await open('forms/');
    await page.click('.site > .search');
    await page.keyboard.type('invoker commands');
    const link = await page.waitForSelector('.results a');
    assert.match(
      (await link?.evaluate(({ href }) => href)) ?? '',
      /\/some\/folder\/demo\/guides\/opening\/#/,
    );
  });
});
