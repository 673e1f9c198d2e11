/**
 * An element with what is in it.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {(string | Node)[]} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function create(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/**
 * Rows of a table, each what it is about, and a cell for each thing that is said of that.
 *
 * @param {readonly [heading: string | Node, ...cells: (string | (string | Node)[])[]][]} rows
 */
export const rowsOf = (rows) =>
  rows.map(([heading, ...cells]) =>
    create(
      'tr',
      {},
      create('th', { scope: 'row' }, heading),
      ...cells.map((cell) => create('td', {}, ...[cell].flat())),
    ),
  );

/**
 * A text of the manifest: what is between backticks becomes code.
 *
 * @param {string} text
 * @returns {(string | Node)[]}
 */
export const withCode = (text) =>
  text.split('`').map((part, index) => (index % 2 ? create('code', {}, part) : part));
