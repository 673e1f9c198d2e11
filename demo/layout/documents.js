import { readFile } from 'node:fs/promises';
import { inOrder, pages } from './all-pages.js';
import { readContent } from './content.js';
import { layOut } from './layout.js';
import { renderMarkdown } from './markdown.js';
import { sectionsOf, toMarkdown } from './text.js';

const demo = new URL('../', import.meta.url);

/** @typedef {{ source: string, styleHashes?: readonly string[] }} Source */

/**
 * The pages that are made by code: each imported when it is first asked for, since it may need the
 * build.
 *
 * @type {Readonly<Record<string, () => Promise<Source>>>}
 */
const generated = {
  'ssr/': async () => (await import('../ssr/page.js')).renderPage(),
};

/**
 * What a page of the documentation is made of.
 *
 * @param {string} path below `demo/`, such as `''`, `forms/` or `views.html`
 * @returns {Promise<{ content: import('./content.js').Content, styleHashes?: readonly string[] } | undefined>}
 *   undefined where there is no such page, or where it is a whole document that needs no layout
 */
async function readDocument(path) {
  const { source, styleHashes } = await readSource(path);
  if (!source || /^\s*<!doctype/i.test(source)) return undefined;
  return { content: readContent(source, new URL(path, demo)), styleHashes };
}

/**
 * @param {string} path
 * @returns {Promise<Partial<Source>>}
 */
async function readSource(path) {
  const { file } = inOrder.find((page) => page.path === path) ?? {};
  if (file) return renderMarkdown(file, path);
  return generated[path] ? generated[path]() : { source: await readPage(path) };
}

/** @param {string} path */
async function readPage(path) {
  try {
    return await readFile(new URL(path.replace(/(^|\/)$/, '$1index.html'), demo), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * A page of the documentation as it is served.
 *
 * @param {string} path below `demo/`
 * @param {object} [options]
 * @param {readonly string[]} [options.scripts] more scripts for the page, by their paths below `demo/`
 * @returns {Promise<string | undefined>} undefined where there is no such page, or where it is a
 *   whole document that needs no layout
 */
export async function renderDocument(path, { scripts } = {}) {
  const found = await readDocument(path);
  return found && layOut(path, found.content, { styleHashes: found.styleHashes, scripts });
}

/** The pages that have a layout, with their content, in the order in which they are read. */
async function readAll() {
  const all = await Promise.all(
    inOrder.map(async (page) => ({ page, found: await readDocument(page.path) })),
  );
  return all.flatMap(({ page, found }) => (found ? [{ page, main: found.content.main }] : []));
}

/**
 * A section of a page, as the search has it.
 *
 * @typedef {import('./text.js').Section & { path: string, title: string }} Entry
 */

/** @returns {Promise<Entry[]>} every section of every page */
export const searchIndex = async () =>
  (await readAll()).flatMap(({ page: { path, title }, main }) =>
    sectionsOf(main).map((section) => ({ path, title, ...section })),
  );

/**
 * https://llmstxt.org: what there is to read, for machines.
 *
 * @param {string} root where the pages are, from this file
 */
export function renderLlms(root) {
  const groups = Object.entries(pages).map(([heading, group]) => {
    const links = group.map(
      ({ path, title, summary }) => `- [${title}](${root}${path}): ${summary}`,
    );
    return [`## ${heading}`, links.join('\n')].join('\n\n');
  });
  return `${[
    '# click-to-call',
    '> A custom element that turns “call us” into a phone call: a short form, a number to dial with an access code and a countdown, and every step as a DOM event.',
    `All pages in one text: [llms-full.txt](${root}llms-full.txt)`,
    ...groups,
  ].join('\n\n')}\n`;
}

/** All pages in one text, as Markdown. */
export const renderFullText = async () =>
  `${(await readAll()).map(({ main }) => toMarkdown(main)).join('\n\n')}\n`;

/**
 * The files beside the pages that are made of them, by their paths below `demo/`.
 *
 * @type {Readonly<Record<string, () => string | Promise<string>>>}
 */
export const generatedFiles = {
  'pages.json': () => JSON.stringify(pages),
  'search-index.json': async () => JSON.stringify(await searchIndex()),
  'llms.txt': () => renderLlms('./'),
  'llms-full.txt': renderFullText,
};
