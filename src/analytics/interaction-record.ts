import type { ClickToCallEventMap, FailedEvent, LifecycleDomEvent } from '../events.js';

/** The name of a lifecycle event. */
export type LifecycleEvent = Exclude<keyof ClickToCallEventMap, 'before-submit'>;

/** The metadata block of an interaction. */
export type Metadata = LifecycleDomEvent['detail'];

/** Why a request for a number failed. */
export type ErrorCode = FailedEvent['error']['code'];

/**
 * One step of one interaction, as analytics hear of it: a frozen object that JSON takes as it is.
 * All keys are there in every record, so that no tag manager mixes in what the one before had.
 */
export interface InteractionRecord {
  /** What became true. */
  readonly event: LifecycleEvent;
  /** When, in epoch ms. */
  readonly time: number;
  /** A random id, the same in all records of an interaction; null before the first. */
  readonly interaction: string | null;
  /** The metadata block at that step, without the form. */
  readonly metadata: Readonly<Omit<Metadata, 'form'>>;
  /** Those fields of the form that the page lets through, once it was sent; null otherwise. */
  readonly form: Readonly<Record<string, string>> | null;
  /** What went wrong, where `event` is `failed`; null otherwise. */
  readonly error: ErrorCode | null;
}

/**
 * What analytics may know of a lifecycle event.
 * @param include The names of the form's fields that may be known too.
 */
export function recordOf(
  event: LifecycleDomEvent | FailedEvent,
  interaction: string | null,
  include: readonly string[],
): InteractionRecord {
  const name = event.type as LifecycleEvent;
  const { form, ...metadata } = event.detail;
  const stamp = name !== 'failed' && metadata[name];
  const given = include.filter((field) => form && Object.hasOwn(form, field));
  return Object.freeze({
    event: name,
    // The block has no moment of a failure, as it has a list of them.
    time: stamp || Date.now(),
    interaction,
    metadata: Object.freeze(metadata),
    form: given.length > 0 ? Object.freeze(pick(form || {}, given)) : null,
    error: 'error' in event ? event.error.code : null,
  });
}

const pick = (form: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, form[name] ?? '']));
