import type { BeforeSubmitEvent } from './before-submit.js';
import type { Failure } from './lifecycle/failure.js';
import type { LifecycleEvent } from './lifecycle/interaction.js';
import type { Metadata } from './lifecycle/metadata.js';

/** A lifecycle event: `detail` is the interaction's metadata at that step. */
export type LifecycleDomEvent = CustomEvent<Metadata>;

/** The `failed` event: beside the metadata, what went wrong. */
export interface FailedEvent extends LifecycleDomEvent {
  readonly error: Failure;
}

/** Every event of the element by name. */
export type ClickToCallEventMap = Record<Exclude<LifecycleEvent, 'failed'>, LifecycleDomEvent> & {
  failed: FailedEvent;
  'before-submit': BeforeSubmitEvent;
};

/**
 * Tells the page. The events do not bubble, so that `opened` and `closed` of this element are
 * never taken for those of a dialog around it; being composed, they can be heard on `document`
 * in the capture phase from inside any shadow root.
 */
export function emit(
  target: EventTarget,
  event: LifecycleEvent,
  detail: Metadata,
  error?: Failure | null,
): void {
  const domEvent = new CustomEvent(event, { detail, composed: true });
  target.dispatchEvent(error ? Object.assign(domEvent, { error }) : domEvent);
}
