import { readdirSync } from 'node:fs';

const folder = new URL('../dist/chunks/', import.meta.url);

/**
 * The file of a chunk by the name of its module, such as `chunks/panel-B3xY9kQz.js`: its name ends
 * in a hash of its content.
 * @param {string} name
 * @returns {string} the path in `dist/`
 */
export function chunkFile(name) {
  const [file, ...others] = readdirSync(folder).filter(
    (path) => path.startsWith(`${name}-`) && /^[\w-]{8}\.js$/.test(path.slice(name.length + 1)),
  );
  if (!file || others.length > 0) throw new Error(`There is not one chunk ${name} in dist/chunks`);
  return `chunks/${file}`;
}
