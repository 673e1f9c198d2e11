import { attributionWords, type AttributionWord } from '../../context-words.js';
import { sources } from './sources.js';

/** User data by key. */
export type TouchData = Record<string, string>;

/**
 * The data from the first page by word of the `context` attribute. Empty where the page had none.
 */
export type FirstTouch = Partial<Record<AttributionWord, TouchData>>;

/** A longer entry was not written by this code, in characters. */
const longestText = 10_000;

/**
 * Parses a stored first touch. Returns null when any part of it is invalid.
 * @throws SyntaxError when the text is not JSON, TypeError when it is `null`.
 */
export function parseFirstTouch(text: string | null): FirstTouch | null {
  if (text === null || text.length > longestText) return null;
  const { version, ...touch } = JSON.parse(text) as Record<string, unknown>;
  return version === 1 && Object.entries(touch).every(isTouch) ? touch : null;
}

const isAttributionWord = (word: string): word is AttributionWord =>
  (attributionWords as readonly string[]).includes(word);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTouch = ([word, data]: readonly [string, unknown]): boolean =>
  isAttributionWord(word) && isObject(data) && Object.entries(data).every(isValueOf(word));

const isValueOf =
  (word: AttributionWord) =>
  ([key, value]: readonly [string, unknown]): boolean =>
    sources[word].keys.includes(key) && typeof value === 'string' && sources[word].isValue(value);
