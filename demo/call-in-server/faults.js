/**
 * What can go wrong, chosen by the URL alone: `/engagement/v3` is healthy and
 * `/faults/NAME/engagement/v3` has the fault of that name. The demo page draws its select from this
 * table, and the middleware carries it out.
 */

import { problems } from './problems.js';

/** Where the healthy service stands. */
export const servicePath = '/engagement/v3';

/**
 * Every fault is a service of its own, with its own pool of numbers; a key below says how that
 * service differs from the healthy one.
 *
 * @typedef {object} Fault
 * @property {string} label for a select
 * @property {string} effect what it does, in a sentence
 * @property {Partial<import('./call-in-service.js').CallInServiceOptions>} [service] its settings
 * @property {number} [clockAheadSeconds] how far its clock is ahead
 * @property {number} [delaySeconds] how long it takes over an answer
 * @property {'hang' | 'drop'} [connection] it never answers, or ends the connection
 * @property {import('./answers.js').Answer} [answer] what it says to everything
 * @property {import('./answers.js').Answer} [everyOtherAnswer] what it says to every other
 *   request for a number, by caller, beginning with the first
 */

/** @typedef {keyof typeof faults} FaultName */

export const faults = /** @satisfies {Record<string, Fault>} */ ({
  slow: {
    label: 'Slow',
    effect: 'Answers after 8 seconds.',
    delaySeconds: 8,
  },
  hang: {
    label: 'Hangs',
    effect: 'Never answers.',
    connection: 'hang',
  },
  'server-error': {
    label: 'Server error',
    effect: 'Answers 500 to everything.',
    service: { refuseWith: problems.internalError },
  },
  'unavailable-once': {
    label: 'Unavailable once',
    effect: 'Answers 503 to a caller first and gives a number to the next try.',
    // As a gateway says it, on behalf of a service that cannot speak for itself: no JSON, no code.
    everyOtherAnswer: {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: 'Service Unavailable',
    },
  },
  'too-many-requests': {
    label: 'Too many requests',
    effect: 'Answers 429 to everything and asks for 5 seconds of patience.',
    service: { refuseWith: { ...problems.tooManyRequests, headers: { 'Retry-After': '5' } } },
  },
  rubbish: {
    label: 'Rubbish',
    effect: 'Answers 200 with an HTML page, as a misconfigured proxy does.',
    answer: {
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!doctype html><title>Welcome</title><p>It works!</p>',
    },
  },
  dropped: {
    label: 'Dropped connection',
    effect: 'Ends the connection without an answer.',
    connection: 'drop',
  },
  'office-closed': {
    label: 'Office closed',
    effect: 'Every group is closed and nobody is logged in.',
    service: { officeClosed: true },
  },
  short: {
    label: 'Short reservation',
    effect: 'Lends numbers for 10 seconds.',
    service: { reservationSeconds: 10 },
  },
  clock: {
    label: 'Wrong clock',
    effect: 'Its clock is two hours ahead, in the Date header and in the expiration time.',
    clockAheadSeconds: 2 * 60 * 60,
  },
  unauthorized: {
    label: 'Unauthorized',
    effect: 'Answers 401 whatever the API key.',
    service: { apiKeys: [] },
  },
});

/**
 * The fault of that name, if there is one.
 *
 * @param {string} name
 * @returns {Fault | undefined}
 */
export const faultNamed = (name) =>
  Object.hasOwn(faults, name) ? faults[/** @type {FaultName} */ (name)] : undefined;

/**
 * The base URL for `endpoint`, relative to the server's root.
 *
 * @param {FaultName} [fault] left out, the healthy service
 */
export const endpointWith = (fault) => (fault ? `/faults/${fault}${servicePath}` : servicePath);
