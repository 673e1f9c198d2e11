import { pages as written } from '../pages.js';
import { guides } from './guides.js';

/** @typedef {import('../pages.js').Page} Page */

const { Begin = [], ...others } = written;

const filesOfOthers = Object.values(others).flatMap((group) => group.map(({ file }) => file));

/**
 * All pages, by the headings they stand under: those that `demo/pages.js` lists, and a page for each
 * Markdown file in `docs/` that is none of them.
 *
 * @type {Readonly<Record<string, readonly Page[]>>}
 */
export const pages = {
  Begin,
  Guides: guides.filter(({ file }) => !filesOfOthers.includes(file)),
  ...others,
};

/** All pages, in the order in which they are read. */
export const inOrder = Object.values(pages).flat();

/** The page of each Markdown file of the repository that is one. */
export const pageOfFile = new Map(
  inOrder.flatMap(({ file, path }) => (file ? [[file, path]] : [])),
);
