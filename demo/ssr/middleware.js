/**
 * Answers `/demo/ssr/` with a page that is rendered on the server.
 *
 * @type {import('@web/dev-server-core').Middleware}
 */
export async function serverRenderingMiddleware(context, next) {
  if (context.path !== '/demo/ssr/') return next();
  // Not before it is asked for: it imports the build, which a server that is starting may not have.
  const { renderPage } = await import('./page.js');
  context.type = 'html';
  context.body = await renderPage();
}
