import { buildSync } from 'esbuild';

/**
 * The texts of the element in one language, as it shows them.
 *
 * @typedef {object} Texts
 * @property {(key: string, values?: Readonly<Record<string, string>>) => string} text
 * @property {(value: number, unit: 'second' | 'minute') => string} time a span of time
 */

const root = new URL('../../', import.meta.url).pathname;

/**
 * @param {string} language of English and German
 * @returns {Promise<Texts>}
 */
export async function textsIn(language) {
  const { allEnglish } = await load('test/i18n/all-english.ts');
  const { launcherLabels } = await load('src/i18n/launcher-labels.ts');
  const { strings } =
    language === 'en' ? { strings: allEnglish } : await load(`src/i18n/languages/${language}.ts`);
  const texts = { ...strings, launcher: launcherLabels[language] };
  return {
    text(key, values = {}) {
      if (!texts[key]) throw new Error(`No text has the name ${key}`);
      return texts[key].replace(
        /\{(\w+)\}/g,
        (/** @type {string} */ _, /** @type {string} */ name) => values[name],
      );
    },
    time: (value, unit) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
  };
}

/**
 * A module of the sources.
 *
 * @param {string} path
 * @returns {Promise<any>}
 */
function load(path) {
  const entry = { entryPoints: [root + path], bundle: true };
  const { outputFiles } = buildSync({ ...entry, format: 'esm', write: false });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
