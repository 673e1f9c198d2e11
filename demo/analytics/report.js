import { rowsOf } from '../elements.js';
import { drawBars, number } from './draw-bars.js';
import { simulate } from './simulate.js';

const entry = '../../dist/package/analytics.js';
/** @type {typeof import('../../src/analytics/index.js')} */
const { summarize } = await import(entry);

/** @typedef {import('../../src/analytics/index.js').InteractionRecord} InteractionRecord */

const records = simulate(1_000, 20_260_105);

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const funnel = /** @type {SVGSVGElement} */ (document.querySelector('#funnel'));
const failures = /** @type {SVGSVGElement} */ (document.querySelector('#failures'));

const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });

const share = (/** @type {number | null} */ part) => (part === null ? '–' : percent.format(part));

const seconds = (/** @type {number | null} */ time) =>
  time === null ? '–' : `${(time / 1_000).toFixed(1)} s`;

function draw() {
  const { counts, conversion, elapsed, errors } = summarize(records);
  const ofOpened = (/** @type {number} */ count) => share(count / counts.opened);

  const goOn = (/** @type {number | null} */ part) => `${share(part)} go on`;
  drawBars(funnel, 'How far visitors came', [
    { name: 'opened', value: counts.opened, next: goOn(conversion.openedToStarted) },
    { name: 'started', value: counts.started, next: goOn(conversion.startedToSubmitted) },
    { name: 'submitted', value: counts.submitted, next: goOn(conversion.submittedToCompleted) },
    { name: 'completed', value: counts.completed, next: goOn(conversion.completedToDialled) },
    { name: 'dialled', value: counts.dialled },
  ]);
  find('steps').replaceChildren(
    ...rowsOf([
      ['opened', number(counts.opened), '', ofOpened(counts.opened)],
      [
        'started',
        number(counts.started),
        share(conversion.openedToStarted),
        ofOpened(counts.started),
      ],
      [
        'submitted',
        number(counts.submitted),
        share(conversion.startedToSubmitted),
        ofOpened(counts.submitted),
      ],
      [
        'completed',
        number(counts.completed),
        share(conversion.submittedToCompleted),
        share(conversion.openedToCompleted),
      ],
      [
        'dialled',
        number(counts.dialled),
        share(conversion.completedToDialled),
        ofOpened(counts.dialled),
      ],
      ['cancelled', number(counts.cancelled), '', ofOpened(counts.cancelled)],
      ['failed', number(counts.failed), '', ofOpened(counts.failed)],
      ['expired', number(counts.expired), '', ofOpened(counts.expired)],
    ]),
  );

  const { completed, cancelled } = elapsed;
  find('times').replaceChildren(
    ...rowsOf([
      ['to the first number', seconds(completed.median), seconds(completed.percentile90)],
      ['to leaving without one', seconds(cancelled.median), seconds(cancelled.percentile90)],
    ]),
  );

  const codes = Object.entries(errors).sort(([, one], [, other]) => other - one);
  drawBars(
    failures,
    'Failed requests by code',
    codes.map(([name, value]) => ({ name, value })),
  );
  find('codes').replaceChildren(...rowsOf(codes.map(([name, value]) => [name, number(value)])));
}

/**
 * Adds a record to the figures and shows it.
 *
 * @param {InteractionRecord} record
 */
export function add(record) {
  records.push(record);
  find('record').textContent = JSON.stringify(record, null, 2);
  draw();
}

// A drawing depends on the available width. It is drawn in the next frame, because it must not change
// while its size is being observed.
new ResizeObserver(() => requestAnimationFrame(draw)).observe(funnel);
