import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContent } from '../../../demo/layout/content.js';

const folder = new URL('../../../demo/forms/', import.meta.url);

/** The code of a page's blocks, as a reader has it. */
const codeIn = (/** @type {string} */ main) =>
  [...main.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, html = '']) =>
    html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  );

/** What comes of a page below its title. */
const read = (/** @type {string} */ source) => readContent(`<h1>Title</h1>${source}`, folder);

describe('the content of a page', () => {
  it('is its title, its styles, its scripts and what is in its main', () => {
    const content = readContent(
      `<link rel="stylesheet" href="a.css" />
      <script type="module" src="a.js"></script>
      <script type="module" src="b.js"></script>

      <h1>The
        title</h1>
      <p>Text <script type="module" src="c.js"></script></p>`,
      folder,
    );
    assert.equal(content.title, 'The title');
    assert.equal(content.styles, '<link rel="stylesheet" href="a.css" />');
    assert.deepEqual(content.scripts.match(/\w\.js/g), ['a.js', 'b.js']);
    assert.match(content.main, /^<h1>The\s+title<\/h1>\s+<p>Text <script/);
  });

  it('has to have a title', () => {
    assert.throws(() => readContent('<p>Text</p>', folder), {
      name: 'TypeError',
      message: /demo\/forms\/ has no <h1>/,
    });
  });

  it('has headings that a link can lead to, each by a name of its own', () => {
    const { headings, main } = read(
      '<h2>On <code>a/b</code></h2><h3 id="given">B</h3><h2>On A, B!</h2><p id="c"></p><h3>C</h3>',
    );
    assert.deepEqual(headings, [
      { level: 2, id: 'on-a-b', text: 'On a/b' },
      { level: 3, id: 'given', text: 'B' },
      { level: 2, id: 'on-a-b-2', text: 'On A, B!' },
      { level: 3, id: 'c-2', text: 'C' },
    ]);
    assert.ok(main.includes('<h2 id="on-a-b"><a href="#on-a-b">On <code>a/<wbr>b</code></a></h2>'));
    assert.ok(main.includes('<h3 id="given"><a href="#given">B</a></h3>'));
  });

  it('leaves the headings of examples and those with links alone', () => {
    const { headings, main } = read(
      `<div class="big example"><h2>A</h2></div>
      <click-to-call><h3 slot="title">B</h3></click-to-call><h2><a href="c">C</a></h2>`,
    );
    assert.deepEqual(
      headings.map(({ text }) => text),
      ['C'],
    );
    assert.match(main, /<h2>A<\/h2>/);
    assert.match(main, /<h2 id="c"><a href="c">C<\/a><\/h2>/);
  });

  it('shows the markup of an example after its frame, as people write it', () => {
    const { main } = read(
      `<div class="example">
        <div data-markup>
          <script type="module" src="../../dist/define.js"></script>
          <click-to-call inline country="US" prefill='{"firstname": "Ada"}' group-name="support" persist>
            Call us
          </click-to-call>
        </div>
      </div>`,
    );
    assert.deepEqual(codeIn(main), [
      [
        '<script type="module" src="/click-to-call/define.js"></script>',
        '<click-to-call',
        '  inline',
        '  country="US"',
        `  prefill='{"firstname": "Ada"}'`,
        '  group-name="support"',
        '  persist',
        '>',
        '  Call us',
        '</click-to-call>',
      ].join('\n'),
    ]);
    assert.match(main, /<\/div>\s*<\/div><div class="code">/);
    // What runs is what was written.
    assert.ok(main.includes('src="../../dist/define.js"'));
  });

  it('shows a file beside it, without what only the type check reads', () => {
    const { main } = read('<pre data-source="sent.js"></pre>');
    assert.match(codeIn(main)[0] ?? '', /^const sent = document.querySelector\('#sent'\);$/m);
    assert.match(main, /<span class="hljs-keyword">const<\/span>/);
    assert.match(main, /<p>sent\.js<\/p>/);
  });

  it('names the file that is not there', () => {
    assert.throws(() => read('<pre data-source="missing.js"></pre>'), /missing\.js/);
  });

  it('shows code that stands in it', () => {
    const { main } = read(
      '<pre data-language="sh" aria-label="Commands">\n  npm ci # &lt;a&gt;\n</pre>',
    );
    assert.deepEqual(codeIn(main), ['npm ci # <a>']);
    assert.match(main, /<p>Commands<\/p>/);
  });

  it('has no style that a strict policy would forbid', () => {
    const { main } = read('<pre data-source="sent.js"></pre><pre data-source="forms.css"></pre>');
    assert.doesNotMatch(main, /style=|<style/);
  });
});
