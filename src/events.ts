import type { Failure } from './lifecycle/failure.js';
import type { Interaction, InteractionEvent, LifecycleEvent } from './lifecycle/interaction.js';
import type { Metadata } from './lifecycle/metadata.js';
import type { Action, Copied } from './lifecycle/transitions.js';

/** A lifecycle event: `detail` is the interaction's metadata at that step. */
export type LifecycleDomEvent = CustomEvent<Metadata>;

/**
 * The `failed` event, dispatched when a request for a number ended in an error. `detail` is the
 * interaction's metadata.
 */
export class FailedEvent extends CustomEvent<Metadata> {
  /** What went wrong. */
  readonly error: Failure;

  constructor(detail: Metadata, error: Failure) {
    super('failed', { detail, composed: true });
    this.error = error;
  }
}

/**
 * The `dialled` event, dispatched when the visitor pressed the number or the button that
 * dials it. It is unknown whether a call was made. `detail` is the interaction's metadata.
 */
export class DialledEvent extends CustomEvent<Metadata> {
  constructor(detail: Metadata) {
    super('dialled', { detail, composed: true });
  }
}

/** The interaction's metadata, and what of the number was copied. */
export type CopiedDetail = Metadata & {
  /** The number itself, or its access code. */
  readonly what: Copied;
};

/** The `copied` event, dispatched when a copy button has put something into the clipboard. */
export class CopiedEvent extends CustomEvent<CopiedDetail> {
  constructor(metadata: Metadata, what: Copied) {
    super('copied', { detail: Object.freeze({ ...metadata, what }), composed: true });
  }
}

/** What will be sent. A listener of `before-submit` may change both objects. */
export interface Submission {
  /** The form's values by field name. */
  form: Record<string, string>;
  /** Data for routing and for the agent. */
  userData: Record<string, string>;
}

/**
 * The `before-submit` event, dispatched before a request is sent. `preventDefault()` stops the
 * request. What is sent is what `detail` contains after all listeners have finished.
 */
export class BeforeSubmitEvent extends CustomEvent<Submission> {
  readonly #promises: Promise<unknown>[] = [];
  #isSettled = false;
  /**
   * How often this request has been sent already: 0 for the first time, 1 and more before an
   * automatic retry. A listener that adds a single-use token gets a new one each time.
   */
  readonly attempt: number;

  constructor(detail: Submission, attempt = 0) {
    super('before-submit', { detail, composed: true, cancelable: true });
    this.attempt = attempt;
  }

  /**
   * Delays the request until a promise resolves. A rejection stops the request, and the form
   * shows the message of the error.
   * @throws {DOMException} InvalidStateError when all promises have resolved before.
   */
  waitUntil(promise: Promise<unknown>): void {
    if (this.#isSettled) {
      throw new DOMException('waitUntil: too late, the request is sent', 'InvalidStateError');
    }
    this.#promises.push(promise);
  }

  /**
   * Resolves when all promises have resolved, also those that were passed in the meantime; rejects
   * with the first rejection.
   */
  get settled(): Promise<unknown> {
    const { length } = this.#promises;
    return Promise.all(this.#promises).then(() => {
      if (this.#promises.length > length) return this.settled;
      this.#isSettled = true;
    });
  }
}

/** Every event of the element by name. */
export type ClickToCallEventMap = Record<Exclude<LifecycleEvent, 'failed'>, LifecycleDomEvent> & {
  failed: FailedEvent;
  dialled: DialledEvent;
  copied: CopiedEvent;
  'before-submit': BeforeSubmitEvent;
};

/**
 * Dispatches an event of an interaction. The events do not bubble, so that a dialog around the
 * element does not receive `opened` and `closed` as its own. They are composed: a listener on
 * `document` for the capture phase receives them from inside any shadow root.
 */
export function dispatchInteractionEvent(
  target: EventTarget,
  event: InteractionEvent,
  interaction: Interaction,
  action: Action,
): void {
  target.dispatchEvent(domEventOf(event, interaction, action));
}

function domEventOf(event: InteractionEvent, { metadata }: Interaction, action: Action): Event {
  if (action.type === 'fail') return new FailedEvent(metadata, action.failure);
  if (action.type === 'dial') return new DialledEvent(metadata);
  if (action.type === 'copy') return new CopiedEvent(metadata, action.what);
  return new CustomEvent(event, { detail: metadata, composed: true });
}
