import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { repository } from './packed.mjs';
import { documentation, snippetsOf } from './snippets.mjs';

const examples = `${repository}/examples`;

/**
 * The files of the apps that the guides show, by words of each.
 *
 * @type {Readonly<Record<string, string>>}
 */
const files = {
  'Ask Next.js': 'next/app/contact.tsx',
  defineNuxtConfig: 'nuxt/nuxt.config.ts',
  'Ask Nuxt': 'nuxt/app/app.vue',
  'Ask Angular': 'angular/src/contact.ts',
  'Ask SvelteKit': 'sveltekit/src/routes/+page.svelte',
  'JSON.stringify(fields)': 'astro/src/pages/index.astro',
  'Ask Astro': 'astro/src/contact.ts',
  setCustomElementsManifest: 'storybook/.storybook/preview.js',
};

describe('the documentation', () => {
  for (const [words, file] of Object.entries(files)) {
    it(`shows examples/${file} as it is`, () => {
      const language = file.replace(/.*\./, '');
      const code = readFileSync(`${examples}/${file}`, 'utf8');
      assert.deepEqual(snippetsOf(language, words), [code]);
    });
  }

  it('names the setting that an app made with Parcel needs', () => {
    const { '@parcel/resolver-default': setting } = JSON.parse(
      readFileSync(`${examples}/parcel/package.json`, 'utf8'),
    );
    const text = JSON.stringify({ '@parcel/resolver-default': setting }).slice(1, -1);
    assert.ok(documentation.replace(/\s/g, '').includes(text));
  });

  it('shows every other app', () => {
    const shown = new Set(Object.values(files).map((file) => file.split('/')[0]));
    assert.deepEqual([...shown, 'parcel'].sort(), readdirSync(examples).sort());
  });
});
