import { aims, measures, middle, spell } from './measures.js';

/** @typedef {import('./bench.mjs').Results} Results */
/** @typedef {import('./bench.mjs').Row} Row */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {(string | Node)[]} content
 */
function create(name, ...content) {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/**
 * @param {'col' | 'row'} scope
 * @param {string} text
 */
const header = (scope, text) => Object.assign(create('th', text), { scope });

/** @param {readonly string[]} titles */
const head = (titles) =>
  create('thead', create('tr', ...titles.map((title) => header('col', title))));

/**
 * @param {Row} row
 * @param {import('./measures.js').Measure} measure
 */
function cell(row, measure) {
  const value = row[measure.key];
  const found = create('td', spell(measure, middle(value)));
  if (typeof value === 'object' && value) {
    const { lower, upper } = value;
    found.append(create('small', `${spell(measure, lower)}–${spell(measure, upper)}`));
  }
  return found;
}

/** @param {Results} results */
function show({ date, browser, machine, slowdown, rounds, rows }) {
  const fill = (/** @type {string} */ id, /** @type {(string | Node)[]} */ ...content) =>
    document.getElementById(id)?.append(...content);

  fill(
    'circumstances',
    `${date}, ${browser}, ${machine}: ${rounds} rounds, the CPU slowed ${slowdown} times.`,
  );
  fill(
    'medians',
    head(['Widget', ...measures.map(({ title, unit }) => `${title}, ${unit}`)]),
    create(
      'tbody',
      ...rows.map((row) =>
        create('tr', header('row', row.name), ...measures.map((measure) => cell(row, measure))),
      ),
    ),
  );
  fill(
    'aims',
    head(['What', 'Measured', 'At most']),
    create(
      'tbody',
      ...aims.map(({ what, of, spell: spellAim, most }) =>
        create(
          'tr',
          header('row', what),
          create('td', spellAim(of(rows))),
          create('td', spellAim(most)),
        ),
      ),
    ),
  );
  fill(
    'widgets',
    ...rows.flatMap(({ name, what, versions }) => [
      create('dt', name),
      create('dd', [what, ...Object.entries(versions).map((entry) => entry.join(' '))].join(' · ')),
    ]),
  );
}

show(await (await fetch('results.json')).json());
