import { expect } from '@open-wc/testing';
import { fetchText } from './docs/files.js';
import {
  describeSnippets,
  expectElapsed,
  expectNumber,
  expectRequest,
  manifest,
  scriptsIn,
} from './docs/snippets.js';

await describeSnippets('README.md', {
  'src="/click-to-call/define.js"': expectNumber,
  'endpoint="https://calls.example.com/engagement/v3"': expectRequest,
  "addEventListener('completed'": expectElapsed,
  'npm ci && npm start': async (code) => {
    expect(Object.keys(manifest.scripts)).to.include.members(scriptsIn(code));
    expect(scriptsIn(code)).to.have.members(['start', 'test']);
  },
});

describe('the README', () => {
  it('is short: what is looked up is in docs/', async () => {
    const lines = (await fetchText('README.md')).trimEnd().split('\n');
    expect(lines.length).to.be.below(250);
  });
});
