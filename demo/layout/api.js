/**
 * What `docs/api.md` shows of an entry of the manifest.
 *
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} [description] with code between backticks
 * @property {{ text: string }} [type]
 * @property {string} [default]
 * @property {string} [attribute]
 * @property {boolean} [reflects]
 * @property {boolean} [readonly]
 * @property {Entry[]} [parameters]
 * @property {{ type?: { text: string } }} [return]
 */

/** @typedef {Entry & { kind: string }} Member */

/**
 * @typedef {Partial<Record<
 *   'attributes' | 'slots' | 'events' | 'cssParts' | 'cssProperties' | 'cssStates', Entry[]
 * >> & {
 *   tagName: string,
 *   description?: string,
 *   members: Member[],
 * }} Element
 */

const code = (/** @type {string} */ text) => `\`${text}\``;

/** Text on one line. */
const prose = (/** @type {string | undefined} */ text = '') => text.replace(/\s+/g, ' ').trim();

/** A cell of a table: what is between backticks may hold a `|` too. */
const cellOf = (/** @type {string} */ text) => text.replaceAll('|', '\\|');

/** @typedef {readonly [title: string, cell: (entry: Entry) => string]} Column */

/** @type {Readonly<Record<'type' | 'default' | 'description', Column>>} */
const columns = {
  type: ['Type', ({ type }) => (type ? code(type.text) : '')],
  default: ['Default', ({ default: value }) => (value ? code(value) : '')],
  description: ['Meaning', ({ description }) => prose(description)],
};

/** @param {Entry} method */
const signatureOf = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((parameter) => `${parameter.name}?: ${parameter.type?.text}`).join(', ')})`;

/** @type {(isWanted: (member: Member) => boolean) => (element: Element) => Entry[]} */
const members = (isWanted) => (element) => element.members.filter(isWanted);

/**
 * The tables of an element, in their order.
 *
 * @type {readonly {
 *   title: string,
 *   about: string,
 *   entries: (element: Element) => Entry[] | undefined,
 *   head: Column,
 *   columns: readonly Column[],
 * }[]}
 */
const tables = [
  {
    title: 'attributes',
    about:
      'Each attribute is also a property, in camelCase. An invalid value never throws: it is reported once on the console with the name of the attribute, and the default is used.',
    entries: ({ attributes }) => attributes,
    head: ['Attribute', ({ name }) => code(name)],
    columns: [columns.type, columns.default, columns.description],
  },
  {
    title: 'properties',
    about: 'Properties without an attribute.',
    entries: members(({ kind, attribute }) => kind === 'field' && !attribute),
    head: ['Property', ({ name, readonly }) => code(name) + (readonly ? ' (read-only)' : '')],
    columns: [columns.type, columns.description],
  },
  {
    title: 'methods',
    about: '',
    entries: members(({ kind }) => kind === 'method'),
    head: ['Method', (method) => code(signatureOf(method))],
    columns: [
      ['Returns', ({ return: result }) => code(result?.type?.text ?? 'void')],
      columns.description,
    ],
  },
  {
    title: 'events',
    about: 'Dispatched on the element. They are composed and do not bubble.',
    entries: ({ events }) => events,
    head: ['Event', ({ name }) => code(name)],
    columns: [columns.type, columns.description],
  },
  {
    title: 'slots',
    about: '',
    entries: ({ slots }) => slots,
    head: ['Slot', ({ name }) => (name ? code(name) : '(default)')],
    columns: [columns.description],
  },
  {
    title: 'parts',
    about: 'Style them with `::part()`.',
    entries: ({ cssParts }) => cssParts,
    head: ['Part', ({ name }) => code(name)],
    columns: [columns.description],
  },
  {
    title: 'custom properties',
    about: 'Set them on the element or on any ancestor.',
    entries: ({ cssProperties }) => cssProperties,
    head: ['Custom property', ({ name }) => code(name)],
    columns: [columns.default, columns.description],
  },
  {
    title: 'states',
    about: 'Match them with `:state()`.',
    entries: ({ cssStates }) => cssStates,
    head: ['State', ({ name }) => code(name)],
    columns: [columns.description],
  },
];

/**
 * Every attribute, property, method, event, slot, part, custom property and state, as Markdown.
 *
 * @param {{ modules: readonly { declarations: readonly Omit<Element, 'members'>[] }[] }} manifest
 *   `custom-elements.json` of the build, which comes from the sources
 */
export function apiOf({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  return `${[
    '<!-- Written by `npm run build`: change the comments in `src/` instead. -->',
    '# API',
    'Every attribute, property, method, event, slot, part, custom property and state, generated from the source code. Editors read the same from `custom-elements.json` in the package. The guides explain how to use them: [Opening](opening.md), [Events](events.md), [Styling](styling.md) and others.',
    ...elements.flatMap((element) => describeElement({ members: [], ...element })),
  ].join('\n\n')}\n`;
}

/** @param {Element} element */
function describeElement(element) {
  const tag = code(`<${element.tagName}>`);
  const parts = tables.flatMap(({ title, about, entries, head, columns }) => {
    const found = entries(element) ?? [];
    if (found.length === 0) return [];
    const shown = [head, ...columns.filter(([, cell]) => found.some(cell))];
    const rowOf = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
    const rows = [
      rowOf(shown.map(([column]) => column)),
      rowOf(shown.map(() => '---')),
      ...found.map((entry) => rowOf(shown.map(([, cell]) => cellOf(cell(entry))))),
    ];
    // The tag in each heading: the same title comes with every element.
    return [`### ${tag} ${title}`, ...(about ? [about] : []), rows.join('\n')];
  });
  return [`## ${tag}`, prose(element.description), ...parts];
}
