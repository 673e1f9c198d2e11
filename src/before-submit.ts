/** What is about to be sent; a listener of `before-submit` may amend both objects. */
export interface Submission {
  /** The form's values by field name. */
  form: Record<string, string>;
  /** Context for routing and for the agent. */
  userData: Record<string, string>;
}

/**
 * Said before a request is sent. `preventDefault()` stops it; what `detail` holds once all
 * listeners are done is what goes out.
 */
export class BeforeSubmitEvent extends CustomEvent<Submission> {
  readonly #promises: Promise<unknown>[] = [];

  constructor(detail: Submission) {
    super('before-submit', { detail, composed: true, cancelable: true });
  }

  /**
   * Keeps the form waiting for asynchronous work. A rejection stops the submission, and the
   * visitor reads its message.
   */
  waitUntil(promise: Promise<unknown>): void {
    this.#promises.push(promise);
  }

  /** Resolves when all that was waited for is done; rejects with the first rejection. */
  get settled(): Promise<unknown> {
    return Promise.all(this.#promises);
  }
}
