/** What the layout needs of an HTML parser: nodes with their places in the source, and edits. */

/** @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

/** @type {(node: Node) => node is Element} */
export const isElement = (node) => 'tagName' in node;

/**
 * @param {Node} node
 * @returns {Node[]}
 */
const childrenOf = (node) => ('childNodes' in node ? node.childNodes : []);

/**
 * @param {Element} element
 * @param {string} name
 */
export const attributeOf = (element, name) =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/**
 * All elements among the nodes and below them, in the order of the source; what is in a `template`
 * is left out.
 *
 * @param {readonly Node[]} nodes
 * @param {(element: Element) => boolean} [isSkipped] leaves an element out, with all below it
 * @returns {Element[]}
 */
export const elementsIn = (nodes, isSkipped = () => false) =>
  nodes
    .filter(isElement)
    .filter((element) => !isSkipped(element))
    .flatMap((element) => [element, ...elementsIn(childrenOf(element), isSkipped)]);

/**
 * @param {Node} node
 * @returns {string}
 */
export const textOf = (node) =>
  node.nodeName === '#text'
    ? /** @type {import('parse5').DefaultTreeAdapterTypes.TextNode} */ (node).value
    : childrenOf(node).map(textOf).join('');

/**
 * Where an element is in the source.
 *
 * @param {Element} element
 * @returns {{ start: number, contentStart: number, contentEnd: number, end: number }}
 */
export function placeOf(element) {
  const place = element.sourceCodeLocation;
  if (!place?.startTag) throw new TypeError(`<${element.tagName}> has no start tag`);
  return {
    start: place.startOffset,
    contentStart: place.startTag.endOffset,
    contentEnd: place.endTag?.startOffset ?? place.endOffset,
    end: place.endOffset,
  };
}

/** @type {Readonly<Record<string, string>>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** Changes to a text, by their places in it as it was. They must not overlap. */
export class Edits {
  /** @type {{ start: number, end: number, text: string }[]} */
  #edits = [];

  /**
   * @param {number} start
   * @param {number} end
   * @param {string} text
   */
  replace(start, end, text) {
    this.#edits.push({ start, end, text });
  }

  /**
   * @param {number} place
   * @param {string} text
   */
  insert(place, text) {
    this.replace(place, place, text);
  }

  /** @param {string} source */
  apply(source) {
    let result = '';
    let done = 0;
    // What is inserted at the same place keeps its order.
    for (const { start, end, text } of this.#edits.toSorted((a, b) => a.start - b.start)) {
      result += source.slice(done, start) + text;
      done = end;
    }
    return result + source.slice(done);
  }
}
