import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chunkFile } from '../chunk-file.mjs';
import { Visitor, serve } from './browser.mjs';
import { importBuilt, repository } from './packed.mjs';

const site = await serve();
const elsewhere = await serve();

/** A page of the site, whose visitors read German. */
const page = (/** @type {string} */ head, lang = 'de') => `
  <!doctype html>
  <html lang="${lang}">
    <head><title>Contact</title>${head}</head>
    <body>
      <click-to-call endpoint="${site.service}" group-name="support" country="US">Call</click-to-call>
    </body>
  </html>
`;

const moduleFrom = (/** @type {string} */ origin) =>
  `<script type="module" src="${origin}/dist/define.js"></script>`;

const classicFrom = (/** @type {string} */ origin) =>
  `<script src="${origin}/dist/click-to-call.bundle.js"></script>`;

const aNumber = /\+1 202 555 01\d\d/;

for (const [where, origin] of Object.entries({
  'the page’s own origin': site.origin,
  'another origin': elsewhere.origin,
})) {
  describe(`define.js from ${where}`, () => {
    it('leads a visitor to a number, and takes all it needs from where it stands itself', async () => {
      const visitor = await Visitor.open(site.publish(page(moduleFrom(origin))));
      assert.match(await visitor.requestNumber(), aNumber);
      assert.deepEqual(visitor.errors, []);
      const files = visitor.scripts.map((address) => address.replace(`${origin}/dist/`, ''));
      const chunks = ['panel', 'engagement', 'phone-library', 'de'].map(chunkFile);
      for (const file of ['define.js', ...chunks]) {
        assert.ok(files.includes(file), `${file} was not loaded`);
      }
      assert.deepEqual(
        files.filter((file) => file.includes(':')),
        [],
      );
    });
  });

  describe(`the classic script from ${where}`, () => {
    it('leads a visitor to a number, all by itself', async () => {
      const visitor = await Visitor.open(site.publish(page(classicFrom(origin))));
      assert.match(await visitor.requestNumber(), aNumber);
      assert.deepEqual(visitor.errors, []);
      assert.deepEqual(visitor.scripts, [`${origin}/dist/click-to-call.bundle.js`]);
    });
  });
}

describe('the classic script', () => {
  it('is the whole of it: the companions too', async () => {
    const visitor = await Visitor.open(site.publish(page(classicFrom(site.origin))));
    const defined = await visitor.page.evaluate(() =>
      ['click-to-call', 'click-to-call-invite', 'click-to-call-timeline', 'click-to-call-when'].map(
        (name) => !!customElements.get(name),
      ),
    );
    assert.deepEqual(defined, [true, true, true, true]);
  });

  it('adds no names to the page beside those of Lit', async () => {
    const names = async (/** @type {string} */ head) => {
      const { page: shown } = await Visitor.open(site.publish(page(head)));
      return shown.evaluate(() => Object.getOwnPropertyNames(window));
    };
    const before = await names('');
    const added = (await names(classicFrom(site.origin))).filter((name) => !before.includes(name));
    assert.deepEqual(added.sort(), [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
  });

  it('speaks its languages on a page in another encoding, from a server that names none', async () => {
    const script = readFileSync(`${repository}/dist/click-to-call.bundle.js`, 'utf8');
    const source = site.publish(script, { 'Content-Type': 'text/javascript' });
    const address = site.publish(page(`<script src="${source}"></script>`, 'ja'), {
      'Content-Type': 'text/html; charset=windows-1252',
    });
    const visitor = await Visitor.open(address);
    const encoding = await visitor.page.evaluate(() => document.characterSet);
    assert.equal(encoding, 'windows-1252');
    await visitor.press('launcher');
    const { strings } = await importBuilt('package/i18n/ja.js');
    await visitor.says('title', strings.title);
  });
});

describe('scripts that a page loads more than once', () => {
  const both = {
    'the module twice': moduleFrom(site.origin) + moduleFrom(elsewhere.origin),
    'the classic script twice': classicFrom(site.origin) + classicFrom(elsewhere.origin),
    // Modules wait until the page is there.
    'the module after the classic script': classicFrom(site.origin) + moduleFrom(site.origin),
    'the classic script after the module':
      moduleFrom(site.origin) +
      `<script defer src="${site.origin}/dist/click-to-call.bundle.js"></script>`,
  };
  for (const [what, head] of Object.entries(both)) {
    it(`do no harm: ${what}`, async () => {
      const visitor = await Visitor.open(site.publish(page(head)));
      await visitor.press('launcher');
      await visitor.says('submit', 'Nummer anfordern');
      assert.deepEqual(visitor.errors, []);
      assert.equal(visitor.scripts.filter((address) => !address.includes('chunks')).length, 2);
    });
  }

  it('work by an address with a query, too: the chunks have the entry loaded once more', async () => {
    const address = `${site.origin}/dist/define.js`;
    const visitor = await Visitor.open(
      site.publish(page(`<script type="module" src="${address}?v=2"></script>`)),
    );
    assert.match(await visitor.requestNumber(), aNumber);
    assert.deepEqual(visitor.errors, []);
    const entries = visitor.scripts.filter((script) => script.startsWith(address));
    assert.deepEqual(entries, [`${address}?v=2`, address]);
  });
});
