import type { LifecycleDomEvent } from '../events.js';
import type { Metadata } from '../lifecycle/metadata.js';
import { randomId } from '../random-id.js';
import { tabStorage } from '../tab-storage.js';

/** The interaction that an element is in, or was last. */
interface Known {
  /** The block with which it began; the same object for everyone who listens. */
  readonly begin: Metadata;
  readonly id: string;
}

const known = new WeakMap<EventTarget, Known>();

/** The properties of the element that are read. It may not be upgraded yet. */
type AnalyticsElement = EventTarget & {
  readonly id?: string;
  readonly persist?: boolean;
  readonly isConnected?: boolean;
};

/**
 * The random id of the interaction that an event belongs to: one and the same for all sinks of an
 * element. Where the element keeps its number from page to page (`persist`), the id goes along
 * with it in the tab's storage, so that the next page goes on with the same interaction.
 * @returns null before the first interaction.
 */
export function interactionId(
  element: AnalyticsElement,
  { type, detail }: LifecycleDomEvent,
): string | null {
  if (!detail.opened) return null;
  const last = known.get(element);
  const goesOn = type === 'opened' ? last?.begin === detail : last?.begin.opened === detail.opened;
  const storage = element.persist ? tabStorage() : null;
  const key = `click-to-call-analytics:${element.id}`;
  const id = (goesOn && last?.id) || keptId(storage, key, detail.opened) || randomId();
  if (!goesOn) known.set(element, { begin: detail, id });
  if (type === 'completed') keep(storage, key, `${detail.opened} ${id}`);
  // The next element with the id goes on with the interaction of one that was taken out.
  else if (type === 'expired' || (type === 'closed' && element.isConnected !== false)) {
    keep(storage, key, null);
  }
  return id;
}

/** The stored id, if it belongs to the interaction that was opened at this time; else null. */
function keptId(storage: Storage | null, key: string, opened: number): string | null {
  try {
    const [time, id] = storage?.getItem(key)?.split(' ') ?? [];
    return (time === String(opened) && id) || null;
  } catch {
    return null;
  }
}

function keep(storage: Storage | null, key: string, text: string | null): void {
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
  } catch {
    // If the storage is full, the next page gets a new id.
  }
}
