import { expect } from '@open-wc/testing';
import {
  baselineYear,
  scriptExceptions,
  styleExceptions,
} from '../../demo/stability/exceptions.js';
import { fetchText } from './files.js';
import { describeSnippets } from './snippets.js';

await describeSnippets('docs/stability.md', {});

describe('what is promised of browsers', () => {
  it('has the exceptions that the test of the build allows', async () => {
    const [, browsers = ''] = (await fetchText('docs/stability.md')).split('## Browsers');
    const rows = [...browsers.matchAll(/^\| `([^`]+)` +\| (.*?) +\|$/gm)];
    expect(rows.map(([, name, without]) => ({ name, without }))).to.deep.equal([
      ...scriptExceptions,
      ...styleExceptions,
    ]);
    expect(browsers).to.contain(`[Baseline ${baselineYear}]`);
  });
});
