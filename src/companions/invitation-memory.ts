import { tabStorage } from '../tab-storage.js';

/** The keys of the invitations that were shown in this document. */
const invited = new Set<string>();

const keyOf = (id: string) => `click-to-call-invite:${id}`;

/**
 * Whether the visitor has been invited before: in this document, or in this tab if `once` is
 * `session`.
 * @param id The id of the `<click-to-call>` element.
 */
export function wasInvited(id: string, once: 'session' | 'page'): boolean {
  const key = keyOf(id);
  if (invited.has(key)) return true;
  try {
    return once === 'session' && !!tabStorage()?.getItem(key);
  } catch {
    return false;
  }
}

/**
 * Stores that the visitor has been invited.
 * @param id The id of the `<click-to-call>` element.
 */
export function rememberInvited(id: string, once: 'session' | 'page'): void {
  const key = keyOf(id);
  invited.add(key);
  try {
    if (once === 'session') tabStorage()?.setItem(key, 'yes');
  } catch {
    // Nothing can be stored: the visitor is invited once in each document.
  }
}
