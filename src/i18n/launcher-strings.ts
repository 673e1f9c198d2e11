import type { LanguageTag, LauncherLabel } from './launcher-labels.js';
import { loadLanguage } from './load-language.js';

/** The English text of the launcher, beside its label, when the panel cannot be loaded. */
export const launcherStrings = {
  'load-failed': 'The form did not load. Please try again.',
} as const;

/**
 * The message that the panel could not be loaded. In the given language if its texts can be loaded,
 * else in English. Never rejects.
 */
export async function loadFailedNotice(tag: LanguageTag): Promise<LauncherLabel> {
  const language = await loadLanguage(tag).catch(() => null);
  return {
    text: language?.strings['load-failed'] ?? launcherStrings['load-failed'],
    language: language?.tag ?? 'en',
  };
}
