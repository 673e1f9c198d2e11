/// <reference lib="webworker" />
import { callInMiddleware } from '../call-in-server/middleware.js';

/**
 * The demo's call-in service where there is no server for it: this worker answers what the pages
 * ask the service, and leaves everything else to the network.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const answer = callInMiddleware();

worker.addEventListener('install', () => void worker.skipWaiting());

// The page that has installed it uses it at once.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== worker.location.origin || !/^\/(?:engagement|faults)\//.test(pathname)) return;
  event.respondWith(respond(event.request));
});

/**
 * Hands a request to the middleware as a server does.
 *
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function respond(request) {
  const { pathname, search } = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  const headers = new Headers({ Date: new Date().toUTCString() });
  const socket = {
    destroyed: false,
    destroy() {
      this.destroyed = true;
    },
  };
  const context = {
    method: request.method,
    path: pathname,
    querystring: search.slice(1),
    headers: Object.fromEntries(request.headers),
    req: {
      socket,
      async *[Symbol.asyncIterator]() {
        yield body;
      },
    },
    set: (/** @type {string} */ name, /** @type {string} */ value) => headers.set(name, value),
    state: {},
    status: 404,
    body: /** @type {unknown} */ (undefined),
    respond: true,
  };
  await answer(context, async () => {});
  if (socket.destroyed) return Response.error();
  // Left unanswered: the page gives up by itself.
  if (!context.respond) return new Promise(() => {});
  const { status } = context;
  const isEmpty = status === 204 || context.body === undefined;
  return new Response(isEmpty ? null : String(context.body), { status, headers });
}
