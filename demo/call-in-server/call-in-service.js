/**
 * The call-in service behind the demo: the wire contract of the Engagement API's
 * click-to-call-in, and its other end, the calls that come in. No Node and no DOM in here, so that
 * the same code answers for a server and inside a browser.
 */

import { createAnswers } from './answers.js';
import { e164 } from './group.js';
import { admitKeys } from './keys.js';
import { problems, Refusal, refuseFor } from './problems.js';
import { parseCall, parseCallRequest, parseIdempotencyKey } from './request-body.js';
import { createMemoryStore } from './stores/memory-store.js';
import { accessCodes, StoreUnavailable } from './stores/reservation-store.js';
import { createVoiceWebhook } from './voice-webhook.js';
import { estimateWait } from './waiting-time.js';

/** @typedef {import('./answers.js').Answer} Answer */
/** @typedef {import('./group.js').Group} Group */
/** @typedef {import('./problems.js').Problem} Problem */

/**
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path relative to the service's base, such as `/estimated-wait-time`
 * @property {string} [querystring] as received, without the question mark
 * @property {Readonly<Record<string, string | string[] | undefined>>} [headers] names in lower case
 * @property {string} [body] as received
 * @property {string} [client] the address it comes from, for the limit of requests
 */

/**
 * @typedef {object} CallInServiceOptions
 * @property {import('./group.js').Groups} groups
 * @property {import('./stores/reservation-store.js').ReservationStore} [store] where reservations
 *   are kept; in memory by default
 * @property {readonly string[]} [apiKeys] accepted as `x-api-key`; left out, none is asked for;
 *   an empty list refuses everyone
 * @property {readonly string[]} [telephonyKeys] accepted as `Authorization: Bearer KEY` by
 *   `/call-in/match`; left out, none is asked for; an empty list refuses everyone
 * @property {import('./voice-webhook.js').VoiceWebhookOptions} [voice] left out, there is no
 *   `/call-in/voice`
 * @property {number} [reservationSeconds] how long a number is lent; 300 by default
 * @property {number} [reservationsPerCaller] how many numbers one `fromPhoneNumber` may hold at a
 *   time; 5 by default
 * @property {number} [requestsPerMinute] how many requests of one address are answered; without a
 *   limit by default
 * @property {string} [disallowedPrefix] numbers that are refused with 7037; `+1900555` by default,
 *   premium-rate numbers that exist in fiction only
 * @property {'s' | 'ms'} [expirationUnit] of `expirationTime`; seconds by default
 * @property {boolean} [officeClosed] close every group
 * @property {Problem} [refuseWith] answer every request with this
 * @property {() => number} [now] epoch milliseconds
 * @property {() => number} [random] from 0 up to, not including, 1
 */

/** @typedef {ReturnType<typeof createCallInService>} CallInService */

/** The service's paths below its base. */
export const paths = {
  create: '/call-in/requests/create',
  wait: '/estimated-wait-time',
  match: '/call-in/match',
  voice: '/call-in/voice',
};

/** Where a site's visitors have no business: called by the telephony alone, from no browser. */
export const telephonyPaths = [paths.match, paths.voice];

/**
 * A call-in service. Without a store of its own it has no number lent yet, and forgets everything
 * with its last reference.
 *
 * @param {CallInServiceOptions} options
 */
