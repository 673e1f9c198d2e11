import { parseFragment } from 'parse5';
import { attributeOf, isElement, textOf } from './html.js';

/** @typedef {import('./html.js').Node} Node */
/** @typedef {import('./html.js').Element} Element */

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {Node} node */
const nodesIn = (node) => ('childNodes' in node ? node.childNodes : []);

/** What runs on a page is no text of it; nor are its controls. */
const isLeftOut = (/** @type {Element} */ element) =>
  ['script', 'form', 'svg', 'template', 'nav', 'output', 'button', 'details'].includes(
    element.tagName,
  ) ||
  element.tagName.startsWith('click-to-call') ||
  /\bexample\b/.test(attributeOf(element, 'class') ?? '');

/**
 * A text within a line, as Markdown.
 *
 * @param {Node} node
 * @returns {string}
 */
function inline(node) {
  if (!isElement(node)) return textOf(node).replace(/\s+/g, ' ');
  if (isLeftOut(node)) return '';
  if (node.tagName === 'code') return `\`${textOf(node)}\``;
  return node.childNodes.map(inline).join('');
}

/** @param {Element} element */
const lineOf = (element) => oneLine(element.childNodes.map(inline).join(''));

/** @param {Element} row */
const rowOf = (row) =>
  `| ${row.childNodes
    .filter(isElement)
    .map((cell) => lineOf(cell).replaceAll('|', '\\|'))
    .join(' | ')} |`;

/**
 * @param {Element} table
 * @returns {string}
 */
function tableOf(table) {
  const rows = /** @type {Element[]} */ ([]);
  const collect = (/** @type {Node} */ node) => {
    if (isElement(node) && node.tagName === 'tr') rows.push(node);
    else nodesIn(node).forEach(collect);
  };
  collect(table);
  const [head, ...body] = rows.map(rowOf);
  if (body.length === 0) return '';
  const line = `|${' --- |'.repeat(rows[0]?.childNodes.filter(isElement).length ?? 0)}`;
  return [head, line, ...body].join('\n');
}

/**
 * Blocks of a page, as Markdown.
 *
 * @type {Readonly<Record<string, (element: Element) => string>>}
 */
const blocks = {
  h1: (element) => `# ${lineOf(element)}`,
  h2: (element) => `## ${lineOf(element)}`,
  h3: (element) => `### ${lineOf(element)}`,
  p: lineOf,
  dt: (element) => `**${lineOf(element)}**`,
  dd: lineOf,
  ul: (element) => listOf(element, () => '-'),
  ol: (element) => listOf(element, (index) => `${index + 1}.`),
  table: tableOf,
  pre: (element) => `\`\`\`\n${textOf(element).trim()}\n\`\`\``,
};

/**
 * @param {Element} list
 * @param {(index: number) => string} marker
 */
const listOf = (list, marker) =>
  list.childNodes
    .filter(isElement)
    .map((item, index) => `${marker(index)} ${lineOf(item)}`)
    .join('\n');

/**
 * @param {Node} node
 * @returns {string[]}
 */
function blocksIn(node) {
  if (!isElement(node)) return nodesIn(node).flatMap(blocksIn);
  if (isLeftOut(node)) return [];
  const block = blocks[node.tagName];
  return block ? [block(node)].filter(Boolean) : node.childNodes.flatMap(blocksIn);
}

/**
 * What a page says, as Markdown: without its examples, with its code.
 *
 * @param {string} main
 */
export const toMarkdown = (main) => parseFragment(main).childNodes.flatMap(blocksIn).join('\n\n');

/**
 * A piece of a page under a heading of its own.
 *
 * @typedef {object} Section
 * @property {string} id of the heading; empty for what comes before the first
 * @property {string} heading
 * @property {string} text
 */

/** What does not separate the words around it. */
const inLine = ['a', 'abbr', 'code', 'em', 'kbd', 'small', 'span', 'strong', 'wbr'];

/**
 * What a page says, by its headings.
 *
 * @param {string} main
 * @returns {Section[]}
 */
export function sectionsOf(main) {
  const sections = [{ id: '', heading: '', text: '' }];
  const say = (/** @type {string} */ text) => {
    const last = /** @type {Section} */ (sections.at(-1));
    last.text += text;
  };
  const add = (/** @type {Node} */ node) => {
    if (!isElement(node)) {
      if (node.nodeName === '#text') say(textOf(node));
      else nodesIn(node).forEach(add);
      return;
    }
    if (isLeftOut(node) || node.tagName === 'h1') return;
    const id = /^h[23]$/.test(node.tagName) && attributeOf(node, 'id');
    if (id) {
      sections.push({ id, heading: oneLine(textOf(node)), text: '' });
      return;
    }
    nodesIn(node).forEach(add);
    if (!inLine.includes(node.tagName)) say(' ');
  };
  parseFragment(main).childNodes.forEach(add);
  return sections.map((section) => ({ ...section, text: oneLine(section.text) }));
}
