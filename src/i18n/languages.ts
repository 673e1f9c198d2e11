import type { Strings } from './english.js';

/** Fetches the texts of one language. */
type Load = () => Promise<{ readonly strings: Strings }>;

/** Every language beside English, by its tag in lower case: one lazy chunk each. */
export const languages: Readonly<Record<string, Load>> = {
  ar: () => import('./languages/ar.js'),
  bg: () => import('./languages/bg.js'),
  cs: () => import('./languages/cs.js'),
  da: () => import('./languages/da.js'),
  de: () => import('./languages/de.js'),
  el: () => import('./languages/el.js'),
  es: () => import('./languages/es.js'),
  et: () => import('./languages/et.js'),
  fi: () => import('./languages/fi.js'),
  fr: () => import('./languages/fr.js'),
  he: () => import('./languages/he.js'),
  hu: () => import('./languages/hu.js'),
  id: () => import('./languages/id.js'),
  it: () => import('./languages/it.js'),
  ja: () => import('./languages/ja.js'),
  ko: () => import('./languages/ko.js'),
  nb: () => import('./languages/nb.js'),
  nl: () => import('./languages/nl.js'),
  pl: () => import('./languages/pl.js'),
  'pt-br': () => import('./languages/pt-br.js'),
  'pt-pt': () => import('./languages/pt-pt.js'),
  ro: () => import('./languages/ro.js'),
  ru: () => import('./languages/ru.js'),
  sv: () => import('./languages/sv.js'),
  th: () => import('./languages/th.js'),
  tr: () => import('./languages/tr.js'),
  uk: () => import('./languages/uk.js'),
  vi: () => import('./languages/vi.js'),
  'zh-hans': () => import('./languages/zh-hans.js'),
  'zh-hant': () => import('./languages/zh-hant.js'),
};

/** The tag that serves a language where none of its own does. */
const substitutes: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', pt: 'pt-pt' };

/**
 * The tag among `available` that serves a language best: the tag itself, then its language with
 * its most likely script or region, then its language alone, then a substitute; undefined where
 * none will do.
 * @param tag A BCP 47 language tag; whatever is none finds nothing.
 */
export function bestLanguage(tag: string, available: readonly string[]): string | undefined {
  let locale;
  try {
    locale = new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
  const { language, script, region } = locale;
  const substitute = substitutes[language] ?? language;
  return [tag, `${language}-${region}`, `${language}-${script}`, language, substitute]
    .map((candidate) => candidate.toLowerCase())
    .find((candidate) => available.includes(candidate));
}
