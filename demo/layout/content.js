import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { asPublished, breakTag, codeBlock, dedent, withoutTypes } from './code.js';
import { Edits, attributeOf, elementsIn, isElement, placeOf, textOf } from './html.js';

/** @typedef {import('./html.js').Element} Element */

/**
 * A heading of a page that a link can lead to.
 *
 * @typedef {object} Heading
 * @property {2 | 3} level
 * @property {string} id
 * @property {string} text
 */

/**
 * A page's own content, ready to be put into the layout.
 *
 * @typedef {object} Content
 * @property {string} title the text of its `h1`
 * @property {string} styles its `link` elements
 * @property {string} scripts its `script` elements
 * @property {string} main what is in its `main`: everything from the `h1` on
 * @property {readonly Heading[]} headings
 */

/** Whether it is a part of an example: what runs, and not what is told about it. */
const isExample = (/** @type {Element} */ element) =>
  element.tagName.startsWith('click-to-call') ||
  /\bexample\b/.test(attributeOf(element, 'class') ?? '');

/**
 * Reads a page's content: `link` and `script` elements, then everything from its `h1` on. In the
 * latter
 *
 * - an element with `data-markup` is followed by its own markup as code;
 * - `<pre data-source="FILE">` shows a file that stands beside the page;
 * - `<pre data-language="js">` is code as it stands there;
 * - `h2` and `h3` get an `id` and are links to themselves;
 * - code in a line may be broken after a slash or a dot.
 *
 * @param {string} source
 * @param {URL} folder where the page is
 * @returns {Content}
 * @throws {TypeError} when it has no `h1`
 */
export function readContent(source, folder) {
  const nodes = parseFragment(source, { sourceCodeLocationInfo: true }).childNodes;
  const title = nodes.filter(isElement).find(({ tagName }) => tagName === 'h1');
  if (!title) throw new TypeError(`The page in ${folder.pathname} has no <h1>`);
  const { start } = placeOf(title);
  const isMain = (/** @type {Element} */ element) => placeOf(element).start >= start;

  const all = elementsIn(nodes);
  const edits = new Edits();
  addMarkup(all, source, edits);
  addSources(all, folder, edits);
  const headings = addAnchors(elementsIn(nodes, isExample).filter(isMain), all, edits);
  addBreaks(all, source, edits);

  const head = nodes.filter(isElement).filter((element) => !isMain(element));
  const sourceOf = (/** @type {string} */ tag) =>
    head
      .filter(({ tagName }) => tagName === tag)
      .map((element) => source.slice(placeOf(element).start, placeOf(element).end))
      .join('\n    ');

  return {
    title: textOf(title).replace(/\s+/g, ' ').trim(),
    styles: sourceOf('link'),
    scripts: sourceOf('script'),
    // Nothing before the title is changed: its place stays the same.
    main: edits.apply(source).slice(start),
    headings,
  };
}

/**
 * The markup of each element with `data-markup`, after the frame of the example around it.
 *
 * @param {readonly Element[]} elements
 * @param {string} source
 * @param {Edits} edits
 */
function addMarkup(elements, source, edits) {
  for (const element of elements.filter((found) => has(found, 'data-markup'))) {
    const { contentStart, contentEnd } = placeOf(element);
    const markup = dedent(source.slice(contentStart, contentEnd)).split('\n').map(breakTag);
    const frame = frameOf(element) ?? element;
    edits.insert(placeOf(frame).end, codeBlock('HTML', asPublished(markup.join('\n')), 'html'));
  }
}

/**
 * @param {Element} element
 * @returns {Element | undefined}
 */
function frameOf(element) {
  if (/\bexample\b/.test(attributeOf(element, 'class') ?? '')) return element;
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? frameOf(parent) : undefined;
}

/**
 * @param {readonly Element[]} elements
 * @param {URL} folder
 * @param {Edits} edits
 */
function addSources(elements, folder, edits) {
  for (const element of elements.filter(({ tagName }) => tagName === 'pre')) {
    const { start, end } = placeOf(element);
    const file = attributeOf(element, 'data-source');
    const language = attributeOf(element, 'data-language');
    if (file) {
      const type = file.split('.').at(-1);
      const text = readFileSync(new URL(file, folder), 'utf8');
      const code = type === 'js' ? withoutTypes(text) : text.trim();
      edits.replace(start, end, codeBlock(file, asPublished(code), type));
    } else if (language) {
      const label = attributeOf(element, 'aria-label') ?? language;
      edits.replace(start, end, codeBlock(label, dedent(textOf(element)), language));
    }
  }
}

/**
 * @param {readonly Element[]} told the elements that are no part of an example
 * @param {readonly Element[]} all
 * @param {Edits} edits
 * @returns {Heading[]}
 */
function addAnchors(told, all, edits) {
  const taken = new Set(all.map((element) => attributeOf(element, 'id')));
  return told
    .filter(({ tagName }) => tagName === 'h2' || tagName === 'h3')
    .map((element) => {
      const text = textOf(element).replace(/\s+/g, ' ').trim();
      const { contentStart, contentEnd } = placeOf(element);
      const given = attributeOf(element, 'id');
      const id = given ?? free(slugOf(text), taken);
      taken.add(id);
      if (!given) edits.insert(contentStart - 1, ` id="${id}"`);
      if (!element.childNodes.some((node) => node.nodeName === 'a')) {
        edits.insert(contentStart, `<a href="#${id}">`);
        edits.insert(contentEnd, '</a>');
      }
      return { level: element.tagName === 'h2' ? 2 : 3, id, text };
    });
}

/** @param {string} text */
const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * @param {string} wanted
 * @param {ReadonlySet<string | undefined>} taken
 * @returns {string}
 */
function free(wanted, taken) {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/**
 * @param {readonly Element[]} elements
 * @param {string} source
 * @param {Edits} edits
 */
function addBreaks(elements, source, edits) {
  const codes = elements.filter(
    ({ tagName, parentNode }) =>
      tagName === 'code' &&
      !(parentNode && 'tagName' in parentNode && parentNode.tagName === 'pre'),
  );
  for (const element of codes) {
    const { contentStart, contentEnd } = placeOf(element);
    for (const { index } of source.slice(contentStart, contentEnd).matchAll(/[/.](?=[\w*[{])/g)) {
      edits.insert(contentStart + index + 1, '<wbr>');
    }
  }
}

/**
 * @param {Element} element
 * @param {string} name
 */
const has = (element, name) => attributeOf(element, name) !== undefined;
