import { mergeScriptCovs } from '@bcoe/v8-coverage';

/**
 * Has the coverage of a page count what any of its frames ran. Without it, of a file that a test
 * loads into a frame as well, the frame alone would count.
 *
 * @param {import('puppeteer-core').Page} page
 */
export function countFrames(page) {
  const { coverage } = page;
  const stop = coverage.stopJSCoverage.bind(coverage);
  coverage.stopJSCoverage = async () => {
    /** @type {Map<string, import('puppeteer-core').JSCoverageEntry[]>} */
    const byUrl = new Map();
    for (const entry of await stop())
      byUrl.set(entry.url, [...(byUrl.get(entry.url) ?? []), entry]);
    return [...byUrl.values()].flatMap((entries) => {
      const scripts = entries.flatMap(({ rawScriptCoverage }) => rawScriptCoverage ?? []);
      return entries.slice(0, 1).map((entry) => ({
        ...entry,
        rawScriptCoverage: mergeScriptCovs(scripts),
      }));
    });
  };
  return page;
}
