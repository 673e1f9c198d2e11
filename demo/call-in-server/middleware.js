/**
 * Mounts the call-in service, healthy and with every fault, in a Koa server such as @web/dev-server
 * or the server of @web/test-runner.
 */

import { createCallInService, paths, telephonyPaths } from './call-in-service.js';
import { faultNamed, servicePath } from './faults.js';
import { groups as demoGroups } from './groups.js';
import { problems } from './problems.js';

/** @typedef {import('./answers.js').Answer} Answer */
/** @typedef {import('./call-in-service.js').CallInService} CallInService */
/** @typedef {import('./faults.js').Fault} Fault */

/**
 * What the middleware uses of a Koa context.
 *
 * @typedef {object} Context
 * @property {string} method
 * @property {string} path
 * @property {string} querystring
 * @property {Readonly<Record<string, string | string[] | undefined>>} headers
 * @property {AsyncIterable<Uint8Array> & { socket: { destroyed: boolean, destroy(): void } }} req
 * @property {(name: string, value: string) => void} set
 * @property {number} status
 * @property {unknown} body
 * @property {string} [ip] the client's address
 * @property {Record<string, unknown>} state what other middleware may read: `callIn` is a `LogEntry`
 * @property {boolean} [respond] false takes the response out of Koa's hands
 */

/**
 * @typedef {Partial<import('./call-in-service.js').CallInServiceOptions> & {
 *   wait?: (milliseconds: number) => Promise<void>,
 *   withFaults?: boolean,
 * }} CallInMiddlewareOptions the service's, with the demo's groups by default; `wait` delays an
 *   answer; `withFaults: false` leaves out the services at fault
 */

/**
 * What may be logged of a request: nothing that a visitor has entered.
 *
 * @typedef {object} LogEntry
 * @property {string} route a path of the service, or `unknown`
 * @property {number} [code] of the answer
 * @property {string} [corrId] of the answer
 */

const BODY_LIMIT = 64 * 1024;

const MOUNTED = new RegExp(`^(?:/faults/(?<faultName>[^/]+))?${servicePath}(?<path>/.*)?$`);

const COMMON_HEADERS = { 'Cache-Control': 'no-store' };

/** Lets pages of every origin in. */
const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, Retry-After',
};

const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'content-type,idempotency-key,x-api-key',
  // How long a browser may remember the answer, in seconds; browsers allow 2 hours or more.
  'Access-Control-Max-Age': '7200',
};

/** @type {Readonly<Fault>} */
const healthy = { label: 'Healthy', effect: 'Does its job.' };

/**
 * Answers below `/engagement/v3` and `/faults/NAME/engagement/v3`, and passes everything else on.
 *
 * @param {CallInMiddlewareOptions} [options]
 * @returns {(context: Context, next: () => Promise<unknown>) => Promise<void>}
 */
