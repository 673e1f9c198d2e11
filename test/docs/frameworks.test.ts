import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { describeSnippets } from './snippets.js';

await describeSnippets('docs/frameworks.md', {
  'prefill={{ firstname }}': 'test/package/consumer.test.mjs',
  'open={open}': 'test/package/consumer.test.mjs',

  'lit-element-hydrate-support.js': async (code) => {
    // The script of the demo's page, which frameworks/server-rendering.test.ts runs.
    // As it is written: the server resolves imports.
    expect(await readFile({ path: '../../demo/ssr/client.js' })).to.contain(code);
  },
});
