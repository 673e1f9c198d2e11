import type { Strings } from './english.js';

/** Fetches the texts of one language. */
type Load = () => Promise<{ readonly strings: Strings }>;

/** Every language beside English, by its tag in lower case: one lazy chunk each. */
export const languages: Readonly<Record<string, Load>> = {};

/**
 * The tag among `available` that serves a language best: the tag itself, then its language with
 * its most likely script or region, then its language alone; undefined where none will do.
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
  return [tag, `${language}-${region}`, `${language}-${script}`, language]
    .map((candidate) => candidate.toLowerCase())
    .find((candidate) => available.includes(candidate));
}