export function callInMiddleware({ wait = sleep, withFaults = true, ...options } = {}) {
  /** @type {Map<Fault, CallInService>} */
  const services = new Map();

  /** @type {Set<string>} */
  const callersTurnedAway = new Set();

  return async (context, next) => {
    const mount = MOUNTED.exec(context.path)?.groups;
    const fault = mount?.faultName === undefined ? healthy : faultNamed(mount.faultName);
    if (!mount || !fault || (fault !== healthy && !withFaults)) {
      await next();
      return;
    }
    const isForVisitors = !telephonyPaths.includes(mount.path ?? '');
    setHeaders(context, COMMON_HEADERS);
    if (isForVisitors) setHeaders(context, CORS_HEADERS);
    // Never faulty: to a page of another origin every fault would look like a refused preflight.
    if (context.method === 'OPTIONS') {
      if (isForVisitors) setHeaders(context, PREFLIGHT_HEADERS);
      context.status = 204;
      return;
    }
    await answerWith(fault, mount.path ?? '', context);
  };

  /**
   * @param {Fault} fault
   * @param {string} path
   * @param {Context} context
   */
  async function answerWith(fault, path, context) {
    const body = await readBody(context.req);
    if (fault.connection) {
      leaveUnanswered(context, fault.connection);
      return;
    }
    if (fault.delaySeconds) {
      await wait(fault.delaySeconds * 1000);
      // Whoever gave up meanwhile must not be lent a number.
      if (context.req.socket.destroyed) return;
    }
    const answer = await answerTo(fault, path, context, body);
    context.state.callIn = logEntryOf(path, answer);
    send(context, answer);
  }

  /**
   * @param {Fault} fault
   * @param {string} path
   * @param {Context} context
   * @param {string | undefined} body
   * @returns {Promise<Answer>}
   */
  async function answerTo(fault, path, { method, querystring, headers, ip }, body) {
    if (fault.answer) return fault.answer;
    if (fault.everyOtherAnswer && method === 'POST' && isTurnedAway(callerIn(body))) {
      return fault.everyOtherAnswer;
    }
    const service = serviceWith(fault);
    if (body === undefined) return service.refuse(problems.bodyTooLarge);
    return service.handle({ method, path, querystring, headers, body, client: ip });
  }

  /** @param {Fault} fault */
  function serviceWith(fault) {
    const service = services.get(fault) ?? createService(fault);
    services.set(fault, service);
    return service;
  }

  /** @param {Fault} fault */
  function createService(fault) {
    const { now = Date.now, groups = demoGroups } = options;
    const { service, clockAheadSeconds = 0 } = fault;
    const ahead = clockAheadSeconds * 1000;
    // Each fault has reservations of its own.
    const store = fault === healthy ? options.store : undefined;
    return createCallInService({ ...options, groups, store, now: () => now() + ahead, ...service });
  }

  /**
   * Whether it is this caller's turn to be turned away, which it is every other time.
   *
   * @param {string} caller
   */
  function isTurnedAway(caller) {
    if (callersTurnedAway.delete(caller)) return false;
    callersTurnedAway.add(caller);
    return true;
  }
}

/** @param {number} milliseconds */
const sleep = (milliseconds) =>
  /** @type {Promise<void>} */ (new Promise((resolve) => setTimeout(resolve, milliseconds)));

/**
 * @param {AsyncIterable<Uint8Array>} request
 * @returns {Promise<string | undefined>} undefined when it is larger than the limit
 */
async function readBody(request) {
  const decoder = new TextDecoder();
  let size = 0;
  let body = '';
  // Read to the end even when it is too large: a client still sending would see its connection
  // reset, not the answer.
  for await (const chunk of request) {
    size += chunk.byteLength;
    if (size <= BODY_LIMIT) body += decoder.decode(chunk, { stream: true });
  }
  return size <= BODY_LIMIT ? body + decoder.decode() : undefined;
}

/**
 * Found without parsing, for the body may be anything; anonymous callers count as one.
 *
 * @param {string | undefined} body
 */
const callerIn = (body = '') => /"fromPhoneNumber"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? '';

/**
 * @param {string} path
 * @param {Answer} answer
 * @returns {LogEntry}
 */
function logEntryOf(path, { body }) {
  const route = Object.values(paths).includes(path) ? path : 'unknown';
  if (typeof body === 'string') return { route };
  const { status } = /** @type {{ status?: Omit<LogEntry, 'route'> }} */ (body);
  return { route, code: status?.code, corrId: status?.corrId };
}

/**
 * @param {Context} context
 * @param {'hang' | 'drop'} how
 */
function leaveUnanswered(context, how) {
  context.respond = false;
  // Never sent, but Koa's 404 would have the test runner report a missing file.
  context.status = 503;
  if (how === 'drop') context.req.socket.destroy();
}

/**
 * @param {Context} context
 * @param {Answer} answer
 */
function send(context, { status, headers, body }) {
  context.status = status;
  // Before the body and with a type in any case, or Koa would guess one from the body.
  setHeaders(context, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  context.body = typeof body === 'string' ? body : JSON.stringify(body);
}

/**
 * @param {Context} context
 * @param {Readonly<Record<string, string>>} headers
 */
function setHeaders(context, headers) {
  for (const [name, value] of Object.entries(headers)) context.set(name, value);
}
