import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chunkFile } from '../chunk-file.mjs';
import { Visitor, serve } from './browser.mjs';
import { repository } from './packed.mjs';
import { snippetsOf } from './snippets.mjs';

const site = await serve();
const files = await serve();

const dist = `${repository}/dist`;

/** @type {Readonly<Record<string, string>>} */
const hashes = JSON.parse(readFileSync(`${dist}/integrity.json`, 'utf8'));

const wrong = `sha384-${createHash('sha384').update('Something else.').digest('base64')}`;

const hashOf = (/** @type {string} */ file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`${dist}/${file}`))
    .digest('base64')}`;

describe('integrity.json', () => {
  it('has every script that a page can load, in the order of their names', () => {
    const chunks = readdirSync(`${dist}/chunks`).map((name) => `chunks/${name}`);
    const entries = ['click-to-call.bundle.js', 'companions.js', 'define.js'];
    const expected = [...chunks.filter((name) => name.endsWith('.js')), ...entries].sort();
    assert.deepEqual(Object.keys(hashes), expected);
  });

  it('has the hashes of the files as they are', () => {
    for (const [file, hash] of Object.entries(hashes)) assert.equal(hash, hashOf(file), file);
  });
});

/** A page of another origin than the files, that loads them with what it puts into its head. */
const open = (/** @type {string} */ head) =>
  Visitor.open(
    site.publish(
      `<!doctype html>
      <html lang="de">
        <head><title>Contact</title>${head}</head>
        <click-to-call
          endpoint="${site.service}"
          group-name="support"
          virtual-queue="support"
          country="US"
        >
          Call
        </click-to-call>
      </html>`,
    ),
  );

/** An import map that names the hash of every file. */
const importMap = (/** @type {Readonly<Record<string, string>>} */ known) => {
  const integrity = Object.fromEntries(
    Object.entries(known).map(([file, hash]) => [`${files.origin}/dist/${file}`, hash]),
  );
  return `<script type="importmap">${JSON.stringify({ integrity })}</script>
    <script type="module" src="${files.origin}/dist/define.js"></script>`;
};

const classic = (/** @type {string | undefined} */ hash) =>
  `<script
    src="${files.origin}/dist/click-to-call.bundle.js"
    integrity="${hash}"
    crossorigin="anonymous"
  ></script>`;

const entry = `<script type="module" src="${files.origin}/dist/define.js"></script>`;

const preload = (/** @type {string | undefined} */ hash) =>
  `<link
    rel="modulepreload"
    href="${files.origin}/dist/${chunkFile('panel')}"
    integrity="${hash}"
  />
  ${entry}`;

const isDefined = (/** @type {Visitor} */ { page }) =>
  page.evaluate(() => !!customElements.get('click-to-call'));

/**
 * How a visitor, or a test, notices that a file is missing.
 * @type {Readonly<Record<string, (visitor: Visitor) => Promise<void>>>}
 */
const refusals = {
  [chunkFile('panel')]: async (/** @type {Visitor} */ visitor) => {
    await visitor.press('launcher');
    assert.equal(
      await visitor.text('notice'),
      'Das Formular wurde nicht geladen. Bitte versuchen Sie es erneut.',
    );
  },
  [chunkFile('de')]: async (/** @type {Visitor} */ visitor) => {
    await visitor.press('launcher');
    await visitor.page.waitForNetworkIdle();
    assert.ok(visitor.scripts.includes(`${files.origin}/dist/${chunkFile('de')}`));
    assert.equal(await visitor.text('title'), 'Talk to us');
  },
  [chunkFile('wait')]: async (/** @type {Visitor} */ visitor) => {
    await visitor.press('launcher');
    await visitor.text('form');
  },
  [chunkFile('custom-form')]: async (/** @type {Visitor} */ visitor) => {
    await visitor.page.$eval('click-to-call', (element) => (element.fields = [{ name: 'order' }]));
    await visitor.press('launcher');
    await visitor.says('notice', 'Das Formular wurde nicht geladen.');
  },
  [chunkFile('number-tools')]: async (/** @type {Visitor} */ visitor) => {
    await visitor.press('launcher');
    await visitor.fill('phonenumber', '+1 202 555 0147');
    await visitor.press('submit');
    assert.match(await visitor.text('number'), /\+1 202 555 01\d\d/);
    await visitor.page.waitForNetworkIdle();
    assert.ok(visitor.scripts.some((address) => address.endsWith(chunkFile('number-tools'))));
    assert.deepEqual(visitor.errors, []);
  },
  'define.js': async (/** @type {Visitor} */ visitor) => {
    assert.equal(await isDefined(visitor), false);
  },
};

/** The documented import map, with these hashes. */
const published = (/** @type {Readonly<Record<string, string>>} */ known) => {
  const [map, ...others] = snippetsOf('html', 'importmap');
  assert.deepEqual(others, []);
  return map
    ?.replaceAll(
      /"https:\/\/static\.example\.com\/click-to-call\/(.+)": "sha384-…"/g,
      (_, /** @type {string} */ path) => {
        const file = path.replace('chunks/panel-….js', chunkFile('panel'));
        return `"${files.origin}/dist/${file}": "${known[file]}"`;
      },
    )
    .replace('https://static.example.com/click-to-call/', `${files.origin}/dist/`);
};

/** The documented preload, with the panel as it is called now. */
const publishedPreload = () => {
  const [link = '', ...others] = snippetsOf('html', 'rel="modulepreload"');
  assert.deepEqual(others, []);
  return link.replace(
    '/click-to-call/chunks/panel-….js',
    `${files.origin}/dist/${chunkFile('panel')}`,
  );
};

describe('a page that checks what it loads', () => {
  it('may do it as the documentation says', async () => {
    const visitor = await open(published(hashes) ?? '');
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
    assert.deepEqual(visitor.errors, []);
    for (const file of ['define.js', chunkFile('panel')]) {
      await refusals[file]?.(await open(published({ ...hashes, [file]: wrong }) ?? ''));
    }
  });

  it('gets a visitor to a number with an import map of all hashes', async () => {
    const visitor = await open(importMap(hashes));
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
    assert.deepEqual(visitor.errors, []);
  });

  for (const [file, isRefused] of Object.entries(refusals)) {
    it(`does without ${file} where it is another than in the import map`, async () => {
      const visitor = await open(importMap({ ...hashes, [file]: wrong }));
      await isRefused(visitor);
    });
  }

  it('takes the classic script by its hash', async () => {
    const visitor = await open(classic(hashes['click-to-call.bundle.js']));
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
  });

  it('does without the classic script where it is another', async () => {
    assert.equal(await isDefined(await open(classic(wrong))), false);
  });

  for (const [how, head] of Object.entries({
    'by its hash': preload(hashes[chunkFile('panel')]),
    'as the documentation says': `${publishedPreload()}${entry}`,
  })) {
    it(`may have the panel at hand before anybody asks for it, ${how}`, async () => {
      const visitor = await open(head);
      await visitor.page.waitForNetworkIdle();
      const before = visitor.scripts.length;
      assert.ok(visitor.scripts.includes(`${files.origin}/dist/${chunkFile('panel')}`));
      await visitor.press('launcher');
      await visitor.says('title', 'Sprechen Sie mit uns');
      assert.ok(!visitor.scripts.slice(before).some((address) => address.includes('panel')));
    });
  }
});
