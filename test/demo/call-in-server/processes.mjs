/** Processes for the tests of the server: Redis, and the server itself. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../free-port.mjs';

/** Resolves once it resolves to something true; asks again in each turn of the event loop. */
export async function until(/** @type {() => unknown} */ holds) {
  while (!(await holds())) await setImmediate();
}

/** What has been started and may still run. */
const children = /** @type {Set<import('node:child_process').ChildProcess>} */ (new Set());

/** Ends what still runs: what a test that failed has left behind would keep the run from its end. */
export function endAll() {
  for (const child of children) child.kill('SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @returns {Promise<number | null>} the exit code
 */
async function end(child, signal) {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    children.delete(child);
  }
  return child.exitCode;
}

/** A Redis server on a free port, which writes down what it answers before it does. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const port = await freePort();
  /** @type {import('node:child_process').ChildProcess} */
  let child;

  async function start() {
    const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
    child = spawn('redis-server', [...args, '--appendonly', 'yes'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.add(child);
    const lines = createInterface({
      input: /** @type {import('node:stream').Readable} */ (child.stdout),
    });
    await new Promise((resolve, reject) => {
      child.once('error', (error) => {
        const reason =
          'code' in error && error.code === 'ENOENT'
            ? 'it is not installed; on Debian: apt-get install redis-server'
            : error.message;
        reject(new Error(`redis-server cannot be started: ${reason}`));
      });
      child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
      lines.on('line', (line) => line.includes('Ready to accept connections') && resolve(null));
    });
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    /** Ends it as a crash does. */
    kill: () => end(child, 'SIGKILL'),
    start,
    async stop() {
      await end(child, 'SIGTERM');
      await rm(folder, { recursive: true });
    },
  };
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The server, as `npm run server` starts it, on a free port.
 *
 * @param {readonly string[]} [options]
 * @param {Record<string, string>} [environment]
 */
export async function startServer(options = [], environment = {}) {
  const child = spawn(
    process.execPath,
    ['demo/call-in-server/server.mjs', '--port', '0', ...options],
    {
      cwd: root,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.add(child);
  /** @type {any[]} */
  const log = [];
  createInterface({ input: child.stdout }).on('line', (line) => log.push(JSON.parse(line)));
  const logged = (/** @type {string} */ message) => log.find((entry) => entry.message === message);
  await until(() => {
    if (child.exitCode !== null) throw new Error(`the server has ended with ${child.exitCode}`);
    return logged('listening');
  });
  /** @type {string} */
  const endpoint = logged('listening').endpoint;
  return {
    endpoint,
    origin: new URL(endpoint).origin,
    log,
    logged,
    /** Ends it as a crash does. */
    kill: () => end(child, 'SIGKILL'),
    /** Asks it to stop; resolves with its exit code. */
    stop: () => end(child, 'SIGTERM'),
  };
}
