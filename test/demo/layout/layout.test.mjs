import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder } from '../../../demo/layout/all-pages.js';
import { renderDocument } from '../../../demo/layout/documents.js';
import { layOut } from '../../../demo/layout/layout.js';

/** @param {Partial<import('../../../demo/layout/content.js').Content>} [content] */
const contentOf = (content) => ({
  title: 'A & B',
  styles: '',
  scripts: '',
  main: '<h1>A &amp; B</h1>',
  headings: [],
  ...content,
});

/** The addresses that a page names, as they are on a server that has the demo in `/some/demo/`. */
const addressesIn = (/** @type {string} */ html, /** @type {string} */ path) =>
  [...html.matchAll(/(?:href|src)="([^"#]*)"/g)].map(
    ([, address = '']) => new URL(address, `https://docs.example/some/demo/${path}`).href,
  );

describe('the layout', () => {
  for (const path of ['', 'views.html', 'forms/', 'persistence/next.html']) {
    it(`leads from “${path}” to its files and to every page by relative links`, () => {
      const html = layOut(path, contentOf());
      const addresses = addressesIn(html, path);
      for (const wanted of ['site.css', 'site.js', ...inOrder.map((page) => page.path)]) {
        assert.ok(addresses.includes(`https://docs.example/some/demo/${wanted}`), wanted);
      }
      assert.doesNotMatch(html, /(?:href|src)="\//);
    });
  }

  it('marks the page that is open, also on a page beside it', () => {
    const current = /<a href="([^"]*)" aria-current="page">/g;
    for (const path of ['persistence/', 'persistence/next.html']) {
      const [first, ...others] = [...layOut(path, contentOf()).matchAll(current)];
      assert.equal(first?.[1], '../persistence/');
      assert.equal(others.length, 0);
    }
  });

  it('names the page, and says in the head what one learns there', () => {
    const html = layOut('forms/', contentOf());
    assert.match(html, /<title>A &amp; B – click-to-call<\/title>/);
    const { summary } = inOrder.find(({ path }) => path === 'forms/') ?? { summary: '?' };
    assert.ok(html.includes(`<meta name="description" content="${summary}" />`));
  });

  it('lists the headings of a page that has more than two of them', () => {
    const headings = /** @type {const} */ (['a', 'b', 'c']).map((id) => ({
      level: /** @type {const} */ (2),
      id,
      text: `The ${id}`,
    }));
    const example = '<div class="example"><h2 id="shop">The shop</h2></div>';
    const main = `<h1>A</h1><p>Lead</p>${example}<h2 id="a">The a</h2>`;
    const long = layOut('forms/', contentOf({ main, headings }));
    assert.match(
      long,
      /shop<\/h2><\/div><details class="contents">.*href="#c">The c<.*<h2 id="a">/s,
    );
    const short = layOut('forms/', contentOf({ main, headings: headings.slice(1) }));
    assert.doesNotMatch(short, /class="contents"/);
  });

  it('leads on to the next page and back to the previous one', () => {
    const [first, second, third] = inOrder;
    const html = layOut(second?.path ?? '', contentOf());
    assert.ok(html.includes(`<a rel="prev" href="../${first?.path}">`));
    assert.ok(html.includes(`<a rel="next" href="../${third?.path}">`));
    assert.doesNotMatch(layOut('', contentOf()), /rel="prev"/);
    assert.doesNotMatch(layOut(inOrder.at(-1)?.path ?? '', contentOf()), /rel="next"/);
  });

  it('allows a style by its hash where the page has one, and nothing else from inside it', () => {
    const policyOf = (/** @type {string} */ html) => /Policy" content="([^"]*)"/.exec(html)?.[1];
    const plain = policyOf(layOut('forms/', contentOf())) ?? '';
    assert.match(plain, /default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.doesNotMatch(plain, /unsafe/);
    const hashed = layOut('ssr/', contentOf(), { styleHashes: ['sha256-abc'] });
    assert.match(policyOf(hashed) ?? '', /style-src 'self' 'sha256-abc';/);
  });
});

describe('a document', () => {
  it('is a page in the layout', async () => {
    assert.match(
      (await renderDocument('forms/')) ?? '',
      /<nav id="pages".*<h1>Form examples<\/h1>/s,
    );
  });

  it('is left as it is where it is whole', async () => {
    assert.equal(await renderDocument('example/'), undefined);
  });

  it('is none where there is none', async () => {
    assert.equal(await renderDocument('missing/'), undefined);
    assert.equal(await renderDocument('forms/missing.html'), undefined);
  });
});
