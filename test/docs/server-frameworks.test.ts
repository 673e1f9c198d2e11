import { describeSnippets } from './snippets.js';

/** The apps that the code is out of are built and visited by `npm run test:frameworks`. */
const test = 'test/package/examples.test.mjs';

await describeSnippets('docs/server-frameworks.md', {
  'Ask Next.js': test,
  defineNuxtConfig: test,
  'Ask Nuxt': test,
  'Ask Angular': test,
  'Ask SvelteKit': test,
  'JSON.stringify(fields)': test,
  'Ask Astro': test,
});
