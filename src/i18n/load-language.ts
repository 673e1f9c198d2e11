import type { Strings } from './english.js';
import { bestLanguage, languages } from './languages.js';

/** A language with its texts. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly strings: Strings;
}

/**
 * Fetches the language that serves a tag best; null where English has to.
 * @param tag A BCP 47 language tag.
 */
export async function loadLanguage(tag: string): Promise<Language | null> {
  const found = bestLanguage(tag, ['en', ...Object.keys(languages)]);
  const load = found && languages[found];
  return load ? { tag: found, strings: (await load()).strings } : null;
}
