import Koa from 'koa';
import { callInMiddleware } from './middleware.js';

/**
 * Writes a structured line of the log.
 *
 * @typedef {(level: 'info' | 'warn' | 'error', message: string, fields?: object) => void} Log
 */

/**
 * The server as it runs alone: the same middleware as in the development server, without its
 * faults, and with health, readiness and a log.
 *
 * @param {object} options
 * @param {import('./middleware.js').CallInMiddlewareOptions
 *   & { store: import('./stores/reservation-store.js').ReservationStore }} options.service
 * @param {number} options.trustedProxies how many of them set `X-Forwarded-For`
 * @param {Log} options.log
 * @param {() => boolean} options.isStopping
 */
export function createApplication({ service, trustedProxies, log, isStopping }) {
  const application = new Koa({ proxy: trustedProxies > 0, maxIpsCount: trustedProxies });
  // What the request held is not logged.
  application.on('error', ({ name, code, stack }) => {
    if (code === 'ECONNRESET') log('warn', 'client gone');
    else log('error', 'request failed', { name, code, stack });
  });
  application.use(logRequests(log));
  application.use(endConnections(isStopping));
  application.use(health(service.store, isStopping));
  application.use(
    /** @type {Koa.Middleware} */ (callInMiddleware({ ...service, withFaults: false })),
  );
  return application;
}

/**
 * A line for each request, without anything that tells who has sent it or what was entered.
 *
 * @param {Log} log
 * @returns {Koa.Middleware}
 */
const logRequests = (log) => async (context, next) => {
  const start = performance.now();
  await next();
  const { method, status, state } = context;
  const milliseconds = Math.round((performance.now() - start) * 10) / 10;
  const level = status >= 500 ? 'error' : 'info';
  log(level, 'request', { method, status, milliseconds, ...state.callIn });
};

/**
 * Ends connections that a client would keep: the server waits for the last of them.
 *
 * @param {() => boolean} isStopping
 * @returns {Koa.Middleware}
 */
const endConnections = (isStopping) => async (context, next) => {
  await next();
  if (isStopping()) context.set('Connection', 'close');
};

/**
 * `/health/live` answers while the process runs, `/health/ready` while it can lend numbers.
 *
 * @param {import('./stores/reservation-store.js').ReservationStore} store
 * @param {() => boolean} isStopping
 * @returns {Koa.Middleware}
 */
const health = (store, isStopping) => async (context, next) => {
  if (context.path !== '/health/live' && context.path !== '/health/ready') return next();
  context.state.callIn = { route: context.path };
  context.set('Cache-Control', 'no-store');
  const isReady =
    context.path === '/health/live' ||
    (!isStopping() &&
      (await store.ping().then(
        () => true,
        () => false,
      )));
  context.status = isReady ? 200 : 503;
  context.body = { status: isReady ? 'ok' : 'unavailable' };
};
