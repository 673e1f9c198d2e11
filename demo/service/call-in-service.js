/**
 * The call-in service behind the demo: the wire contract of the Engagement API's
 * click-to-call-in, done for real but in memory. No Node and no DOM in here, so that the same
 * code answers for the dev server and inside a browser test.
 */

/**
 * A resource group: the numbers it hands out and the queue its calls end up in.
 *
 * @typedef {object} Group
 * @property {readonly string[]} numbers E.164; each is lent to one caller at a time
 * @property {boolean} [closed] outside office hours: no number is lent
 * @property {boolean} [codeless] calls are told apart by the number alone: no access code
 * @property {Queue} [queue] without one, the wait cannot be asked for
 */

/**
 * @typedef {object} Queue
 * @property {string} name what `virtual-queues` asks for
 * @property {number} agents how many are logged in
 * @property {number} waiting callers in line who did not come through this service
 * @property {number} [secondsPerCall] unknown until the queue has had its first call
 */

/**
 * @typedef {object} CallRequest
 * @property {string} groupName
 * @property {string} [fromPhoneNumber] E.164
 * @property {string} [callbackServiceId]
 * @property {Record<string, string>} userData
 */

/**
 * A number lent to a caller.
 *
 * @typedef {CallRequest & {
 *   id: string,
 *   toPhoneNumber: string,
 *   accessCode?: string,
 *   expiresAt: number,
 * }} Reservation `expiresAt` in epoch milliseconds, whatever unit the wire uses
 */

/**
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path relative to the service's base, such as `/estimated-wait-time`
 * @property {Readonly<Record<string, string>>} [query]
 * @property {Readonly<Record<string, string | string[] | undefined>>} [headers] names in lower case
 * @property {string} [body] as received
 */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {object | string} body an object is to be sent as JSON, a string as it is
 */

/**
 * @typedef {object} Problem
 * @property {number} status of HTTP
 * @property {number} code what a client goes by
 * @property {string} message for the integrator, not for the visitor
 * @property {Readonly<Record<string, string>>} [headers] of the answer, such as `Retry-After`
 */

/**
 * @typedef {object} CallInServiceOptions
 * @property {Readonly<Record<string, Group>>} groups by the name that requests give
 * @property {readonly string[]} [apiKeys] accepted as `x-api-key`; left out, none is asked for;
 *   an empty list refuses everyone
 * @property {number} [reservationSeconds] how long a number is lent; 300 by default
 * @property {number} [reservationsPerCaller] how many numbers one `fromPhoneNumber` may hold at a
 *   time; 5 by default
 * @property {string} [disallowedPrefix] numbers that are refused with 7037; `+1900555` by default,
 *   premium-rate numbers that exist in fiction only
 * @property {'s' | 'ms'} [expirationUnit] of `expirationTime`; seconds by default
 * @property {boolean} [officeClosed] close every group
 * @property {Problem} [refuseWith] answer every request with this
 * @property {() => number} [now] epoch milliseconds
 * @property {() => number} [random] from 0 up to, not including, 1
 */

/** @typedef {ReturnType<typeof createCallInService>} CallInService */

const ACCESS_CODES = 100_000;

const E164 = /^\+[1-9]\d{6,14}$/;

/** Reserved words pass: they serve as keys, which is all that a key of `userData` has to do. */
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** Every way in which the service says no. */
export const problems = /** @satisfies {Record<string, Problem>} */ ({
  badParameters: { status: 400, code: 501, message: 'Bad parameters' },
  wrongApiKey: { status: 401, code: 1103, message: 'Missing or wrong API key' },
  invalidNumber: { status: 400, code: 7030, message: 'Invalid phone number' },
  numberNotAllowed: { status: 400, code: 7037, message: 'Phone number not allowed' },
  notFound: { status: 404, code: 7040, message: 'Unknown service or group' },
  tooManyRequests: { status: 429, code: 7041, message: 'Too many requests' },
  // Not a 400, for nothing is wrong with the request; not a 5xx, which invites an instant retry.
  officeClosed: { status: 403, code: 7042, message: 'Office closed' },
  // The family has no code of its own for these: they repeat the HTTP status.
  wrongMethod: { status: 405, code: 405, message: 'Method not allowed' },
  bodyTooLarge: { status: 413, code: 413, message: 'Body too large' },
  internalError: { status: 500, code: 500, message: 'Internal error' },
});

