import { callInMiddleware } from './service/middleware.js';

/** Serves the demo with its call-in service; without a port of its own it takes the next free. */
export default {
  appIndex: 'demo/index.html',
  rootDir: '.',
  middleware: [callInMiddleware()],
};
