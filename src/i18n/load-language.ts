import type { LanguageStrings } from './english.js';
import { languages } from './languages.js';
import type { LanguageTag } from './launcher-labels.js';

/** A language with its texts. */
export interface Language {
  /** BCP 47, in lower case. */
  readonly tag: LanguageTag;
  readonly strings: LanguageStrings;
}

/**
 * Loads a supported language. Null for English, whose texts are in the code that shows them.
 * Rejects when the texts cannot be loaded.
 */
export async function loadLanguage(tag: LanguageTag): Promise<Language | null> {
  return tag === 'en' ? null : { tag, strings: (await languages[tag]()).strings };
}
