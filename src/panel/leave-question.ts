import type { Lifecycle } from '../lifecycle/lifecycle.js';

export interface LeaveQuestionOptions {
  lifecycle: Lifecycle;
  /** Is called when the question comes up, and when it is gone. */
  onChange: () => void;
}

/** The question whether to leave, before something would be lost. */
export class LeaveQuestion {
  readonly #onChange: () => void;
  #answer: ((leave: boolean) => void) | null = null;

  constructor({ lifecycle, onChange }: LeaveQuestionOptions) {
    this.#onChange = onChange;
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
      this.#onChange();
    });
  }

  /** Answers the question; does nothing while none is asked. */
  answer(leave: boolean): void {
    this.#answer?.(leave);
    this.#answer = null;
    this.#onChange();
  }
}
