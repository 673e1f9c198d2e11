import { callInMiddleware } from './service/middleware.js';
import { serverRenderingMiddleware } from './ssr/middleware.js';

/** @type {import('@web/dev-server-core').Middleware} */
const openDemo = (context, next) => (context.path === '/' ? context.redirect('/demo/') : next());

/** Serves the demo with its call-in service; without a port of its own it takes the next free. */
export default {
  rootDir: '.',
  middleware: [openDemo, callInMiddleware(), serverRenderingMiddleware],
};
