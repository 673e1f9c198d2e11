import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder } from '../../../demo/layout/all-pages.js';
import { generatedFiles, renderDocument, searchIndex } from '../../../demo/layout/documents.js';
import { sectionsOf, toMarkdown } from '../../../demo/layout/text.js';

/** The whole documents among the pages: they are no text of the documentation. */
const whole = ['example/'];

describe('the index of the search', () => {
  it('has every page, and every heading that a link can lead to', async () => {
    const index = await searchIndex();
    for (const { path, title } of inOrder.filter((page) => !whole.includes(page.path))) {
      const entries = index.filter((entry) => entry.path === path);
      assert.equal(entries[0]?.title, title);
      const html = (await renderDocument(path)) ?? '';
      const main = html.slice(html.indexOf('<main'));
      for (const { id } of entries.slice(1))
        assert.ok(main.includes(`id="${id}"`), `${path}#${id}`);
      const ids = [...main.matchAll(/<h[23][^>]* id="([^"]*)"[^>]*><a href="#\1"/g)];
      assert.deepEqual(
        ids.map(([, id]) => id),
        entries.slice(1).map(({ id }) => id),
        path,
      );
    }
  });
});

describe('a page that is a file of the repository', () => {
  it('has its first paragraph as the lead, its code and its tables as other pages have them', async () => {
    const html = (await renderDocument('contributing/')) ?? '';
    assert.match(html, /<h1>Contributing<\/h1>\s*<p class="lead">How the project/);
    assert.match(html, /<p>Commands<\/p><pre [^>]*>npm ci/);
    assert.match(html, /<th scope="row"><code>src\/<wbr>lifecycle\//);
  });

  it('links to pages of the documentation, and to nothing that is not served', async () => {
    const html = (await renderDocument('contributing/')) ?? '';
    assert.match(html, /<a href="\.\.\/languages\/">Languages<\/a>/);
    assert.match(html, /<code>SECURITY\.<wbr>md<\/code>/);
  });
});

describe('llms.txt', () => {
  it('names every page by a link, under its heading', async () => {
    const text = await generatedFiles['llms.txt']?.();
    for (const { path, title, summary } of inOrder) {
      assert.ok(text?.includes(`- [${title}](./${path}): ${summary}`), path);
    }
    assert.match(text ?? '', /^# click-to-call\n\n> /);
    assert.match(text ?? '', /\]\(\.\/llms-full\.txt\)/);
  });

  it('has all pages in one text beside it', async () => {
    const text = (await generatedFiles['llms-full.txt']?.()) ?? '';
    assert.match(text, /^# Forms$/m);
    assert.match(text, /^\| `auto-submit` \| /m);
    assert.doesNotMatch(text, /<wbr>|<span class="hljs/);
  });
});

describe('the text of a page', () => {
  const main = `<h1>A <em>title</em></h1><p>With <code>a/<wbr>b</code>
    and <a href="x">a link</a>.</p><h2 id="two"><a href="#two">Two</a></h2><ol><li>One</li>
    <li>Two</li></ol><div class="example"><p>What runs</p></div>
    <div class="code"><p>HTML</p><pre><span>&lt;a&gt;</span>\n  b</pre></div>
    <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>a|b</th><td>c</td></tr></tbody></table>`;

  it('is Markdown, without the examples and with their code', () => {
    assert.equal(
      toMarkdown(main),
      [
        '# A title',
        'With `a/b` and a link.',
        '## Two',
        '1. One\n2. Two',
        'HTML',
        '```\n<a>\n  b\n```',
        '| A | B |\n| --- | --- |\n| a\\|b | c |',
      ].join('\n\n'),
    );
  });

  it('is cut at its headings for the search', () => {
    assert.deepEqual(sectionsOf(main), [
      { id: '', heading: '', text: 'With a/b and a link.' },
      { id: 'two', heading: 'Two', text: 'One Two HTML <a> b A B a|b c' },
    ]);
  });
});
