import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const root = new URL('../../', import.meta.url);

/**
 * Serves the build and the page of the visits on the loopback address. Resolves with the address
 * of the page.
 */
export async function serve() {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const isServed = /^\/(dist|test\/screen-reader\/page)\//.test(pathname);
    const body = isServed && (await readFile(new URL(`.${pathname}`, root)).catch(() => null));
    if (!body) return response.writeHead(404).end();
    const type = types[extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    page: `http://127.0.0.1:${port}/test/screen-reader/page/index.html`,
    close: () => server.close(),
  };
}
