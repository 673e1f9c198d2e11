import type { CopiedEvent, FailedEvent, LifecycleDomEvent } from '../events.js';
import type { ErrorCode } from '../lifecycle/failure.js';
import type { InteractionEvent } from '../lifecycle/interaction.js';
import {
  metadataKeys,
  metadataKinds,
  type KeyOfKind,
  type Metadata,
} from '../lifecycle/metadata.js';
import type { Copied } from '../lifecycle/transitions.js';

/** What may be known of every block: not the objects, which hold what the visitor typed. */
type RecordedMetadata = Omit<Metadata, KeyOfKind<'object'>>;

const recordedKeys = metadataKeys.filter((key) => metadataKinds[key] !== 'object');

/**
 * One event of one interaction: a frozen object that can be converted to JSON. Every record has all
 * keys, so that tag managers do not merge it with the values of the record before.
 */
export interface InteractionRecord {
  /** The event. */
  readonly event: InteractionEvent;
  /** When it was dispatched, in epoch ms. */
  readonly time: number;
  /** A random id, the same in all records of an interaction; null before the first. */
  readonly interaction: string | null;
  /** The metadata of the event, without the form. */
  readonly metadata: RecordedMetadata;
  /** The values of the included form fields; null before the form is sent. */
  readonly form: Readonly<Record<string, string>> | null;
  /** The error code where `event` is `failed`; else null. */
  readonly error: ErrorCode | null;
  /** What was copied, where `event` is `copied`; null otherwise. */
  readonly what: Copied | null;
}

/**
 * What analytics may know of an event.
 * @param include The names of the form's fields that may be known too.
 */
export function recordOf(
  event: LifecycleDomEvent | FailedEvent | CopiedEvent,
  interaction: string | null,
  include: readonly string[],
): InteractionRecord {
  const name = event.type as InteractionEvent;
  const { form } = event.detail;
  const stamp = name !== 'failed' && name !== 'copied' && event.detail[name];
  const given = include.filter((field) => form && Object.hasOwn(form, field));
  return Object.freeze({
    event: name,
    // `failed` and `copied` have no timestamp in the metadata.
    time: stamp || Date.now(),
    interaction,
    metadata: Object.freeze(pick(event.detail, recordedKeys)) as RecordedMetadata,
    form: given.length > 0 ? Object.freeze(pick(form || {}, given)) : null,
    error: 'error' in event ? event.error.code : null,
    what: 'what' in event.detail ? event.detail.what : null,
  });
}

const pick = <Value>(values: Readonly<Record<string, Value>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, values[name]!]));
