import type { Moment } from './moment.js';
import type { ShowOptions } from './show-options.js';

/** The part of the panel that `Opening` uses. */
export interface OpenablePanel {
  /** Whether the visitor would lose something by closing: form values or a number. */
  readonly hasSomethingToLose: boolean;
  /** The question whether to leave. */
  readonly question: { ask(): Promise<boolean>; answer(leave: boolean): void };
  /** The reason why the panel could not be seen or used if it were shown now; else null. */
  problem(): string | null;
  /** Begins an interaction. */
  open(moment: Moment, options: ShowOptions): void;
  /** Resumes the stored interaction. Returns null when there is none. */
  resume(): { readonly minimized: boolean } | null;
  /** Whether another page of the site has renewed or given up the current number. */
  readonly isOutdated: boolean;
  /** Leaves the stored interaction to the next element with the same id. */
  releaseKept(): void;
  /** Makes the next view take the focus, wherever the focus is. */
  takeFocus(): void;
  /** Moves the focus into the view on screen. */
  focus(): void;
  /** Returns the focus to the element that had it before the panel was opened. */
  giveBackFocus(): Promise<void>;
}
