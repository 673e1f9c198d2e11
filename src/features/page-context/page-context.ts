import { asksForFirstTouch, attributionWords } from '../../context-words.js';
import { reportOnce } from '../../report-once.js';

/** Reads the data about the current page, by word of the `context` attribute. */
const sources: Readonly<Record<string, readonly [key: string, read: () => string]>> = {
  url: ['pageUrl', () => location.href],
  title: ['pageTitle', () => document.title],
  referrer: ['referrer', () => document.referrer],
  language: ['language', () => document.documentElement.lang || navigator.language],
};

const known = [...Object.keys(sources), ...attributionWords];

/**
 * The data about the current page that the `context` attribute requests, as user data. An unknown
 * word is reported once on the console.
 */
export function pageContext(words: string): Record<string, string> {
  const data: Record<string, string> = {};
  for (const word of words.split(/\s+/).filter(Boolean)) {
    // The data about the first page is a separate feature.
    if (asksForFirstTouch(word)) continue;
    // Objects have inherited keys that are not words, such as `constructor`.
    const source = Object.hasOwn(sources, word) && sources[word];
    if (source) data[source[0]] = source[1]();
    else reportOnce(`context: expected any of ${known.join(', ')}, got "${word}".`);
  }
  return data;
}
