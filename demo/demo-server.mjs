import { fileURLToPath } from 'node:url';
import { callInMiddleware } from './call-in-server/middleware.js';
import { startDevServer } from './dev-server.mjs';
import { documentationMiddleware } from './layout/middleware.js';

/** @type {import('@web/dev-server-core').Middleware} */
const openDemo = (context, next) => (context.path === '/' ? context.redirect('/demo/') : next());

/**
 * Serves the demo with its call-in service. It has to be built.
 *
 * @param {number} [port] default: the first free one from 8000 on
 */
export const startDemoServer = (port) =>
  startDevServer({
    rootDir: fileURLToPath(new URL('..', import.meta.url)),
    port,
    middleware: [openDemo, callInMiddleware(), documentationMiddleware],
  });
