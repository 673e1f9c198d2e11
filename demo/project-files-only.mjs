import { realpathSync } from 'node:fs';
import { BlockList, isIPv6 } from 'node:net';
import { join, resolve, sep } from 'node:path';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const isLoopback = (/** @type {string} */ address) =>
  loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** How @web/dev-server addresses a file N folders above its root. */
const outsideRoot = /^\/__wds-outside-root__\/(?<depth>\d{1,2})(?<path>\/.*)$/;

/**
 * Middleware for @web/dev-server and @web/test-runner, to be used before all others. It refuses
 * requests from other machines, paths outside the project, and every file or folder whose name
 * begins with a dot. Symbolic links are followed: what counts is where the file really is. Packages
 * may be elsewhere, where `node_modules` itself is a link.
 *
 * @param {string} [rootDir] the folder that is served
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function projectFilesOnly(rootDir = '.') {
  const root = resolve(rootDir);
  const packages = join(root, 'node_modules');

  return (context, next) => {
    if (!isLoopback(context.req.socket.remoteAddress ?? '')) {
      return refuse(context, 'Requests from other machines are refused.');
    }
    const path = decode(context.path);
    if (path === undefined) return refuse(context, 'The path cannot be decoded.', 400);
    if (path.includes('__wds-outside-root__')) {
      const { depth, path: rest = '' } = outsideRoot.exec(path)?.groups ?? {};
      const file = join(root, '../'.repeat(Number(depth)), rest);
      if (!depth || !isIn([packages], file)) {
        return refuse(context, 'Files outside the project are refused.');
      }
    } else if (!isIn([root, packages], join(root, path))) {
      return refuse(context, 'Files outside the project are refused.');
    }
    if (path.split(/[/\\]/).some((name) => name.startsWith('.'))) {
      return refuse(context, 'Files and folders whose name begins with a dot are refused.');
    }
    return next();
  };
}

/**
 * @param {import('@web/dev-server-core').Context} context
 * @param {string} reason
 */
function refuse(context, reason, status = 403) {
  context.status = status;
  context.body = `${reason}\n`;
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Whether a file, and the one that is served for a folder, are in one of the folders. What does not
 * exist is in none and in all: some other middleware may know the path.
 *
 * @param {readonly string[]} folders
 * @param {string} file
 */
const isIn = (folders, file) =>
  [file, join(file, 'index.html')].every((candidate) => {
    const found = realPath(candidate);
    return (
      !found || folders.some((folder) => `${found}${sep}`.startsWith(`${realPath(folder)}${sep}`))
    );
  });

/** @param {string} path */
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