export function createCallInService({
  groups,
  now = Date.now,
  store = createMemoryStore({ pools: poolsOf(groups), now }),
  apiKeys,
  telephonyKeys,
  voice,
  reservationSeconds = 300,
  reservationsPerCaller = 5,
  requestsPerMinute = Infinity,
  disallowedPrefix = '+1900555',
  expirationUnit = 's',
  officeClosed = false,
  refuseWith,
  random = Math.random,
}) {
  const groupsByNumber = new Map(
    Object.values(groups).flatMap((group) => group.numbers.map((number) => [number, group])),
  );

  const admitSite = admitKeys(apiKeys, ({ 'x-api-key': key }) => key);
  const admitTelephony = admitKeys(
    telephonyKeys,
    ({ authorization }) => /^Bearer +(\S+)$/i.exec(String(authorization))?.[1],
  );

  const answerVoice =
    voice && createVoiceWebhook(voice, (number) => groupsByNumber.get(number), match);

  /**
   * @typedef {object} Route
   * @property {string} method
   * @property {(request: Request) => void | Promise<void>} [admit] throws for who has no business here
   * @property {(request: Request) => Promise<Answer>} run
   */

  /** @type {Map<string, Route>} */
  const routes = new Map([
    [paths.create, { method: 'POST', admit: admitVisitor, run: createRequest }],
    [paths.wait, { method: 'GET', admit: admitVisitor, run: estimateWaits }],
    [paths.match, { method: 'POST', admit: admitTelephony, run: matchCall }],
  ]);
  if (answerVoice) {
    routes.set(paths.voice, {
      method: 'POST',
      run: async (request) => ({
        status: 200,
        headers: { 'Content-Type': 'text/xml; charset=utf-8' },
        body: await answerVoice(request),
      }),
    });
  }

  let idsGiven = 0;
  const { succeed, refuse } = createAnswers(now, nextId);

  return {
    /**
     * Answers a request; never rejects for what the request holds.
     *
     * @param {Request} request
     * @returns {Promise<Answer>}
     */
    async handle(request) {
      try {
        return await dispatch(request);
      } catch (error) {
        if (error instanceof Refusal) return refuse(error.problem, error.message);
        if (error instanceof StoreUnavailable) return refuse(problems.storeUnavailable);
        throw error;
      }
    },

    /** The answer to a request that cannot even be handed to `handle`. */
    refuse,
  };

  /** @param {Request} request */
  async function dispatch(request) {
    if (refuseWith) throw new Refusal(refuseWith);
    const route = routes.get(request.path);
    if (!route) throw new Refusal(problems.notFound, `no service at '${request.path}'`);
    if (request.method !== route.method) {
      throw new Refusal({ ...problems.wrongMethod, headers: { Allow: route.method } });
    }
    await route.admit?.(request);
    return route.run(request);
  }

  /** @param {Request} request */
  async function admitVisitor(request) {
    const { client } = request;
    if (client !== undefined && requestsPerMinute < Infinity) {
      const limit = { requests: requestsPerMinute, window: 60_000 };
      const wait = await store.countRequest(client, limit);
      if (wait > 0) throw refuseFor(wait, 'too many requests from this address');
    }
    admitSite(request);
  }

  /** @param {Request} request */
  async function createRequest({ headers = {}, body }) {
    const callRequest = parseCallRequest(body);
    const key = parseIdempotencyKey(headers['idempotency-key']);
    const { groupName, fromPhoneNumber, callbackServiceId, userData } = callRequest;
    const group = groupNamed(groupName);
    if (isClosed(group)) throw new Refusal(problems.officeClosed);
    if (fromPhoneNumber !== undefined) checkCaller(fromPhoneNumber);

    const outcome = await store.reserve({
      id: nextId(),
      groupName,
      codeless: group.codeless === true,
      firstCode: Math.floor(random() * accessCodes),
      lifetime: reservationSeconds * 1000,
      caller: fromPhoneNumber,
      callerLimit: reservationsPerCaller,
      // The keys of one site are apart from those of another.
      idempotency:
        key === undefined
          ? undefined
          : {
              key: JSON.stringify([headers['x-api-key'], key]),
              fingerprint: JSON.stringify(callRequest),
            },
      context: JSON.stringify({ groupName, fromPhoneNumber, callbackServiceId, userData }),
    });
    if (outcome.kind === 'key-conflict') throw new Refusal(problems.keyReused);
    if (outcome.kind !== 'reserved') {
      const wait = Math.min(reservationSeconds * 1000, (outcome.roomAt ?? Infinity) - outcome.now);
      throw refuseFor(wait, refusals[outcome.kind]);
    }
    const { id, toPhoneNumber, accessCode, expiresAt } = outcome.reservation;
    const unit = expirationUnit === 's' ? 1000 : 1;
    const data = {
      id,
      toPhoneNumber,
      accessCode,
      // Rounded down: a caller must never be shown a number that is already lent to the next.
      expirationTime: Math.floor(expiresAt / unit),
      fromPhoneNumber,
      groupName,
      callbackServiceId,
    };
    return succeed(data, outcome.now);
  }

  /** @param {string} name */
  function groupNamed(name) {
    const group = Object.hasOwn(groups, name) ? groups[name] : undefined;
    if (!group) throw new Refusal(problems.notFound, `no group '${name}'`);
    return group;
  }

  /** @param {Group} group */
  function isClosed(group) {
    return officeClosed || group.closed === true;
  }

  /** @param {string} number */
  function checkCaller(number) {
    if (!e164.test(number)) throw new Refusal(problems.invalidNumber, 'E.164 is expected');
    if (number.startsWith(disallowedPrefix)) throw new Refusal(problems.numberNotAllowed);
  }

  /** @param {Request} request */
  async function matchCall({ body }) {
    const found = await match(parseCall(body));
    if (!found) throw new Refusal(problems.noReservation);
    return succeed(found);
  }

  /** @param {import('./request-body.js').Call} call */
  async function match(call) {
    const found = await store.match(call);
    if (!found) return undefined;
    const { id, toPhoneNumber } = found.reservation;
    /** @type {import('./request-body.js').CallRequest} */
    const callRequest = JSON.parse(found.context);
    return { id, toPhoneNumber, ...callRequest };
  }

  /** @param {Request} request */
  async function estimateWaits({ querystring }) {
    const list = new URLSearchParams(querystring).get('virtual-queues') ?? '';
    const names = list.split(',').filter(Boolean);
    if (names.length === 0) throw new Refusal(problems.badParameters, 'virtual-queues is missing');
    const estimate = async (/** @type {string} */ virtualQueue) => ({
      virtualQueue,
      ...(await estimateFor(virtualQueue)),
    });
    return succeed(await Promise.all(names.map(estimate)));
  }

  /** @param {string} queueName */
  async function estimateFor(queueName) {
    const found = Object.entries(groups).find(([, { queue }]) => queue?.name === queueName);
    const queue = found?.[1].queue;
    if (!found || !queue) return { estimatedWaitTime: -1, message: 'Unknown virtual queue' };
    const [groupName, group] = found;
    return estimateWait(queue, {
      isClosed: isClosed(group),
      reserved: await store.countReserved(groupName),
    });
  }

  /** The count makes an id unique here, the random part across processes and restarts. */
  function nextId() {
    idsGiven += 1;
    const salt = Math.floor(random() * 0x1_0000_0000);
    return `${salt.toString(16).padStart(8, '0')}-${idsGiven}`;
  }
}

const refusals = {
  'no-number': 'no number is free',
  'caller-limit': 'this caller holds enough',
};

/**
 * The numbers of groups, as a store takes them.
 *
 * @param {import('./group.js').Groups} groups
 */
export const poolsOf = (groups) =>
  Object.fromEntries(Object.entries(groups).map(([name, { numbers }]) => [name, numbers]));
