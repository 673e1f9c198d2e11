import { readFileSync, readdirSync } from 'node:fs';
import { Marked } from 'marked';
import { parse } from 'yaml';

/** @typedef {import('../pages.js').Page} Page */

const root = new URL('../../', import.meta.url);

const marked = new Marked();

/** What may stand in the front matter of a guide, with the type of each. */
const frontMatterTypes = { title: 'string', summary: 'string', order: 'number' };

/**
 * @typedef {object} FrontMatter
 * @property {string} [title] default: the text of the first heading
 * @property {string} [summary] default: the first sentence below that
 * @property {number} [order] where the guide stands among the others; those without come last
 */

/**
 * A Markdown file in two parts.
 *
 * @param {string} source
 * @param {string} file its name, for messages
 * @returns {{ frontMatter: FrontMatter, text: string }}
 * @throws {TypeError} when its front matter has what is not known
 */
export function parseMarkdown(source, file) {
  const [whole = '', yaml = ''] = /^---\n(.*?\n)---\n/s.exec(source) ?? [];
  const frontMatter = yaml ? parse(yaml) : {};
  for (const [key, value] of Object.entries(frontMatter)) {
    const type = /** @type {Readonly<Record<string, string>>} */ (frontMatterTypes)[key];
    if (typeof value !== type) {
      throw new TypeError(
        `${file}: "${key}" in the front matter is ${type ? `no ${type}` : 'not known'}`,
      );
    }
  }
  return { frontMatter, text: source.slice(whole.length) };
}

/**
 * @param {import('marked').Token} token
 * @returns {string}
 */
const textOf = (token) =>
  'tokens' in token && token.tokens
    ? token.tokens.map(textOf).join('')
    : 'text' in token
      ? token.text
      : '';

/**
 * The page of the documentation that a guide is.
 *
 * @param {string} source
 * @param {string} file in `docs/`, from the root of the repository
 * @returns {Page & { file: string, order: number }}
 * @throws {TypeError} when it has no heading, or no text
 */
export function guideOf(source, file) {
  const { frontMatter, text } = parseMarkdown(source, file);
  const tokens = marked.lexer(text);
  const firstOf = (/** @type {string} */ type) => {
    const token = tokens.find((found) => found.type === type);
    if (!token) throw new TypeError(`${file} has no ${type}`);
    return textOf(token).replace(/\s+/g, ' ').trim();
  };
  const { title = firstOf('heading'), order = Infinity } = frontMatter;
  const summary = frontMatter.summary ?? firstOf('paragraph').replace(/([.!?]) .*$/, '$1');
  const path = file.replace(/^docs\/(.*)\.md$/, 'guides/$1/');
  return { path, title, summary, file, order };
}

/** A page for each Markdown file in `docs/`, in the order in which they are read. */
export const guides = readdirSync(new URL('docs/', root))
  .filter((name) => name.endsWith('.md'))
  .map((name) => guideOf(readFileSync(new URL(`docs/${name}`, root), 'utf8'), `docs/${name}`))
  .sort((a, b) => {
    // Infinity less itself is no number.
    const byOrder = a.order === b.order ? 0 : a.order - b.order;
    return byOrder || a.title.localeCompare(b.title);
  });