/** Thrown by the handlers below, and made an answer of in `handle`. */
class Refusal extends Error {
  /**
   * @param {Problem} problem
   * @param {string} [detail] what exactly was wrong
   */
  constructor(problem, detail) {
    super(detail ? `${problem.message}: ${detail}` : problem.message);
    this.problem = problem;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param {string | undefined} body
 * @returns {CallRequest}
 * @throws {Refusal} 501 when the body is not JSON or a field has the wrong type
 */
function parseCallRequest(body) {
  const fields = parseJsonObject(body);
  const { groupName, fromPhoneNumber, callbackServiceId, userData = {} } = fields;
  if (typeof groupName !== 'string' || groupName === '') throw mistyped('groupName', 'a string');
  if (!isOptionalString(fromPhoneNumber)) throw mistyped('fromPhoneNumber', 'a string');
  if (!isOptionalString(callbackServiceId)) throw mistyped('callbackServiceId', 'a string');
  if (!isObjectOfStrings(userData)) throw mistyped('userData', 'an object of strings');
  return {
    groupName,
    fromPhoneNumber,
    callbackServiceId,
    userData: Object.fromEntries(Object.entries(userData).filter(([key]) => IDENTIFIER.test(key))),
  };
}

/** @param {string | undefined} body */
function parseJsonObject(body) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(body ?? '');
  } catch {
    throw new Refusal(problems.badParameters, 'the body is not JSON');
  }
  if (!isObject(value)) throw mistyped('the body', 'an object');
  return value;
}

/**
 * @param {unknown} value
 * @returns {value is string | undefined}
 */
const isOptionalString = (value) => value === undefined || typeof value === 'string';

/**
 * @param {unknown} value
 * @returns {value is Record<string, string>}
 */
const isObjectOfStrings = (value) =>
  isObject(value) && Object.values(value).every((entry) => typeof entry === 'string');

/**
 * @param {string} name
 * @param {string} expected
 */
const mistyped = (name, expected) =>
  new Refusal(problems.badParameters, `${name} must be ${expected}`);

/**
 * A call-in service with no number lent yet. It forgets everything with its last reference: there
 * are no timers, expired reservations are taken back when the next request comes in.
 *
 * @param {CallInServiceOptions} options
 */
