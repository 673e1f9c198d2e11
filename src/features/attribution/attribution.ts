import { attributionWords } from '../../context-words.js';
import { tabStorage } from '../../tab-storage.js';
import { parseFirstTouch, type FirstTouch, type TouchData } from './first-touch.js';
import { sources, type Visited } from './sources.js';

/** The key of the first touch in `sessionStorage`. */
export const attributionKey = 'click-to-call-attribution';

/** The first touch in memory, when `sessionStorage` cannot store it. */
let remembered: FirstTouch = {};

/**
 * The data about the first page of the tab that the `context` attribute requests, as user data.
 * Data that is not stored yet is read from the given page and stored.
 * @param words The value of the `context` attribute. Words of no attribution source are ignored.
 * @param visited Default: the current page.
 * @param storage Keeps the first touch from page to page. Null when the browser refuses storage.
 */
export function firstTouch(
  words: string,
  visited: Visited = { url: location.href, referrer: document.referrer },
  storage = tabStorage(),
): TouchData {
  const stored = read(storage);
  const touch = { ...(stored ?? remembered) };
  const given = words.split(/\s/);
  const asked = attributionWords.filter((word) => given.includes(word));
  for (const word of asked) touch[word] ??= sources[word].read(visited);
  const isStored = asked.every((word) => stored?.[word]) || write(storage, touch);
  remembered = isStored ? {} : touch;
  return Object.assign({}, ...asked.map((word) => touch[word])) as TouchData;
}

/** The stored first touch. Null when there is none, or when other code has written the entry. */
function read(storage: Storage | null): FirstTouch | null {
  try {
    return parseFirstTouch(storage?.getItem(attributionKey) ?? null);
  } catch {
    return null;
  }
}

/** Returns false when the storage is full or refused. */
function write(storage: Storage | null, touch: FirstTouch): boolean {
  try {
    storage?.setItem(attributionKey, JSON.stringify({ version: 1, ...touch }));
    return !!storage;
  } catch {
    return false;
  }
}
