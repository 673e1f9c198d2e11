import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { startDevServer } from '../../demo/dev-server.mjs';
import { freePort } from '../free-port.mjs';
import { pack, repository, run } from '../package/packed.mjs';

/** The folder of the apps. */
export const apps = `${repository}examples`;

// For the commands of the frameworks: nobody is told that they ran, and none takes itself for a
// part of the test.
Object.assign(process.env, {
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  NG_CLI_ANALYTICS: 'false',
});
delete process.env.NODE_TEST_CONTEXT;

const { tarball } = pack();

/**
 * Installs the package in an app, as it would be published, and what else the app needs where it
 * is not there yet.
 *
 * @param {string} name the app's folder
 */
export function installApp(name) {
  const folder = `${apps}/${name}`;
  const installed = `${folder}/node_modules/click-to-call`;
  if (!existsSync(installed))
    run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], folder);

  rmSync(installed, { recursive: true });
  mkdirSync(installed);
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
}

/** Where frameworks keep what they have built before; some do not see that a package has changed. */
const caches = [
  '.angular',
  '.next',
  '.nuxt',
  '.parcel-cache',
  '.svelte-kit',
  'node_modules/.cache',
];

/**
 * Builds an app as whoever made it would, with its own `npm run build`.
 *
 * @param {string} name its folder
 * @throws {Error} with all that was printed, where it cannot be built
 */
export function buildApp(name) {
  installApp(name);
  const folder = `${apps}/${name}`;
  for (const cache of caches) rmSync(`${folder}/${cache}`, { recursive: true, force: true });
  run('npm', ['run', 'build'], folder);
}

/**
 * @typedef {object} RunningApp
 * @property {string} origin
 * @property {() => Promise<unknown>} stop
 */

/**
 * Serves an app that is built to files.
 *
 * @param {string} name the app's folder
 * @param {string} files the folder in it with what was built
 * @returns {Promise<RunningApp>}
 */
export const serveApp = (name, files) =>
  startDevServer({ rootDir: `${apps}/${name}/${files}`, port: 0 });

/**
 * Starts the server of an app that is built.
 *
 * @param {string} name the app's folder
 * @param {readonly string[]} script the server and its parameters
 * @returns {Promise<RunningApp>}
 * @throws {Error} with all that it printed, where it ends
 */
export async function startApp(name, script) {
  // Some servers cannot say which port they were given.
  const port = await freePort();
  const server = spawn(process.execPath, [...script], {
    cwd: `${apps}/${name}`,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await new Promise((resolve, reject) => {
    let printed = '';
    const read = (/** @type {Buffer} */ text) => {
      printed += text;
      if (/listening on|ready in/i.test(printed)) resolve(undefined);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    ended.then(() => reject(new Error(`The server of ${name} ended:\n${printed}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.kill();
      return ended;
    },
  };
}