export function createCallInService({
  groups,
  apiKeys,
  reservationSeconds = 300,
  reservationsPerCaller = 5,
  disallowedPrefix = '+1900555',
  expirationUnit = 's',
  officeClosed = false,
  refuseWith,
  now = Date.now,
  random = Math.random,
}) {
  /** The numbers to lend, by group, the one that came back longest ago first. */
  const freeNumbers = new Map(
    Object.entries(groups).map(([name, group]) => [name, [...group.numbers]]),
  );

  /** @type {Set<Reservation>} */
  const reservations = new Set();

  const routes = new Map([
    ['/call-in/requests/create', { method: 'POST', run: createRequest }],
    ['/estimated-wait-time', { method: 'GET', run: estimateWait }],
  ]);

  let idsGiven = 0;

  return {
    /**
     * Answers a request; never throws for what the request holds.
     *
     * @param {Request} request
     * @returns {Answer}
     */
    handle(request) {
      try {
        return answer(200, { code: 0, message: 'Successful' }, { data: dispatch(request) });
      } catch (error) {
        if (error instanceof Refusal) return refuse(error.problem, error.message);
        throw error;
      }
    },

    /** The answer to a request that cannot even be handed to `handle`. */
    refuse,

    /**
     * The numbers lent at this moment, with what an agent is to see of each caller.
     *
     * @returns {readonly Readonly<Reservation>[]}
     */
    reservations() {
      takeBackExpired();
      return [...reservations];
    },
  };

  /** @param {Request} request */
  function dispatch(request) {
    if (refuseWith) throw new Refusal(refuseWith);
    const route = routes.get(request.path);
    if (!route) throw new Refusal(problems.notFound, `no service at '${request.path}'`);
    if (request.method !== route.method) {
      throw new Refusal({ ...problems.wrongMethod, headers: { Allow: route.method } });
    }
    if (!isKnown(request.headers?.['x-api-key'])) throw new Refusal(problems.wrongApiKey);
    takeBackExpired();
    return route.run(request);
  }

  /** @param {string | string[] | undefined} key */
  function isKnown(key) {
    return !apiKeys || (typeof key === 'string' && apiKeys.includes(key));
  }

  /** @param {Request} request */
  function createRequest({ body }) {
    const callRequest = parseCallRequest(body);
    const { groupName, fromPhoneNumber, callbackServiceId } = callRequest;
    const group = groupNamed(groupName);
    if (isClosed(group)) throw new Refusal(problems.officeClosed);
    if (fromPhoneNumber !== undefined) admitCaller(fromPhoneNumber);

    const { id, toPhoneNumber, accessCode, expiresAt } = reserve(callRequest, group);
    const unit = expirationUnit === 's' ? 1000 : 1;
    return {
      id,
      toPhoneNumber,
      accessCode,
      // Rounded down: a caller must never be shown a number that is already lent to the next.
      expirationTime: Math.floor(expiresAt / unit),
      fromPhoneNumber,
      groupName,
      callbackServiceId,
    };
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
  function admitCaller(number) {
    if (!E164.test(number)) throw new Refusal(problems.invalidNumber, 'E.164 is expected');
    if (number.startsWith(disallowedPrefix)) throw new Refusal(problems.numberNotAllowed);
    const held = [...reservations].filter(({ fromPhoneNumber }) => fromPhoneNumber === number);
    if (held.length >= reservationsPerCaller) throw tooMany(held, 'this caller holds enough');
  }

  /**
   * @param {CallRequest} callRequest
   * @param {Group} group
   * @returns {Reservation}
   */
  function reserve(callRequest, group) {
    const toPhoneNumber = freeNumbers.get(callRequest.groupName)?.shift();
    if (toPhoneNumber === undefined) {
      throw tooMany(reservationsOf(callRequest.groupName), 'no number is free');
    }
    const reservation = {
      ...callRequest,
      id: nextId(),
      toPhoneNumber,
      accessCode: group.codeless ? undefined : drawAccessCode(),
      expiresAt: now() + reservationSeconds * 1000,
    };
    reservations.add(reservation);
    return reservation;
  }

  /** @returns {string} five digits that no live reservation has */
  function drawAccessCode() {
    const taken = new Set([...reservations].map(({ accessCode }) => accessCode));
    let draw = Math.floor(random() * ACCESS_CODES);
    // Walking on ends for sure, as long as there are fewer numbers than codes; drawing again may not.
    while (taken.has(toAccessCode(draw))) draw += 1;
    return toAccessCode(draw);
  }

  /** @param {Request} request */
  function estimateWait({ query }) {
    const names = (query?.['virtual-queues'] ?? '').split(',').filter(Boolean);
    if (names.length === 0) throw new Refusal(problems.badParameters, 'virtual-queues is missing');
    return names.map((virtualQueue) => ({ virtualQueue, ...estimateFor(virtualQueue) }));
  }

  /** @param {string} queueName */
  function estimateFor(queueName) {
    const found = Object.entries(groups).find(([, { queue }]) => queue?.name === queueName);
    const queue = found?.[1].queue;
    if (!found || !queue) return { estimatedWaitTime: -1, message: 'Unknown virtual queue' };
    const [groupName, group] = found;
    const { agents, waiting, secondsPerCall } = queue;
    if (agents === 0 || isClosed(group)) {
      return { estimatedWaitTime: -1, message: 'Nobody is logged in', resultCode: -2 };
    }
    if (secondsPerCall === undefined) {
      return { estimatedWaitTime: -1, message: 'No interactions yet', resultCode: -1 };
    }
    const ahead = waiting + reservationsOf(groupName).length;
    return { estimatedWaitTime: Math.ceil((ahead * secondsPerCall) / agents), resultCode: 0 };
  }

  /** @param {string} groupName */
  function reservationsOf(groupName) {
    return [...reservations].filter((reservation) => reservation.groupName === groupName);
  }

  function takeBackExpired() {
    for (const reservation of reservations) {
      if (reservation.expiresAt > now()) continue;
      reservations.delete(reservation);
      freeNumbers.get(reservation.groupName)?.push(reservation.toPhoneNumber);
    }
  }

  /**
   * @param {readonly Reservation[]} holders whose first to end makes room for the next request
   * @param {string} detail
   */
  function tooMany(holders, detail) {
    const latest = now() + reservationSeconds * 1000;
    const roomAt = Math.min(latest, ...holders.map(({ expiresAt }) => expiresAt));
    const headers = { 'Retry-After': String(Math.ceil((roomAt - now()) / 1000)) };
    return new Refusal({ ...problems.tooManyRequests, headers }, detail);
  }

  /**
   * @param {Problem} problem
   * @param {string} [message] in place of the problem's own
   * @returns {Answer}
   */
  function refuse({ status, code, message: general, headers }, message = general) {
    const refused = answer(status, { code, message });
    return { ...refused, headers: { ...refused.headers, ...headers } };
  }

  /**
   * @param {number} httpStatus
   * @param {{ code: number, message: string }} status
   * @param {{ data: object }} [result]
   * @returns {Answer}
   */
  function answer(httpStatus, status, result) {
    return {
      status: httpStatus,
      // The service's own clock, which is what `expirationTime` is to be read by.
      headers: { Date: new Date(now()).toUTCString() },
      body: { status: { ...status, corrId: nextId() }, ...result },
    };
  }

  /** The count makes an id unique here, the random part across services and restarts. */
  function nextId() {
    idsGiven += 1;
    const salt = Math.floor(random() * 0x1_0000_0000);
    return `${salt.toString(16).padStart(8, '0')}-${idsGiven}`;
  }
}

/** @param {number} draw */
function toAccessCode(draw) {
  return String(draw % ACCESS_CODES).padStart(5, '0');
}
