import type { LifecycleDomEvent } from '../events.js';
import { interactionId } from './interaction-id.js';
import {
  recordOf,
  type InteractionRecord,
  type LifecycleEvent,
  type Metadata,
} from './interaction-record.js';
import type { Sink } from './sink.js';

export interface ConnectOptions {
  /**
   * The names of the form's fields that may go into the records. Default: none, so that nothing a
   * visitor typed leaves the element.
   */
  readonly include?: readonly string[];
  /**
   * Hands on at once what happens before the visitor has done anything. Default false: `ready`
   * goes nowhere, and the `opened` of a panel that the page opened itself waits for what the
   * visitor does about it.
   */
  readonly early?: boolean;
}

/** Every event, and whether the visitor has acted once it is told. */
const acts: Readonly<Record<LifecycleEvent, (metadata: Metadata) => boolean>> = {
  ready: () => false,
  opened: ({ proactive }) => !proactive,
  started: () => true,
  submitted: () => true,
  completed: () => true,
  expired: () => true,
  failed: () => true,
  cancelled: () => true,
  closed: () => true,
};

const events = Object.keys(acts) as LifecycleEvent[];

/**
 * Hands every step of an element's interactions to a sink, from now on. The element may be one
 * that is not upgraded yet. Several sinks may be connected to it; they see the same ids.
 *
 * @example
 * const disconnect = connect(element, dataLayerSink(), { include: ['topic'] });
 *
 * @returns How to end it; what the sink still holds is sent.
 */
export function connect(
  element: EventTarget,
  sink: Sink,
  { include = [], early = false }: ConnectOptions = {},
): () => void {
  let held: InteractionRecord[] = [];
  let reported = false;

  const report = (error: unknown) => {
    if (reported) return;
    reported = true;
    console.warn('<click-to-call> analytics: the sink failed.', error);
  };
  const hand = async (record: InteractionRecord) => {
    try {
      await sink(record);
    } catch (error) {
      report(error);
    }
  };
  const handle = (domEvent: Event) => {
    const event = domEvent as LifecycleDomEvent;
    const name = event.type as LifecycleEvent;
    if (name === 'ready' && !early) return;
    held.push(recordOf(event, interactionId(element, event), include));
    if (!early && !acts[name](event.detail)) return;
    const records = held;
    held = [];
    for (const record of records) void hand(record);
  };

  for (const name of events) element.addEventListener(name, handle);
  return () => {
    for (const name of events) element.removeEventListener(name, handle);
    try {
      sink.flush?.();
    } catch (error) {
      report(error);
    }
  };
}
