import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

const apps = {
  react: path('react/app.tsx'),
  vue: path('vue/main.ts'),
  svelte: path('svelte/main.ts'),
  preact: path('preact/app.tsx'),
  ssr: path('ssr/client.js'),
};

/** What only the development build of React does. */
const developmentApps = { 'strict-mode': path('../test/frameworks/strict-mode.tsx') };

/**
 * The pages whose code needs a bundler. They import the package by its name, as its users do: what
 * they get is the build, through the `exports` of package.json.
 */
export default defineConfig(({ mode }) => {
  const isDevelopment = mode === 'development';
  return {
    base: './',
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
      svelte({ configFile: false }),
    ],
    build: {
      outDir: path(isDevelopment ? '../dist-demo/development' : '../dist-demo'),
      emptyOutDir: true,
      // The element's own floor, so that nothing of it is compiled down.
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: isDevelopment ? developmentApps : apps,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
});
