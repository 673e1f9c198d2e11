import { describeSnippets } from './snippets.js';

await describeSnippets('docs/unit-tests.md', {
  "from 'vitest'": 'test/package/unit-tests.test.mjs',
});
