import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the fonts are; Firefox's sandbox keeps its pages from reading them without a preference. */
export const fontFolder = fileURLToPath(
  new URL('../node_modules/dejavu-fonts-ttf/ttf/', import.meta.url),
);

/**
 * Gives the browsers that this process launches one font and no other, whatever is installed:
 * texts are as long on every machine.
 * @param {string} [width] `wide` or `narrow`: the configuration in `fonts/` by that name.
 * @throws {Error} when there is no such configuration, or the fonts are not installed.
 */
export function useFonts(width = process.env.FONTS ?? 'wide') {
  const file = fileURLToPath(new URL(`fonts/${width}.conf`, import.meta.url));
  if (!existsSync(file)) throw new Error(`FONTS may be wide or narrow; got ${width}`);
  if (!existsSync(fontFolder)) throw new Error(`No fonts in ${fontFolder}; run npm install`);
  // Read by fontconfig, which browsers on Linux use.
  process.env.FONTCONFIG_FILE = file;
}
