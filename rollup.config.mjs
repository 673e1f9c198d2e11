import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** Our own modules, those that are copied into a chunk included. */
const sources = /\/src\/[^?]+\.ts(\?|$)/;

const minifyTemplates = () => [
  minifyTemplateLiterals({
    include: sources,
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
      // What is put together from others has nothing of its own to minify.
      const literals = code.match(/(?<=\bcss`)[^`$]+(?=`)/g) ?? [];
      if (literals.length === 0) return null;
      const minified = await Promise.all(
        literals.map((styles) => transform(styles, { loader: 'css', minify: true })),
      );
      return {
        code: literals.reduce(
          (result, styles, index) => result.replace(styles, () => minified[index].code.trim()),
          code,
        ),
        map: null,
      };
    },
  },
];

const target = 'es2022';

const compile = () => esbuild({ target, tsconfig: 'tsconfig.json', charset: 'utf8' });

/** What is added to the name of a module that is copied into a chunk. */
const copyMark = '?in=';

/** Modules with a state or an identity that every chunk has to share. */
const shared = ['/src/services/call-in-error.ts', '/src/chunk.ts', '/src/chunks.ts'];

/**
 * Makes every chunk whole beside the entry: what two chunks have in common, and the entry has not,
 * is copied into each of them. So no file is loaded only for another file, and one that could not
 * be loaded keeps no other from being loaded: browsers may never request an address again that has
 * failed once. It is also why each chunk is requested by another address at the next try.
 * @param entry The source of the entry.
 */
const wholeChunks = (entry) => {
  /** The modules of the entry. */
  const inEntry = new Set();
  const collect = async (context, id) => {
    if (inEntry.has(id)) return;
    inEntry.add(id);
    const { importedIdResolutions } = await context.load({ id, resolveDependencies: true });
    for (const { id: imported } of importedIdResolutions) await collect(context, imported);
  };
  let collecting;
  const collected = (context) =>
    (collecting ??= (async () => {
      for (const source of [entry, ...shared.map((path) => `.${path}`)]) {
        const { id } = await context.resolve(source, undefined, { custom: { isScan: true } });
        await collect(context, id);
      }
    })());

  return {
    name: 'whole-chunks',
    async resolveId(source, importer, options) {
      if (!importer?.includes(copyMark) || options.custom?.isScan) return null;
      const [path, chunk] = importer.split(copyMark);
      const resolved = await this.resolve(source, path, { ...options, skipSelf: true });
      await collected(this);
      if (!resolved || resolved.external || inEntry.has(resolved.id)) return resolved;
      return { ...resolved, id: resolved.id + copyMark + chunk };
    },
    async resolveDynamicImport(specifier, importer) {
      const [path] = importer.split(copyMark);
      const resolved = await this.resolve(specifier, path);
      return { ...resolved, id: resolved.id + copyMark + basename(resolved.id, '.ts') };
    },
    moduleParsed({ id, code }) {
      const imports = code?.match(/\bimport\(/g)?.length ?? 0;
      const retried = code?.match(/\(_retry\) => import\(/g)?.length ?? 0;
      if (imports !== retried) this.error(`${id}: write (_retry) => import(…), in chunk()`);
    },
    load(id) {
      const [path, isCopied] = id.split(copyMark);
      return isCopied && !path.endsWith('.data.ts') ? readFile(path, 'utf8') : null;
    },
    // The plugin that compiles all other modules does not know such names.
    transform: (code, id) =>
      id.includes(`.ts${copyMark}`) && !id.includes('.data.ts')
        ? transform(code, { loader: 'ts', target, charset: 'utf8', sourcemap: true })
        : null,
    // The address of another try: see `chunk()` in the sources.
    renderDynamicImport: () => ({ left: 'import(', right: ' + _retry)' }),
  };
};

/**
 * Runs the modules whose names end in `.data.ts` at build time: what they export is in the build,
 * not how it is made, such as the few numbering plans that are picked out of all.
 */
const runData = () => ({
  name: 'run-data',
  async load(id) {
    const [path] = id.split(copyMark);
    if (!path.endsWith('.data.ts')) return null;
    const bundled = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false });
    const source = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
    const data = Object.entries(await import(`data:text/javascript;base64,${source}`));
    return data.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('');
  },
});

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

const forPages = ({ format } = {}, ...first) => [
  ...first,
  nodeResolve({ exportConditions: ['browser', 'production'], ...ownSources }),
  runData(),
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
  if (shared.some((path) => id.endsWith(path))) return 'define';
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

/** The sources that a framework with server components runs on the page alone. */
const clientModules = new Set();

const clientDirective = /^'use client';/;

/** Takes the directive out of the source, which Rollup would drop with a warning. */
const noteClientModules = () => ({
  name: 'note-client-modules',
  transform(code, id) {
    if (!clientDirective.test(code)) return null;
    clientModules.add(id);
    return { code: code.replace(clientDirective, ''), map: null };
  },
});

/** Puts the directive before everything else in the entry. */
const clientBanner = ({ facadeModuleId }) =>
  clientModules.has(facadeModuleId) ? `'use client';` : '';

/** Modules that import each other are loaded in an order that nobody chose. */
function onLog(level, log, handler) {
  if (log.code === 'CIRCULAR_DEPENDENCY' && log.ids.every((id) => !id.includes('node_modules'))) {
    throw new Error(log.message);
  }
  handler(level, log);
}

export default [
  // What a page loads as it is: everything inside, the entry in one file.
  {
    onLog,
    input: { define: 'src/define.ts', companions: 'src/companions.ts' },
    preserveEntrySignatures: 'allow-extension',
    plugins: forPages({}, wholeChunks('./src/define.ts')),
    output: {
      ...pageOutput,
      chunkFileNames: ({ name }) => `chunks/${name.replace(/\.data\b.*/, '')}-[hash].js`,
      manualChunks: entryChunk,
    },
  },
  // The same in one classic script. Pages hand their own encoding down to those: ASCII is safe.
  {
    onLog,
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
    onLog,
    input: {
      index: 'src/index.ts',
      'package/define': 'src/define.ts',
      'package/companions': 'src/companions.ts',
      'package/services': 'src/services/index.ts',
      'package/analytics': 'src/analytics/index.ts',
      'package/cx-bus': 'src/cx-bus/index.ts',
      'package/react': 'src/react/index.ts',
      'package/testing': 'src/testing/index.ts',
      // No entry of the package: the demo simulates visits with it.
      'package/lifecycle': 'src/lifecycle/lifecycle.ts',
      ...languages,
    },
    external: (id) => !/^[./]/.test(id),
    plugins: [
      runData(),
      ...minifyTemplates(),
      noteClientModules(),
      compile(),
      nodeResolve({ extensions: ['.ts'], ...ownSources }),
    ],
    output: {
      ...output,
      banner: clientBanner,
      chunkFileNames: 'package/chunks/[name].js',
      // Apart from what registers the element: that is in its entry, which has side effects.
      manualChunks: (id) => /\/src\/(define-element|report-once)\.ts$/.exec(id)?.[1],
    },
  },
];
