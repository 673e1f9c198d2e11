declare module '@bcoe/v8-coverage' {
  import type { Protocol } from 'puppeteer-core';

  /** What several runs of one script covered together. */
  export function mergeScriptCovs(
    scripts: readonly Protocol.Profiler.ScriptCoverage[],
  ): Protocol.Profiler.ScriptCoverage | undefined;
}
