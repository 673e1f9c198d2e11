import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { inOrder, pageOfFile } from '../../demo/layout/all-pages.js';
import { renderDocument } from '../../demo/layout/documents.js';
import { repository } from './packed.mjs';
import { documents, read } from './snippets.mjs';

const isPage = (/** @type {string} */ path) => inOrder.some((page) => `demo/${page.path}` === path);

/** The fragments that a link to a page of the documentation may have. */
const idsOf = async (/** @type {string} */ path) =>
  [...((await renderDocument(path)) ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

/** The fragments by which the repository's own site knows the headings of a Markdown file. */
const slugsOf = (/** @type {string} */ file) =>
  [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Those for whoever works on the repository. */
const others = ['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];

for (const file of [...documents.keys(), ...others]) {
  const text = read(file);
  const prose = text.replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`]*`/g, '');
  const links = [
    ...[...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link),
    ...[...prose.matchAll(/\b(?:href|src|srcset)="([^"\s]+)"/g)].map(([, link = '']) => link),
  ].filter((link) => !/^(?:[a-z]+:)/.test(link));

  describe(file, () => {
    it('has no link that leads nowhere', async () => {
      for (const link of links) {
        const [path = '', id] = link.split('#');
        const target = path ? posix.join(posix.dirname(file), path) : file;
        assert.ok(isPage(target) || existsSync(`${repository}/${target}`), link);
        if (id === undefined) continue;
        const page = pageOfFile.get(target) ?? /^demo\/(.*)$/.exec(target)?.[1];
        if (page !== undefined) assert.ok((await idsOf(page)).includes(id), link);
        if (target.endsWith('.md')) assert.ok(slugsOf(target).includes(id), link);
      }
    });
  });
}

for (const [file, text] of documents) {
  const name = file.replace(/^README\.md$/, 'readme').replace(/\.md$/, '');
  const test = `test/${name}.test.ts`;
  const needsTest = /^```(?!sh\n)\w/m.test(text);

  if (!needsTest) continue;
  it(`${file} has its snippets tried`, () => {
    assert.ok(existsSync(`${repository}/${test}`), `${test} is missing: see test/docs/snippets.ts`);
    assert.ok(read(test).includes(`describeSnippets('${file}'`));
  });
}
