import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { callInMiddleware } from './demo/service/middleware.js';
import { serverRenderingMiddleware } from './demo/ssr/middleware.js';
import { chromium } from './test/browsers.mjs';
import { countReporter } from './test/count-reporter.mjs';

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
      loaders: /** @type {Record<string, any>} */ ({ '.js': undefined }),
      // Without it, class fields would be compiled another way than in the build.
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  // The demo's own service and server, for the tests of the demo; they share one caller.
  middleware: [callInMiddleware({ reservationsPerCaller: 1000 }), serverRenderingMiddleware],
  // Keys and clicks go to the one page that is in front.
  concurrency: 1,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('lit.dev/msg'),
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter(), countReporter()],
};
