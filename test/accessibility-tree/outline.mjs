/**
 * An object of an accessibility tree, in words that are the same for every engine.
 *
 * @typedef {object} AccessibleObject
 * @property {string} role as WAI-ARIA names it; `text` for a piece of text, empty for what has none
 * @property {string} name
 * @property {string} description
 * @property {number} [level] of a heading
 * @property {readonly string[]} states such as `required` and `modal`
 * @property {boolean} isLive whether changes in it are spoken
 * @property {readonly AccessibleObject[]} children
 */

/** Engines differ in which of these are in the tree; none of them is spoken. */
const unspoken = ['', 'generic', 'none', 'form'];

/** Text of which one engine makes a paragraph or a label, and the other nothing. */
const texts = ['text', 'paragraph', 'label'];

/** What has other objects inside. Everything else is named after what is in it. */
const containers = ['dialog', 'alert', 'document'];

/**
 * What a screen reader finds, line by line.
 *
 * @param {AccessibleObject} object
 * @param {string} [indent]
 * @returns {string[]}
 */
export function outline(object, indent = '') {
  const { role, name, description, level, states, isLive, children } = object;
  const inside = (/** @type {string} */ deeper) =>
    children.flatMap((child) => outline(child, deeper));
  if (isLive) return [`${indent}live region ${JSON.stringify(textOf(object))}`];
  if (texts.includes(role)) return [`${indent}text ${JSON.stringify(textOf(object))}`];
  if (unspoken.includes(role) || role === 'document') return inside(indent);
  const words = [role, level ?? '', JSON.stringify(tidy(name)), ...states];
  // A tooltip with the same words is not spoken again.
  if (description && description !== name)
    words.push(`described as ${JSON.stringify(description)}`);
  const line = indent + words.filter((word) => word !== '').join(' ');
  return [line, ...(containers.includes(role) ? inside(`${indent}  `) : [])];
}

/**
 * All the text in it.
 *
 * @param {AccessibleObject} object
 * @returns {string}
 */
const textOf = (object) => tidy(rawTextOf(object));

/**
 * @param {AccessibleObject} object
 * @returns {string}
 */
const rawTextOf = ({ role, name, children }) =>
  role === 'text' ? name : children.map(rawTextOf).join('');

/** @param {string} text */
const tidy = (text) => text.replace(/\s+/g, ' ').trim();
