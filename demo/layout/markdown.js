import { readFile } from 'node:fs/promises';
import { Marked } from 'marked';
import { pageOfFile } from './all-pages.js';
import { parseMarkdown } from './guides.js';
import { escapeHtml } from './html.js';

/** A base for paths within the repository. */
const root = 'repository:///';

/** What a block of code is called, by its language. @type {Readonly<Record<string, string>>} */
const labels = {
  sh: 'Commands',
  html: 'HTML',
  css: 'CSS',
  js: 'JavaScript',
  ts: 'TypeScript',
  tsx: 'TypeScript with JSX',
  vue: 'Vue',
  svelte: 'Svelte',
  astro: 'Astro',
  json: 'JSON',
  http: 'HTTP',
  nginx: 'nginx',
  php: 'PHP',
  py: 'Python',
  yaml: 'YAML',
};

/**
 * The address of what a link in a Markdown file leads to, seen from the page that is made of it.
 * Files that are no pages are not served.
 *
 * @param {string} href
 * @param {string} file the Markdown file
 * @param {string} path its page, below `demo/`
 * @returns {string | undefined} undefined where nothing is served
 */
function addressOf(href, file, path) {
  if (/^(?:https?:|mailto:)/.test(href)) return href;
  if (href.startsWith('#')) return href;
  const target = new URL(href, root + file);
  if (target.protocol !== 'repository:') return undefined;
  const name = target.pathname.slice(1);
  const page = pageOfFile.get(name) ?? /^demo\/(.*)$/.exec(name)?.[1];
  return page === undefined
    ? undefined
    : '../'.repeat(path.split('/').length - 1) + page + target.hash;
}

/**
 * @param {string} file
 * @param {string} path
 */
const markedFor = (file, path) =>
  new Marked({
    renderer: {
      code: ({ text, lang = '' }) =>
        `<pre data-language="${escapeHtml(lang)}" aria-label="${labels[lang] ?? 'Text'}">${escapeHtml(text)}</pre>`,
      link({ href, tokens }) {
        const content = this.parser.parseInline(tokens);
        const address = addressOf(href, file, path);
        return address
          ? `<a href="${escapeHtml(address)}">${content}</a>`
          : `<code>${content}</code>`;
      },
      image({ href, text }) {
        const address = addressOf(href, file, path);
        return address
          ? `<img src="${escapeHtml(address)}" alt="${escapeHtml(text)}" />`
          : escapeHtml(text);
      },
      tablecell({ tokens, header }) {
        const content = this.parser.parseInline(tokens);
        return header ? `<th scope="col">${content}</th>` : `<td>${content}</td>`;
      },
      // Markup is text, so that whatever a guide quotes cannot become a part of the page.
      html: ({ text }) => (/^\s*<!--.*-->\s*$/s.test(text) ? '' : escapeHtml(text)),
    },
  });

/**
 * The content of a page that is a Markdown text: its first paragraph leads in, and the first cell of
 * a row is its heading.
 *
 * @param {string} source
 * @param {string} file its name, from the root of the repository
 * @param {string} path of the page, below `demo/`
 */
export function toHtml(source, file, path) {
  const { text } = parseMarkdown(source, file);
  // The links of versions are for readers of the repository.
  const page = text.replace(/^\[[^\]]+\]: .*$/gm, '').replace(/^## \[([^\]]+)\]/gm, '## $1');
  const html = /** @type {string} */ (markedFor(file, path).parse(page));
  return html
    .replace('<p>', '<p class="lead">')
    .replace(/<tr>\s*<td>(.*?)<\/td>/gs, '<tr><th scope="row">$1</th>');
}

/**
 * The content of a page that is a Markdown file of the repository.
 *
 * @param {string} file from the root of the repository
 * @param {string} path of the page, below `demo/`
 */
export async function renderMarkdown(file, path) {
  const source = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  return { source: toHtml(source, file, path) };
}
