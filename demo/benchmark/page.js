import { create, rowsOf } from '../elements.js';
import { aims, measures, middle, spell, spellTrips } from './measures.js';

/** @typedef {import('./bench.mjs').Results} Results */
/** @typedef {import('./bench.mjs').Row} Row */

/** @param {readonly string[]} titles */
const headOf = (titles) =>
  create(
    'thead',
    {},
    create('tr', {}, ...titles.map((title) => create('th', { scope: 'col' }, title))),
  );

/**
 * The middle of several runs, with the two that half of them lay between.
 *
 * @param {Row} row
 * @param {import('./measures.js').Measure} measure
 */
function cellOf(row, measure) {
  const value = row[measure.key];
  const shown = spell(measure, middle(value));
  if (typeof value === 'number' || value === null) return shown;
  const { lower, upper } = value;
  return [shown, create('small', {}, `${spell(measure, lower)}–${spell(measure, upper)}`)];
}

/** @param {Results} results */
function show({ date, browser, machine, slowdown, rounds, rows, network }) {
  const fill = (/** @type {string} */ id, /** @type {(string | Node)[]} */ ...content) =>
    document.getElementById(id)?.append(...content);

  fill(
    'circumstances',
    `${date}, ${browser}, ${machine}: ${rounds} rounds, the CPU slowed ${slowdown} times.`,
  );
  fill(
    'medians',
    headOf(['Widget', ...measures.map(({ title, unit }) => `${title}, ${unit}`)]),
    create(
      'tbody',
      {},
      ...rowsOf(rows.map((row) => [row.name, ...measures.map((each) => cellOf(row, each))])),
    ),
  );
  fill(
    'aims',
    headOf(['What', 'Measured', 'At most']),
    create(
      'tbody',
      {},
      ...rowsOf(
        aims.map(({ what, of, most, spell: spellAim }) => [
          what,
          spellAim(of(rows)),
          spellAim(most),
        ]),
      ),
    ),
  );
  if (network) showNetwork(network, fill);
  fill(
    'widgets',
    ...rows.flatMap(({ name, what, versions }) => [
      create('dt', {}, name),
      create(
        'dd',
        {},
        [what, ...Object.entries(versions).map((entry) => entry.join(' '))].join(' · '),
      ),
    ]),
  );
}

/**
 * @param {import('./network.mjs').NetworkResults} results
 * @param {(id: string, ...content: (string | Node)[]) => void} fill
 */
function showNetwork({ roundTrip, megabits, rounds, journeys, widgets }, fill) {
  fill(
    'line',
    `${roundTrip} ms to the server and back, ${megabits} Mbit/s, the window of a phone, nothing in the cache; medians of ${rounds} rounds, as multiples of the round trip.`,
  );
  fill(
    'journeys',
    headOf(['What a visitor does', 'English', 'German', 'At most']),
    create(
      'tbody',
      {},
      ...rowsOf(
        journeys.map(({ what, en, de, most }) => [
          what.replaceAll('`', ''),
          ...[en.median, de.median, most].map(spellTrips),
        ]),
      ),
    ),
  );
  fill(
    'ways',
    headOf(['Widget', 'Page → launcher', 'Tap → panel']),
    create(
      'tbody',
      {},
      ...rowsOf(
        widgets.map(({ name, launcher, panel }) => [
          name,
          ...[launcher.median, panel.median].map(spellTrips),
        ]),
      ),
    ),
  );
}

show(await (await fetch('results.json')).json());
