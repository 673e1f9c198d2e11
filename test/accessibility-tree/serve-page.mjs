import { build } from 'esbuild';
import { createServer } from 'node:http';
import { once } from 'node:events';

const folder = new URL('./', import.meta.url).pathname;

const document = `<!doctype html>
<html lang="en">
  <title>A shop</title>
  <link rel="icon" href="data:," />
  <script type="module" src="page.js"></script>
</html>`;

/**
 * Serves a page that can show every scene of `test/views/scenes.ts`, made from the sources.
 * Resolves with its address.
 */
export async function servePage() {
  const { outputFiles } = await build({
    entryPoints: [`${folder}page.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    // The package names the files that do something when they are imported as they are in `dist/`.
    ignoreAnnotations: true,
    alias: {
      '@open-wc/testing': '@open-wc/testing-helpers',
      '@web/test-runner-commands': `${folder}no-commands.ts`,
    },
  });
  const script = outputFiles[0]?.text;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : document);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
