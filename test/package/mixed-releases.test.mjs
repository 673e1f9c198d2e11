import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Visitor, serve } from './browser.mjs';
import { repository } from './packed.mjs';

const root = mkdtempSync(join(tmpdir(), 'releases-'));
after(() => rmSync(root, { recursive: true }));

/** The next release: the entry, the panel and what the two share are other files than before. */
function buildNext() {
  const folder = join(root, 'source');
  mkdirSync(folder);
  for (const name of ['src', 'rollup.config.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  change(
    folder,
    'src/define.ts',
    (code) => `${code}\nObject.assign(globalThis, { entry: 'next' });\n`,
  );
  change(
    folder,
    'src/panel/panel.ts',
    (code) => `${code}\nObject.assign(globalThis, { panel: 'next' });\n`,
  );
  // Names by frequency: with one more shared function, the letters of the exports change.
  const config = "import configs from './rollup.config.mjs';\nexport default configs[0];\n";
  writeFileSync(join(folder, 'entry.config.mjs'), config);
  const rollup = join(repository, 'node_modules/rollup/dist/bin/rollup');
  const { status, stderr } = spawnSync(process.execPath, [rollup, '-c', 'entry.config.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return join(folder, 'dist');
}

function change(
  /** @type {string} */ folder,
  /** @type {string} */ file,
  /** @type {(code: string) => string} */ edit,
) {
  const path = join(folder, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

const releases = { old: join(repository, 'dist'), next: buildNext() };

/** A site with the entry of one release, and the chunks of these. */
async function open(
  /** @type {keyof typeof releases} */ entry,
  /** @type {(keyof typeof releases)[]} */ ...chunks
) {
  const folder = mkdtempSync(join(root, 'site-'));
  for (const name of chunks) {
    cpSync(join(releases[name], 'chunks'), join(folder, 'dist/chunks'), { recursive: true });
  }
  cpSync(join(releases[entry], 'define.js'), join(folder, 'dist/define.js'));
  const site = await serve(folder);
  return Visitor.open(
    site.publish(
      `<!doctype html>
      <html lang="de">
        <title>Contact</title>
        <script type="module" src="${site.origin}/dist/define.js"></script>
        <click-to-call endpoint="${site.service}" group-name="support" country="US">
          <a slot="alternative" href="tel:+12025550100">+1 202 555 0100</a>
        </click-to-call>
      </html>`,
    ),
  );
}

const marks = (/** @type {Visitor} */ { page }) =>
  page.evaluate(() => {
    const { entry, panel } = /** @type {any} */ (globalThis);
    return { entry, panel };
  });

describe('two releases on one server', () => {
  it('work with the old entry, which has its own chunks', async () => {
    const visitor = await open('old', 'old', 'next');
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
    assert.deepEqual(await marks(visitor), {});
    assert.deepEqual(visitor.errors, []);
  });

  it('work with the next entry, which has its own chunks', async () => {
    const visitor = await open('next', 'old', 'next');
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
    assert.deepEqual(await marks(visitor), { entry: 'next', panel: 'next' });
    assert.deepEqual(visitor.errors, []);
  });
});

describe('an entry without the chunks of its release', () => {
  for (const [entry, chunks] of /** @type {const} */ ([
    ['old', 'next'],
    ['next', 'old'],
  ])) {
    it(`shows the notice and the alternative: the ${entry} entry, the ${chunks} chunks`, async () => {
      const visitor = await open(entry, chunks);
      await visitor.press('launcher');
      await visitor.text('notice');
      assert.equal((await marks(visitor)).panel, undefined);
      const isShown = await visitor.page.$eval('[slot=alternative]', (link) =>
        link.checkVisibility(),
      );
      assert.equal(isShown, true);
    });
  }
});
