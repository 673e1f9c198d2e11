import { chunk, type Chunk } from '../chunk.js';
import type { LanguageStrings } from './english.js';
import type { LanguageTag } from './launcher-labels.js';

/** Loads the texts of one language. */
type Load = Chunk<{ readonly strings: LanguageStrings }>;

/**
 * Every language except English, by tag in lower case. Each is a chunk that is loaded on demand.
 */
export const languages: Readonly<Record<Exclude<LanguageTag, 'en'>, Load>> = {
  ar: chunk((_retry) => import('./languages/ar.js')),
  bg: chunk((_retry) => import('./languages/bg.js')),
  cs: chunk((_retry) => import('./languages/cs.js')),
  da: chunk((_retry) => import('./languages/da.js')),
  de: chunk((_retry) => import('./languages/de.js')),
  el: chunk((_retry) => import('./languages/el.js')),
  es: chunk((_retry) => import('./languages/es.js')),
  et: chunk((_retry) => import('./languages/et.js')),
  fi: chunk((_retry) => import('./languages/fi.js')),
  fr: chunk((_retry) => import('./languages/fr.js')),
  he: chunk((_retry) => import('./languages/he.js')),
  hu: chunk((_retry) => import('./languages/hu.js')),
  id: chunk((_retry) => import('./languages/id.js')),
  it: chunk((_retry) => import('./languages/it.js')),
  ja: chunk((_retry) => import('./languages/ja.js')),
  ko: chunk((_retry) => import('./languages/ko.js')),
  nb: chunk((_retry) => import('./languages/nb.js')),
  nl: chunk((_retry) => import('./languages/nl.js')),
  pl: chunk((_retry) => import('./languages/pl.js')),
  'pt-br': chunk((_retry) => import('./languages/pt-br.js')),
  'pt-pt': chunk((_retry) => import('./languages/pt-pt.js')),
  ro: chunk((_retry) => import('./languages/ro.js')),
  ru: chunk((_retry) => import('./languages/ru.js')),
  sv: chunk((_retry) => import('./languages/sv.js')),
  th: chunk((_retry) => import('./languages/th.js')),
  tr: chunk((_retry) => import('./languages/tr.js')),
  uk: chunk((_retry) => import('./languages/uk.js')),
  vi: chunk((_retry) => import('./languages/vi.js')),
  'zh-hans': chunk((_retry) => import('./languages/zh-hans.js')),
  'zh-hant': chunk((_retry) => import('./languages/zh-hant.js')),
};
