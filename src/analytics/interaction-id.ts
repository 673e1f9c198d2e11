import type { LifecycleDomEvent } from '../events.js';
import type { Metadata } from './interaction-record.js';

/** The interaction that an element is in, or was last. */
interface Known {
  /** The block with which it began; the same object for everyone who listens. */
  readonly begin: Metadata;
  readonly id: string;
}

const known = new WeakMap<EventTarget, Known>();

/** What an element tells of itself, as far as it is one. */
type Keeper = EventTarget & { readonly id?: string; readonly persist?: boolean };

/**
 * The random id of the interaction that an event belongs to: one and the same for all sinks of an
 * element. Where the element keeps its number from page to page (`persist`), the id goes along
 * with it in the tab's storage, so that the next page goes on with the same interaction.
 * @returns null before the first interaction.
 */
export function interactionId(element: Keeper, { type, detail }: LifecycleDomEvent): string | null {
  if (!detail.opened) return null;
  const last = known.get(element);
  const goesOn = type === 'opened' ? last?.begin === detail : last?.begin.opened === detail.opened;
  const storage = element.persist ? tabStorage() : null;
  const key = `click-to-call-analytics:${element.id}`;
  const id = (goesOn && last?.id) || keptId(storage, key, detail.opened) || randomId();
  if (!goesOn) known.set(element, { begin: detail, id });
  if (type === 'completed') keep(storage, key, `${detail.opened} ${id}`);
  else if (type === 'closed' || type === 'expired') keep(storage, key, null);
  return id;
}

/** 128 random bits; `crypto.randomUUID` is not to be had on a page without TLS. */
const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** What was kept, where it is of the interaction that began at that moment. */
function keptId(storage: Storage | null, key: string, opened: number): string | null {
  const [time, id] = storage?.getItem(key)?.split(' ') ?? [];
  return (time === String(opened) && id) || null;
}

function keep(storage: Storage | null, key: string, text: string | null): void {
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
  } catch {
    // A storage that is full costs nothing but the thread from page to page.
  }
}

/** The tab's own storage; null where the page may have none. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
