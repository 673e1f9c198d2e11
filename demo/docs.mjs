/**
 * `npm run docs`: the documentation as files, in `dist-docs/`, for any web server, also from a
 * folder below its root: every link is relative. The call-in service runs in a service worker. The
 * element and the demo have to be built.
 *
 *     npm run docs -- --out FOLDER
 */

import { build } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inOrder } from './layout/all-pages.js';
import { generatedFiles, renderDocument, renderLlms } from './layout/documents.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = join(root, 'demo');

/** What the pages have to do with a service worker; see there. */
const registerWorker = 'register-worker.js';

/** Folders of the demo that no page loads anything from: they run on a server, or to build it. */
const isForServers = /^(?:layout|static|benchmark\/widgets)(?:\/|$)/;

/** Files that pages load. */
const isForPages = /\.(?:css|html|jpg|js|json|png|svg|txt|webp)$/;

const isForTools = /(?:^|\/)package(?:-lock)?\.json$/;

/** @param {string} file in the build; its maps and types are for those who install the package */
const isOfBuild = (file) => !/\.map$|\/types(?:\/|$)|\/strict-mode(?:\/|$)/.test(file);

const { out } = parseArgs({ options: { out: { type: 'string', default: 'dist-docs' } } }).values;
const target = resolve(out);

/**
 * @param {string} path below the target
 * @param {string} text
 */
async function write(path, text) {
  const file = join(target, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** @param {string} file below the demo's folder */
async function addFile(file) {
  if (!file.endsWith('.html')) {
    await mkdir(dirname(join(target, 'demo', file)), { recursive: true });
    await cp(join(demo, file), join(target, 'demo', file));
    return;
  }
  const page = await renderDocument(file.replace(/(^|\/)index\.html$/, '$1'), {
    scripts: [registerWorker],
  });
  await write(`demo/${file}`, page ?? withWorker(file, await readFile(join(demo, file), 'utf8')));
}

/**
 * A document that has no layout, with the script that starts the service.
 *
 * @param {string} file
 * @param {string} html
 */
function withWorker(file, html) {
  const script = '../'.repeat(file.split('/').length - 1) + registerWorker;
  return html.replace('</head>', `<script type="module" src="${script}"></script></head>`);
}

await rm(target, { recursive: true, force: true });
for (const folder of ['dist', 'dist-demo']) {
  await cp(join(root, folder), join(target, folder), { recursive: true, filter: isOfBuild });
}
const files = (await readdir(demo, { recursive: true }))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => isForPages.test(file) && !isForServers.test(file) && !isForTools.test(file));
for (const file of files) await addFile(file);

// The pages that are made by code have no file.
for (const { path } of inOrder.filter(({ path }) => path.endsWith('/'))) {
  const file = `${path}index.html`;
  if (!files.includes(file)) await addFile(file);
}

for (const [path, render] of Object.entries(generatedFiles)) {
  await write(`demo/${path}`, await render());
}
await write('llms.txt', renderLlms('demo/'));
await write(
  'index.html',
  `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta http-equiv="refresh" content="0; url=demo/" />
  <title>click-to-call</title>
  <p><a href="demo/">click-to-call: the documentation</a></p>
</html>
`,
);
await cp(join(demo, 'static', registerWorker), join(target, 'demo', registerWorker));
await build({
  entryPoints: [join(demo, 'static/service-worker.js')],
  outfile: join(target, 'demo/service-worker.js'),
  bundle: true,
  // Not every browser takes modules as service workers.
  format: 'iife',
  target: 'es2022',
  logLevel: 'warning',
});
console.log(`The documentation is in ${relative(process.cwd(), target) || '.'}/`);
