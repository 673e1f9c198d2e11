const analytics = '../../dist/package/analytics.js';
const lifecycle = '../../dist/package/lifecycle.js';
/** @type {typeof import('../../src/analytics/index.js')} */
const { connect } = await import(analytics);
/** @type {typeof import('../../src/lifecycle/lifecycle.js')} */
const { Lifecycle } = await import(lifecycle);

/** @typedef {import('../../src/analytics/index.js').InteractionRecord} InteractionRecord */
/** @typedef {import('../../src/lifecycle/failure.js').ErrorCode} ErrorCode */
/** @typedef {import('../../src/lifecycle/transitions.js').Action} Action */

/** The errors of requests with their relative frequency. */
const faults = /** @type {const} */ ({
  network: 5,
  'too-many-requests': 4,
  timeout: 3,
  'office-closed': 2,
  server: 1,
});

/**
 * Numbers from 0 to 1 that look random and are the same on each page: a multiplicative generator
 * with the constants of Park and Miller.
 *
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * The records of some simulated visits. The lifecycle is that of the element, with a simulated clock;
 * only the visitors are simulated.
 *
 * @param {number} count
 * @param {number} seed
 */
export function simulate(count, seed) {
  /** @type {InteractionRecord[]} */
  const records = [];
  const random = createRandom(seed);
  for (let visit = 0; visit < count; visit++)
    simulateVisit(random, (record) => records.push(record));
  return records;
}

/**
 * @param {() => number} random
 * @param {(record: InteractionRecord) => unknown} sink
 */
function simulateVisit(random, sink) {
  const element = new EventTarget();
  connect(element, sink);
  let now = Date.UTC(2026, 0, 5, 9);
  const lifecycle = new Lifecycle({
    clock: { now: () => now },
    onEvent: (event, { metadata, failure }) => {
      const domEvent = new CustomEvent(event, { detail: metadata });
      element.dispatchEvent(failure ? Object.assign(domEvent, { error: failure }) : domEvent);
    },
  });

  const happens = (/** @type {number} */ probability) => random() < probability;
  /** Most visitors are fast, some are slow. */
  const act = (
    /** @type {number} */ least,
    /** @type {number} */ most,
    /** @type {Action} */ action,
  ) => {
    now += least * (most / least) ** random();
    lifecycle.dispatch(action);
  };
  const request = () => {
    act(300, 2_000, { type: 'submit', form: {} });
    if (happens(0.9)) {
      act(200, 3_000, { type: 'complete', callIn });
    } else {
      act(200, 10_000, { type: 'fail', failure: { code: pickFault(random) } });
    }
  };
  const hasNumber = () => lifecycle.interaction.state === 'number';
  const close = () => act(500, 20_000, { type: 'close' });

  act(1, 1_000, { type: 'ready' });
  act(1_000, 60_000, { type: 'open' });
  if (happens(0.27)) return close();
  act(800, 15_000, { type: 'start' });
  if (happens(0.19)) return close();
  act(5_000, 60_000, { type: 'edit' });
  for (let tries = 0; tries < 3 && !hasNumber(); tries++) {
    if (tries > 0 && happens(0.35)) break;
    request();
  }
  if (hasNumber() && happens(0.71)) act(2_000, 40_000, { type: 'dial' });
  if (hasNumber() && happens(0.12)) {
    act(300_000, 300_001, { type: 'expire' });
    if (happens(0.6)) request();
  }
  close();
}

const callIn = { id: null, phoneNumber: '+12025550123', accessCode: null, expiresAt: null };

/**
 * @param {() => number} random
 * @returns {ErrorCode}
 */
function pickFault(random) {
  const all = Object.entries(faults);
  let place = random() * all.reduce((sum, [, weight]) => sum + weight, 0);
  const picked = all.find(([, weight]) => (place -= weight) < 0) ?? all[0];
  return /** @type {ErrorCode} */ (picked?.[0]);
}
