import { reportOnce } from './report-once.js';

/** What the page may tell the agent about itself, by the word that asks for it. */
const sources: Readonly<Record<string, readonly [key: string, read: () => string]>> = {
  url: ['pageUrl', () => location.href],
  title: ['pageTitle', () => document.title],
  referrer: ['referrer', () => document.referrer],
  language: ['language', () => document.documentElement.lang || navigator.language],
};

/**
 * What the words of the `context` attribute ask for, as user data. A word that is none of them
 * is reported once on the console.
 */
export function pageContext(words: string): Record<string, string> {
  const data: Record<string, string> = {};
  for (const word of words.split(/\s+/).filter(Boolean)) {
    // An object has words of its own that are none of ours: `constructor`.
    const source = Object.hasOwn(sources, word) && sources[word];
    if (source) data[source[0]] = source[1]();
    else reportOnce(`context: expected any of ${Object.keys(sources).join(', ')}, got "${word}".`);
  }
  return data;
}
