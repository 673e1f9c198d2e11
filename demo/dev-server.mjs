import { startDevServer as startWebDevServer } from '@web/dev-server';
import { createServer } from 'node:http';
import { projectFilesOnly } from './project-files-only.mjs';

/** The loopback address: nobody else on the network can reach it. */
const host = '127.0.0.1';

/** The first port that is tried where none is asked for. */
const firstPort = 8000;

/**
 * @typedef {object} DevServer
 * @property {string} origin such as `http://127.0.0.1:8000`
 * @property {() => Promise<void>} stop
 */

/**
 * Serves the files of a folder to this machine alone.
 *
 * @web/dev-server listens on every interface, also where it is given the loopback address. So it
 * only handles the requests, and the server around it is made here.
 *
 * @param {object} [options]
 * @param {string} [options.rootDir] default: the working folder
 * @param {number} [options.port] default: the first free one from 8000 on; 0 is any free one
 * @param {import('@web/dev-server-core').Middleware[]} [options.middleware]
 * @param {Partial<import('@web/dev-server').DevServerConfig>} [options.config] more of @web/dev-server's
 * @returns {Promise<DevServer>}
 * @throws {Error} with the code `EADDRINUSE` where the port that is asked for is taken
 */
export async function startDevServer({ rootDir = '.', port, middleware = [], config = {} } = {}) {
  const handler = await startWebDevServer({
    config: /** @type {import('@web/dev-server').DevServerConfig} */ ({
      ...config,
      // A request that was under way when the server was stopped has its file watched all the same.
      chokidarOptions: { persistent: false },
      rootDir,
      port: 0,
      middleware: [projectFilesOnly(rootDir), ...middleware],
      middlewareMode: true,
    }),
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  const server = createServer(handler.koaApp.callback());
  const used =
    port === undefined ? await listenFrom(server, firstPort) : await listen(server, port);
  return {
    origin: `http://${host}:${used}`,
    async stop() {
      await handler.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port that it listens on
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
  });
}

/**
 * Listens on the first free port from this one on.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
async function listenFrom(server, port) {
  try {
    return await listen(server, port);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    return listenFrom(server, port + 1);
  }
}
