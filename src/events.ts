import { lifecycleEvents, type LifecycleEvent } from './lifecycle/interaction.js';
import type { Failure } from './lifecycle/failure.js';
import type { Metadata } from './lifecycle/metadata.js';

/** A lifecycle event: `detail` is the interaction's metadata at that step. */
export type LifecycleDomEvent = CustomEvent<Metadata>;

/** The `failed` event: beside the metadata, what went wrong. */
export interface FailedEvent extends LifecycleDomEvent {
  readonly error: Failure;
}

/** What is about to be sent; a listener of `before-submit` may amend both objects. */
export interface Submission {
  /** The form's values by field name. */
  form: Record<string, string>;
  /** Context for routing and for the agent. */
  userData: Record<string, string>;
}

/** Said before a request is sent; `preventDefault()` stops it. */
export type BeforeSubmitEvent = CustomEvent<Submission>;

/** Every event of the element by name. */
export type ClickToCallEventMap = Record<Exclude<LifecycleEvent, 'failed'>, LifecycleDomEvent> & {
  failed: FailedEvent;
  'before-submit': BeforeSubmitEvent;
};

export { lifecycleEvents };

/**
 * Tells the page. The events do not bubble, so that `opened` and `closed` of this element are
 * never taken for those of a dialog around it; being composed, they can be heard on `document`
 * in the capture phase from inside any shadow root.
 */
export function emitLifecycle(
  target: EventTarget,
  event: LifecycleEvent,
  detail: Metadata,
  error?: Failure | null,
): void {
  const domEvent = new CustomEvent(event, { detail, composed: true });
  target.dispatchEvent(error ? Object.assign(domEvent, { error }) : domEvent);
}

/** Asks the page before a request is sent. Returns false when a listener stopped it. */
export const emitBeforeSubmit = (target: EventTarget, detail: Submission): boolean =>
  target.dispatchEvent(
    new CustomEvent('before-submit', { detail, composed: true, cancelable: true }),
  );
