import { reportOnce } from './report-once.js';

/** The session storage; null where the page has none, as in a sandboxed frame. */
export function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** The key under which an element with `persist` keeps its number in that storage. */
export const keptNumberKey = ({ id }: { readonly id: string }): string => `click-to-call:${id}`;

/** An element that keeps its number, where `persist` says so. */
interface Keeper {
  readonly id: string;
  readonly persist: boolean;
  readonly isConnected: boolean;
}

/** The elements that keep their numbers, by their keys. */
const keepers = new Map<string, WeakRef<Keeper>>();

/**
 * Claims its key for an element. Returns whether the element may keep its number: a key belongs to
 * the first element in the document that claims it, until that element is removed.
 */
export function claimKey(element: Keeper): boolean {
  if (!element.isConnected) return false;
  const key = keptNumberKey(element);
  const other = keepers.get(key)?.deref();
  // Another one may have got a new id since.
  const isTaken = other?.isConnected && other.persist && keptNumberKey(other) === key;
  if (isTaken && other !== element) {
    reportOnce(
      `persist: another element has the id "${element.id}", so this number is not stored.`,
    );
    return false;
  }
  if (other !== element) keepers.set(key, new WeakRef(element));
  return true;
}

/** Whether there is an entry that an element with `persist` may resume. */
export function hasKeptNumber(element: Keeper): boolean {
  if (!element.persist || !claimKey(element)) return false;
  try {
    return !!tabStorage()?.getItem(keptNumberKey(element));
  } catch {
    return false;
  }
}
