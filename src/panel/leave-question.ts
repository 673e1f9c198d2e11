import type { Lifecycle } from '../lifecycle/lifecycle.js';

/**
 * The question whether to leave, before something would be lost. The caller of `ask()` requests the
 * update of the host, before it asks and after the answer.
 */
export class LeaveQuestion {
  #answer: ((leave: boolean) => void) | null = null;

  constructor(lifecycle: Lifecycle) {
    lifecycle.subscribe(({ state, metadata }) => {
      // Another view takes the place of the question, such as that of a number that arrives.
      if (state === 'closed' || !metadata.cancelled) this.answer(state === 'closed');
    });
  }

  /** Whether an answer is awaited. */
  get isOpen(): boolean {
    return !!this.#answer;
  }

  /** Asks. Resolves with whether the visitor chose to leave. */
  ask(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Answers the question; does nothing while none is asked. */
  answer(leave: boolean): void {
    this.#answer?.(leave);
    this.#answer = null;
  }
}
