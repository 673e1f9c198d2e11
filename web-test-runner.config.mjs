import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { groups } from './demo/call-in-server/groups.js';
import { callInMiddleware } from './demo/call-in-server/middleware.js';
import { documentationMiddleware } from './demo/layout/middleware.js';
import { projectFilesOnly } from './demo/project-files-only.mjs';
import { chromium } from './test/browsers.mjs';
import { countReporter, tellWhatEndsTheRunner } from './test/count-reporter.mjs';
import { pageMiddleware } from './test/hostile/page-middleware.mjs';

tellWhatEndsTheRunner();

/** Numbers enough for every test in every engine: each is lent for five minutes. */
const numbers = Array.from({ length: 1000 }, (_, index) => `+1202555${1000 + index}`);

/** The demo's own service, as the tests find it, also those that are run against mutants. */
export const callInOptions = {
  groups: {
    ...groups,
    support: { ...groups.support, numbers },
    // Nobody calls it, whatever the pages of the demo are tried with.
    idle: {
      numbers: ['+12025550100'],
      queue: { name: 'idle', agents: 2, waiting: 0, secondsPerCall: 240 },
    },
  },
  reservationsPerCaller: numbers.length,
};

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
    projectFilesOnly(),
    pageMiddleware(),
    // For the tests of the demo; they share one caller.
    callInMiddleware(callInOptions),
    documentationMiddleware,
  ],
  // Keys and clicks go to the one page that is in front.
  concurrency: 1,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('lit.dev/msg/dev-mode'),
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html>
      <body>
        <script type="module">
          import '${testFramework}';
          import '/test/lit-warnings.js';
        </script>
      </body>
    </html>`,
  // The floor is what is reached, less what differs from run to run.
  coverageConfig: {
    include: ['src/**/*.ts'],
    threshold: { lines: 99.4, statements: 99.4, functions: 98.4, branches: 98 },
    reporters: ['text', 'lcovonly'],
  },
  // A browser that shares a small machine with others is slow, not broken.
  testFramework: { config: { timeout: 180_000 } },
  testsFinishTimeout: 1_200_000,
  browserStartTimeout: 120_000,
  reporters: [defaultReporter(), countReporter()],
};
