import { describeSnippets } from './snippets.js';

await describeSnippets('docs/storybook.md', {
  // `npm run test:frameworks` builds the Storybook with it and reads its page.
  setCustomElementsManifest: 'test/package/examples.test.mjs',
});
