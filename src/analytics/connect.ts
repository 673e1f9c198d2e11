import type { LifecycleDomEvent } from '../events.js';
import { interactionEvents, type InteractionEvent } from '../lifecycle/interaction.js';
import type { Metadata } from '../lifecycle/metadata.js';
import { isMetadata } from '../lifecycle/metadata-check.js';
import { interactionId } from './interaction-id.js';
import { recordOf, type InteractionRecord } from './interaction-record.js';
import type { Sink } from './sink.js';

export interface ConnectOptions {
  /**
   * The names of the form fields whose values the records contain. Default: none, so that the
   * records have nothing that a visitor typed.
   */
  readonly include?: readonly string[];
  /**
   * Whether records are sent before the visitor has done anything. Default false: there is no record
   * of `ready`, and the records of a panel that the page opened wait until the visitor clicks, types
   * or presses Escape in it. They are dropped when the panel is closed before that.
   */
  readonly early?: boolean;
}

/** The DOM events that show that a visitor uses the element. */
const visitorEvents: Readonly<Record<string, (event: Event) => boolean>> = {
  click: () => true,
  input: () => true,
  keydown: (event) => (event as KeyboardEvent).key === 'Escape',
};

/**
 * Sends a record of every further event of an element to a sink. The element may not be upgraded
 * yet. Where several sinks are connected to an element, they receive the same ids.
 *
 * @example
 * const disconnect = connect(element, dataLayerSink(), { include: ['topic'] });
 *
 * @returns A function that disconnects the sink. Records that still wait are sent.
 * @throws {TypeError} when `sink` is not a function or `include` is not an array of strings.
 */
export function connect(
  element: EventTarget,
  sink: Sink,
  { include = [], early = false }: ConnectOptions = {},
): () => void {
  if (typeof sink !== 'function') throw new TypeError('sink: expected a function.');
  if (!isListOfTexts(include)) throw new TypeError('include: expected a list of field names.');
  let held: InteractionRecord[] = [];
  /** When the interaction began that `acted` is about. */
  let begin: Metadata['opened'] = false;
  let acted = false;
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
  const flush = async () => {
    try {
      await sink.flush?.();
    } catch (error) {
      report(error);
    }
  };
  const handAllOn = () => {
    // One by one: a sink may cause further events, whose records come after those that wait.
    for (let record; (record = held.shift());) void hand(record);
  };
  const handleVisitor = (event: Event) => {
    if (!visitorEvents[event.type]?.(event)) return;
    acted = true;
    handAllOn();
  };
  const handle = (domEvent: Event) => {
    // A dialog in a slot may dispatch events with the same names that bubble.
    const event = domEvent as LifecycleDomEvent;
    if (event.target !== element || !isMetadata(event.detail)) return;
    const name = event.type as InteractionEvent;
    if (name === 'ready' && !early) return;
    if (name === 'opened') {
      held = [];
      acted = !event.detail.proactive;
    } else if (event.detail.opened !== begin) {
      acted ||= hasActedBefore(name, event.detail);
    }
    begin = event.detail.opened;
    held.push(recordOf(event, interactionId(element, event), include));
    if (acted || early) handAllOn();
    if (name !== 'closed') return;
    held = [];
    acted = false;
  };

  for (const name of interactionEvents) element.addEventListener(name, handle);
  for (const name of Object.keys(visitorEvents)) {
    // Before the element handles the event, so that its next record is sent.
    element.addEventListener(name, handleVisitor, { capture: true });
  }
  return () => {
    for (const name of interactionEvents) element.removeEventListener(name, handle);
    for (const name of Object.keys(visitorEvents)) {
      element.removeEventListener(name, handleVisitor, { capture: true });
    }
    void flush();
  };
}

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/**
 * Whether the visitor has acted in an interaction whose beginning was not heard: it began on
 * another page, or before the connection. A form that the page sends is started with the sending.
 */
const hasActedBefore = (name: InteractionEvent, metadata: Metadata): boolean =>
  !metadata.proactive ||
  (name !== 'started' && metadata.started !== false && !metadata.autoSubmitted);
