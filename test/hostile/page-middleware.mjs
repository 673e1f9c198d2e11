/**
 * What the middleware uses of a Koa context.
 *
 * @typedef {object} Context
 * @property {string} path
 * @property {string} querystring
 * @property {(name: string, value: string) => void} set
 * @property {unknown} body
 */

/**
 * Serves pages as a test describes them, so that they come with headers and with an address of
 * their own: `/page?html=…&policy=…`.
 *
 * @returns {(context: Context, next: () => Promise<unknown>) => Promise<void>}
 */
export const pageMiddleware = () => async (context, next) => {
  // A page in a sandbox has no origin: to it, every script is one of another origin.
  context.set('Access-Control-Allow-Origin', '*');
  if (context.path !== '/page') {
    await next();
    return;
  }
  const { html = '', policy } = Object.fromEntries(new URLSearchParams(context.querystring));
  if (policy) context.set('Content-Security-Policy', policy);
  context.set('Content-Type', 'text/html; charset=utf-8');
  context.body = html;
};
