/**
 * Builds the pages whose code needs a bundler, each by itself into `dist-demo/NAME/`. They import
 * the package by its name, as its users do: what they get is the build, through the `exports` of
 * package.json.
 */

import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

/** @type {import('@vitejs/plugin-vue').Options} */
const vueOptions = {
  template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('click-to-call') } },
};

/**
 * @typedef {object} App
 * @property {string} source its script, from here
 * @property {import('vite').PluginOption[]} [plugins]
 * @property {'development' | 'production'} [mode] which build of its framework it takes; default
 *   production
 */

/** @type {Readonly<Record<string, App>>} */
const apps = {
  react: { source: 'react/app.tsx' },
  vue: { source: 'vue/main.ts', plugins: [vue(vueOptions)] },
  svelte: { source: 'svelte/main.ts', plugins: [svelte({ configFile: false })] },
  preact: { source: 'preact/app.tsx' },
  ssr: { source: 'ssr/client.js' },
  // Of the tests: only the development build of React mounts everything twice.
  'strict-mode': { source: '../test/frameworks/strict-mode.tsx', mode: 'development' },
};

const root = import.meta.dirname;

for (const [name, { source, plugins, mode = 'production' }] of Object.entries(apps)) {
  process.env.NODE_ENV = mode;
  await build({
    root,
    mode,
    plugins,
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: {
      outDir: `${root}/../dist-demo/${name}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: `${root}/${source}`,
        output: { entryFileNames: 'app.js', chunkFileNames: 'chunks/[name].js' },
        // `'use client'` says nothing to pages without server components.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
  });
}
