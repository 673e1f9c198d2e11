import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const minifyTemplates = () => [
  minifyTemplateLiterals({
    include: ['src/**/*.ts'],
    failOnError: true,
    options: {
      shouldMinifyCSS: () => false,
      minifyOptions: { keepClosingSlash: true, removeAttributeQuotes: true },
    },
  }),
  {
    // The plugin's own CSS minifier does not know the CSS of today.
    name: 'minify-style-literals',
    async transform(code) {
      const styles = /(?<=\bcss`)[^`]+(?=`)/.exec(code)?.[0];
      if (!styles) return null;
      const minified = await transform(styles, { loader: 'css', minify: true });
      return { code: code.replace(styles, () => minified.code.trim()), map: null };
    },
  },
];

const compile = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', charset: 'utf8' });

/** What package.json says of side effects is said of the build, not of what it is built from. */
const ownSources = { ignoreSideEffectsForRoot: true };

/** Gives names by how often they stand there: what comes out compresses better, by 100 bytes. */
const nameByFrequency = () => ({
  name: 'name-by-frequency',
  renderChunk: (code) =>
    transform(code, {
      minifyIdentifiers: true,
      charset: 'utf8',
      legalComments: 'inline',
      sourcemap: true,
      target: 'es2022',
    }),
});

const forPages = ({ format } = {}) => [
  nodeResolve({ exportConditions: ['browser', 'production'], ...ownSources }),
  ...minifyTemplates(),
  compile(),
  nameByFrequency(),
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: /^!/, ...format },
  }),
  compileHint(),
  integrity(),
];

/** What a page may check of the files that it loads, by their places in `dist/`. */
const hashes = {};

/** Keeps `dist/integrity.json`: the value of an `integrity` attribute for every such file. */
const integrity = () => ({
  name: 'integrity',
  writeBundle({ dir }, files) {
    for (const file of Object.keys(files).filter((name) => name.endsWith('.js'))) {
      const digest = createHash('sha384')
        .update(readFileSync(`${dir}/${file}`))
        .digest('base64');
      hashes[file] = `sha384-${digest}`;
    }
    const sorted = Object.fromEntries(Object.entries(hashes).sort());
    writeFileSync(`${dir}/integrity.json`, `${JSON.stringify(sorted, null, 2)}\n`);
  },
});

/** The licences of what is inside stand in one file beside the chunks. */
const licence = '/*! click-to-call, MIT; with Lit and others: see LICENSE */';

/** The chunks of which nearly all runs as soon as they are there. */
const hinted = ['define', 'panel'];

/** Stands for the hint below until all is minified: a comment that is kept. */
const hintPlace = '/*! hint */';

/** Tells engines so: they go over such a file once, and not again for each function. */
const compileHint = () => ({
  name: 'compile-hint',
  renderChunk(code, { name }) {
    if (hinted.includes(name) && !code.includes(hintPlace)) this.error('The hint is lost');
    return { code: code.replace(hintPlace, '//# allFunctionsCalledOnLoad'), map: null };
  },
});

const banner = ({ name, isEntry }) =>
  [isEntry && licence, hinted.includes(name) && hintPlace].filter(Boolean).join('\n');

/** A server that imports the classic script has nothing to register, and nothing that throws. */
const onPagesOnly = 'if (globalThis.HTMLElement)';

const output = { dir: 'dist', sourcemap: true };

/** The maps are there for whoever asks; the files that pages load do not spend bytes on it. */
const pageOutput = { ...output, sourcemap: 'hidden', banner };

/** Everything that the entry loads at once, so that it comes in one file and not in two. */
function entryChunk(id, { getModuleInfo }) {
  const seen = new Set();
  const reachesDefine = (module) => {
    if (module.endsWith('/src/define.ts')) return true;
    if (seen.has(module)) return false;
    seen.add(module);
    return getModuleInfo(module).importers.some(reachesDefine);
  };
  return reachesDefine(id) ? 'define' : undefined;
}

/** An entry for each language, which is also the chunk that the element loads by itself. */
const languages = Object.fromEntries(
  readdirSync('src/i18n/languages').map((file) => [
    `package/i18n/${file.replace('.ts', '')}`,
    `src/i18n/languages/${file}`,
  ]),
);

export default [
  // What a page loads as it is: everything inside, the entry in one file.
  {
    input: { define: 'src/define.ts', companions: 'src/companions.ts' },
    preserveEntrySignatures: 'allow-extension',
    plugins: forPages(),
    output: { ...pageOutput, chunkFileNames: 'chunks/[name].js', manualChunks: entryChunk },
  },
  // The same in one classic script. Pages hand their own encoding down to those: ASCII is safe.
  {
    input: { 'click-to-call.bundle': 'src/bundle.ts' },
    plugins: forPages({ format: { ascii_only: true } }),
    output: {
      ...pageOutput,
      banner: (chunk) => `${banner(chunk)}\n${onPagesOnly}`,
      format: 'iife',
      inlineDynamicImports: true,
    },
  },
  // What a bundler takes in: its own copy of the libraries, so that a page has one of each.
  {
    input: {
      index: 'src/index.ts',
      'package/define': 'src/define.ts',
      'package/companions': 'src/companions.ts',
      'package/services': 'src/services/index.ts',
      'package/analytics': 'src/analytics/index.ts',
      'package/cx-bus': 'src/cx-bus/index.ts',
      'package/react': 'src/react/index.ts',
      // No entry of the package: the demo simulates visits with it.
      'package/lifecycle': 'src/lifecycle/lifecycle.ts',
      ...languages,
    },
    external: (id) => !/^[./]/.test(id),
    plugins: [...minifyTemplates(), compile(), nodeResolve({ extensions: ['.ts'], ...ownSources })],
    output: { ...output, chunkFileNames: 'package/chunks/[name].js' },
  },
];
