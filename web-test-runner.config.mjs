import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { groups } from './demo/service/groups.js';
import { callInMiddleware } from './demo/service/middleware.js';
import { serverRenderingMiddleware } from './demo/ssr/middleware.js';
import { chromium } from './test/browsers.mjs';
import { countReporter } from './test/count-reporter.mjs';
import { pageMiddleware } from './test/hostile/page-middleware.mjs';

/** Numbers enough for every test in every engine: each is lent for five minutes. */
const numbers = Array.from({ length: 1000 }, (_, index) => `+1202555${1000 + index}`);

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  browsers: [await chromium()],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // The demo's scripts are tested as they are served: nothing compiles them.
      loaders: { '.js': /** @type {any} */ (undefined) },
      // Without it, class fields would be compiled another way than in the build.
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [
    pageMiddleware(),
    // The demo's own service and server, for the tests of the demo; they share one caller.
    callInMiddleware({
      groups: { ...groups, support: { ...groups.support, numbers } },
      reservationsPerCaller: numbers.length,
    }),
    serverRenderingMiddleware,
  ],
  // Keys and clicks go to the one page that is in front.
  concurrency: 1,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('lit.dev/msg'),
  // The floor is what is reached, less what differs from run to run.
  coverageConfig: {
    include: ['src/**/*.ts'],
    threshold: { lines: 99.6, statements: 99.6, functions: 99, branches: 98.2 },
    reporters: ['text', 'lcovonly'],
  },
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter(), countReporter()],
};
