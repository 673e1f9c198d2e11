import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** @typedef {import('./widgets.mjs').Widget} Widget */

const compress = promisify(brotliCompress);

const types = { js: 'text/javascript', css: 'text/css' };

/**
 * A widget in one script, and a style sheet where it has one, as a site's own bundler makes them.
 *
 * @param {Widget} widget
 */
async function bundle({ source = '', alias }) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: [source],
    outdir: 'main',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    legalComments: 'none',
    conditions: ['browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    alias,
  });
  return outputFiles.map(({ path, contents }) => ({
    name: path.endsWith('.css') ? 'main.css' : 'main.js',
    contents,
  }));
}

/** What a service answers at once, by the beginning of its path. */
const answers = {
  // Typebot's: a conversation without words.
  '/api/v1/': {
    sessionId: 'session',
    typebot: { id: 'call-us', theme: {}, settings: {} },
    messages: [],
  },
  // ElevenLabs': how the widget looks.
  '/v1/convai/': {
    widget_config: {
      language: 'en',
      variant: 'full',
      placement: 'bottom-right',
      avatar: { type: 'orb', color_1: '#2792dc', color_2: '#9ce6e6' },
      feedback_mode: 'none',
      text_input_enabled: true,
    },
  },
  // Ours: a number.
  '/engagement/v3/': { status: { code: 0 }, data: { toPhoneNumber: '+1 202 555 0123' } },
};

/** @param {string} path */
const answerTo = (path) =>
  Object.entries(answers).find(([beginning]) => path.startsWith(beginning))?.[1];

/**
 * Serves each widget on a page of its own, all files with brotli at its best (quality 11), and
 * counts what goes over the wire.
 *
 * @param {readonly Widget[]} widgets
 */
export async function serve(widgets) {
  /** @type {Map<string, { body: Uint8Array, type: string }>} */
  const files = new Map();
  const add = async (/** @type {string} */ path, /** @type {Uint8Array} */ contents) =>
    files.set(path, {
      body: await compress(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      type: path.endsWith('.css') ? types.css : types.js,
    });

  for (const widget of widgets) {
    if (!widget.source) continue;
    for (const { name, contents } of await bundle(widget)) {
      await add(`/${widget.id}/${name}`, contents);
    }
  }

  const pageOf = (/** @type {Widget | undefined} */ widget, /** @type {boolean} */ isHeld) => {
    const script = widget && scriptOf(widget);
    return `<!doctype html>
<html lang="${widget?.language ?? 'en'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Benchmark</title>
    <link rel="icon" href="data:," />
    ${widget && files.has(`/${widget.id}/main.css`) ? '<link rel="stylesheet" href="main.css" />' : ''}
    ${script && isHeld ? `<link rel="preload" as="script" crossorigin href="${script}" />` : ''}
    ${script && !isHeld ? `<script type="module" src="${script}"></script>` : ''}
  </head>
  <body>
    ${widget?.markup ?? ''}
  </body>
</html>`;
  };

  /** @type {{ path: string, bytes: number }[]} */
  let sent = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // With these a page may read the time to 5 µs, and shares its process with no other.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    const answer = answerTo(pathname);
    if (answer) {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
      return;
    }
    const widget = widgets.find(({ id }) => pathname === `/${id}/`);
    if (widget || pathname === '/blank/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(pageOf(widget, searchParams.has('held')));
      return;
    }
    if (pathname.startsWith('/dist/') && !files.has(pathname)) {
      await add(pathname, await readFile(new URL(`../..${pathname}`, import.meta.url)));
    }
    const file = files.get(pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path: pathname, bytes: file.body.length });
    response.setHeader('Content-Type', file.type).setHeader('Content-Encoding', 'br');
    response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    origin: `http://localhost:${port}`,
    /** Bytes of the files that were asked for since the last call of `forget`. */
    bytes: () => sent.reduce((sum, { bytes }) => sum + bytes, 0),
    sent: () => sent.map(({ path }) => path),
    forget: () => (sent = []),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {Widget} widget */
export const scriptOf = ({ source }) => (source ? 'main.js' : '/dist/define.js');
