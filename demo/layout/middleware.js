import { inOrder } from './all-pages.js';
import { generatedFiles, renderDocument } from './documents.js';

/** The pages that are folders, without the slash at their end. */
const folders = new Set(
  inOrder.filter(({ path }) => path.endsWith('/')).map(({ path }) => path.slice(0, -1)),
);

/**
 * Answers requests for pages of the documentation, and for the files that are made of them, for
 * @web/dev-server and @web/test-runner.
 *
 * @type {import('@web/dev-server-core').Middleware}
 */
export async function documentationMiddleware(context, next) {
  const path = /^\/demo\/(?<path>.*)$/.exec(context.path)?.groups?.path;
  if (path === undefined) return context.path === '/demo' ? context.redirect('/demo/') : next();
  // A page's relative links count from its folder.
  if (folders.has(path)) return context.redirect(`/demo/${path}/`);
  const file = generatedFiles[path];
  if (file) {
    context.type = path;
    context.body = await file();
    return;
  }
  const page = isPage(path) && (await renderDocument(path.replace(/(^|\/)index\.html$/, '$1')));
  if (!page) return next();
  context.type = 'html';
  context.body = page;
}

/** @param {string} path below `demo/` */
const isPage = (path) => /(?:^|\/|\.html)$/.test(path);
