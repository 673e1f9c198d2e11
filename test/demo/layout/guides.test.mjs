import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guideOf, guides } from '../../../demo/layout/guides.js';
import { toHtml } from '../../../demo/layout/markdown.js';

const text = '# Opening `hours`\n\nWhen the\nlauncher is there: always. And when not.\n\n## More\n';

describe('a Markdown file in docs/', () => {
  it('is a page with its first heading as the title, and the sentence below it as the summary', () => {
    assert.deepEqual(guideOf(text, 'docs/opening-hours.md'), {
      path: 'guides/opening-hours/',
      file: 'docs/opening-hours.md',
      title: 'Opening hours',
      summary: 'When the launcher is there: always.',
      order: Infinity,
    });
  });

  it('may say otherwise in its front matter', () => {
    const source = `---\ntitle: Hours\nsummary: Nine to five.\norder: 3\n---\n\n${text}`;
    const { title, summary, order } = guideOf(source, 'docs/a.md');
    assert.deepEqual([title, summary, order], ['Hours', 'Nine to five.', 3]);
  });

  for (const [what, source, message] of /** @type {const} */ ([
    ['a mistake in its front matter', `---\nordre: 3\n---\n${text}`, /docs\/a\.md: "ordre".*known/],
    ['a word where a number has to be', `---\norder: first\n---\n${text}`, /"order".*no number/],
    ['no title', 'Text.', /no heading/],
    ['nothing to say', '# Title', /no paragraph/],
  ])) {
    it(`is rejected with ${what}`, () => {
      assert.throws(() => guideOf(source, 'docs/a.md'), { name: 'TypeError', message });
    });
  }

  it('is a page of the documentation by being there', () => {
    assert.ok(guides.some(({ file }) => file === 'docs/analytics.md'));
  });
});

describe('the page that is made of it', () => {
  const html = (/** @type {string} */ markdown) =>
    toHtml(markdown, 'docs/a.md', 'guides/a/').trim();

  it('takes no markup out of it', () => {
    const page = html('# A\n\n<script>alert(1)</script>\n\nOne <img src=x onerror=alert(1)> two.');
    assert.doesNotMatch(page, /<(?:script|img)/);
    assert.match(page, /&lt;script&gt;/);
    assert.doesNotMatch(html('[a](javascript:alert(1)) ![b](data:text/html,c)'), /href|src/);
  });

  for (const [link, address] of /** @type {const} */ ([
    ['../demo/forms/', '../../forms/'],
    ['../demo/forms/#native-controls', '../../forms/#native-controls'],
    ['analytics.md#sinks', '../../guides/analytics/#sinks'],
    ['../CHANGELOG.md', '../../changelog/'],
    ['https://example.com/', 'https://example.com/'],
    ['#below', '#below'],
  ])) {
    it(`leads with ${link} to ${address}`, () => {
      assert.ok(html(`[There](${link})`).includes(`<a href="${address}">There</a>`));
    });
  }

  it('leads to nothing that is not served', () => {
    assert.match(html('[File](../src/define.ts)'), /<code>File<\/code>/);
  });

  it('shows pictures of the demo', () => {
    const picture = '<img src="../../steps-light.png" alt="The form" />';
    assert.ok(html('![The form](../demo/steps-light.png)').includes(picture));
  });

  it('has no front matter and no comment in it', () => {
    assert.equal(html('---\norder: 1\n---\n\n<!-- prettier-ignore -->\n# A'), '<h1>A</h1>');
  });
});
