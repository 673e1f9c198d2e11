import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { commandOf, pack, repository, run } from './packed.mjs';

const { tarball, files } = pack();
const manifest = JSON.parse(readFileSync(`${repository}/package.json`, 'utf8'));
const languages = readdirSync(`${repository}/src/i18n/languages`);

describe('the tarball', () => {
  it('has what is built and what it is built from, and nothing else', () => {
    const rest = files.filter((file) => !/^(dist|src)\//.test(file));
    assert.deepEqual(rest.sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    assert.deepEqual(
      files.filter((file) => /\btests?\/|\.test\.|tsconfig/.test(file)),
      [],
    );
  });

  it('is what publint asks of a package', async () => {
    const { buffer } = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: /** @type {ArrayBuffer} */ (buffer) },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has types that are those of its modules', () => {
    // Modules alone are what it is made of: whoever requires them needs a Node that can.
    const options = ['--profile', 'esm-only', '--include-entrypoints', 'i18n/de'];
    assert.doesNotThrow(() => run(commandOf('attw'), [tarball, ...options, '--format', 'ascii']));
  });

  it('has at a CDN’s address without a path the one script that needs no other file', () => {
    for (const field of ['unpkg', 'jsdelivr']) {
      assert.equal(manifest[field], manifest.exports['./bundle'].default);
    }
  });

  it('says the same of its types to those who do not read its exports', () => {
    const types = Object.entries(manifest.exports)
      .filter(([path, entry]) => entry.types && path !== '.')
      .map(([path, entry]) => [path.slice('./'.length), entry.types]);
    const known = manifest.typesVersions['*'];
    for (const [path, file] of types) {
      const key = path in known ? path : path.replace(/[^/]+$/, '*');
      const [pattern] = known[key] ?? [];
      assert.equal(pattern?.replace('*', path.split('/').at(-1)), file, path);
    }
    assert.equal(manifest.types, manifest.exports['.'].types);
    assert.equal(manifest.main, manifest.exports['.'].default);
  });

  for (const language of languages) {
    const name = language.replace('.ts', '');
    it(`offers ${name} by itself`, () => {
      for (const target of Object.values(manifest.exports['./i18n/*'])) {
        assert.ok(files.includes(target.replace('./', '').replace('*', name)));
      }
    });
  }
});
