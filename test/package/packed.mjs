import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A folder that is gone after the tests. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'click-to-call-'));
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @returns {string} what it printed
 * @throws {Error} with all that it printed, where it failed
 */
export function run(command, parameters, cwd = repository) {
  try {
    return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } =
      /** @type {import('node:child_process').SpawnSyncReturns<string>} */ (error);
    throw new Error(`${command} ${parameters.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/**
 * The package as it would be published, from what the build has left in `dist/`.
 *
 * @returns {{ tarball: string, files: string[] }}
 */
export function pack(folder = temporaryFolder()) {
  // Not built once more, as it is before it is published.
  const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
  /** @type {[{ filename: string, files: { path: string }[] }]} */
  const [{ filename, files }] = JSON.parse(run('npm', ['pack', ...options]));
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

/**
 * A command of a package that the checkout has installed.
 *
 * @param {string} name
 */
export const commandOf = (name) => join(repository, 'node_modules', '.bin', name);

/**
 * A module that the build has left in `dist/`, which is not there before.
 *
 * @param {string} file
 * @returns {Promise<any>}
 */
export const importBuilt = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
