/**
 * What can be set on the element, as its manifest has it.
 *
 * @typedef {'flag' | 'number' | 'words' | 'text' | 'json'} Kind
 *
 * @typedef {object} Setting
 * @property {'attributes' | 'slots' | 'properties'} group
 * @property {string} name an attribute, a slot (empty for the default one), or a custom property
 * @property {string} description
 * @property {Kind} kind of value
 * @property {readonly string[]} words that the value is one of; empty for other kinds
 * @property {string} [property] the name in script, of an attribute
 * @property {string} [initial] the value where nothing is set
 *
 * @typedef {{ name: string, description: string, default?: string, fieldName?: string, type?: { text: string } }} Entry
 */

/**
 * @param {{ attributes: Entry[], slots: Entry[], cssProperties: Entry[] }} element its declaration
 *   in the manifest
 * @returns {readonly Setting[]}
 */
export const settingsOf = ({ attributes, slots, cssProperties }) => [
  ...attributes.map(({ type, fieldName, default: initial, ...entry }) => ({
    ...described('attributes', entry),
    ...kindOf(type?.text ?? 'string'),
    property: fieldName,
    // Texts are quoted there, as in the source.
    initial: initial?.replace(/^'(.*)'$/, '$1'),
  })),
  ...slots.map((entry) => described('slots', entry)),
  ...cssProperties.map((entry) => described('properties', entry)),
];

/**
 * @param {Setting['group']} group
 * @param {Entry} entry
 * @returns {Setting}
 */
const described = (group, { name, description }) => ({
  group,
  name,
  description: description.replace(/\s+/g, ' '),
  kind: 'text',
  words: [],
});

/**
 * @param {string} type in TypeScript
 * @returns {Pick<Setting, 'kind' | 'words'>}
 */
function kindOf(type) {
  if (type === 'boolean') return { kind: 'flag', words: [] };
  if (type === 'number') return { kind: 'number', words: [] };
  if (type === 'string') return { kind: 'text', words: [] };
  const words = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word ?? '');
  return words.length > 0 ? { kind: 'words', words } : { kind: 'json', words: [] };
}

/** @returns {Promise<readonly Setting[]>} */
export async function loadSettings() {
  const response = await fetch(new URL('../../dist/custom-elements.json', import.meta.url));
  const { modules } = await response.json();
  return settingsOf(
    modules
      .flatMap((/** @type {{ declarations: unknown[] }} */ { declarations }) => declarations)
      .find((/** @type {{ tagName?: string }} */ { tagName }) => tagName === 'click-to-call'),
  );
}
