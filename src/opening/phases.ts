import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { Moment } from './moment.js';
import type { OpenablePanel } from './openable-panel.js';
import type { RequestQueue } from './request-queue.js';
import type { ShowOptions } from './show-options.js';

/**
 * The phases of the panel:
 * - `closed`: no interaction;
 * - `resuming`: a stored interaction is being read, nothing is shown yet;
 * - `opening`: the code of the panel is being loaded;
 * - `open`: an interaction is in progress, and the panel is shown or minimized;
 * - `asking`: the visitor is asked whether to leave the interaction.
 */
type Phase = 'closed' | 'resuming' | 'opening' | 'open' | 'asking';

/** Settles the promise of a `show()`. */
interface Showing {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export interface PhasesOptions<Panel extends OpenablePanel> {
  lifecycle: Lifecycle;
  /** Paused while a stored interaction is being read. */
  queue: RequestQueue;
  /** Loads the panel and everything that it needs. */
  loadPanel: () => Promise<Panel>;
  /** Called after each change. */
  onChange: () => void;
}

/**
 * Moves the panel from one phase to the next. Every method is called in the queue of the lifecycle,
 * and only in a phase in which it is possible.
 */
export class Phases<Panel extends OpenablePanel> {
  readonly #options: PhasesOptions<Panel>;
  #phase: Phase = 'closed';
  #minimized = false;
  #loadFailed = false;
  #panel: Panel | null = null;
  /** Settles the `show()` that waits for the panel's code. */
  #showing: Showing | null = null;
  /** Resolves each `close()` that waits for the visitor's answer. */
  readonly #closing: ((isClosed: boolean | Promise<boolean>) => void)[] = [];

  constructor(options: PhasesOptions<Panel>) {
    this.#options = options;
  }

  get current(): Phase {
    return this.#phase;
  }

  /** Whether an interaction is in progress. */
  get isRunning(): boolean {
    return this.#phase === 'open' || this.#phase === 'asking';
  }

  get isMinimized(): boolean {
    return this.#minimized;
  }

  get loadFailed(): boolean {
    return this.#loadFailed;
  }

  /** The last panel that was open; null before the first. */
  get panel(): Panel | null {
    return this.#panel;
  }

  /** Loads the panel and begins an interaction. Resolves after `opened` was dispatched. */
  show(moment: Moment, options: ShowOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      const showing = (this.#showing = { resolve, reject });
      this.#become('opening');
      this.#load(
        () => this.#showing === showing,
        (panel, error) => {
          this.#loadFailed = !panel;
          if (panel) this.#open(panel, showing, moment, options);
          else this.#cancel(error);
        },
      );
    });
  }

  #open(panel: Panel, { resolve, reject }: Showing, moment: Moment, options: ShowOptions): void {
    const problem = panel.problem();
    if (problem) return this.#cancel(new DOMException(problem, 'InvalidStateError'));
    this.#showing = null;
    this.#panel = panel;
    this.#become('open');
    try {
      panel.open(moment, options);
    } catch (error) {
      // The page may have set options whose getters throw.
      this.#become('closed');
      return reject(error);
    }
    this.#options.lifecycle.schedule(resolve);
  }

  /** Cancels an opening before anything was shown. */
  #cancel(reason: unknown): void {
    const showing = this.#showing;
    this.#showing = null;
    this.#minimized = false;
    this.#become('closed');
    this.#options.queue.resume();
    showing?.reject(reason);
  }

  /**
   * Resumes the stored interaction, if there is one.
   * @param onEnd Called at the end, after the requests that arrived in the meantime.
   */
  resumeStored(onEnd: () => void): void {
    this.#become('resuming');
    this.#options.queue.pause();
    this.#load(
      () => this.#phase === 'resuming',
      (panel) => this.#resume(panel, onEnd),
    );
  }

  #resume(panel: Panel | null, onEnd: () => void): void {
    const { lifecycle, queue } = this.#options;
    const kept = panel?.resume();
    if (kept) {
      this.#panel = panel;
      this.#minimized = kept.minimized;
    }
    this.#become(kept ? 'open' : 'closed');
    queue.resume();
    lifecycle.schedule(onEnd);
  }

  /** Minimizes the panel to the launcher, or shows it again. */
  setMinimized(minimized: boolean): void {
    // The question whether to leave is not visible any more.
    if (minimized) this.#panel?.question.answer(false);
    this.#minimized = minimized;
    this.#options.onChange();
  }

  /** Shows a minimized panel again and moves the focus into it. */
  restore(): void {
    if (!this.#minimized) return;
    this.#panel!.takeFocus();
    this.setMinimized(false);
  }

  /**
   * Closes the panel. Where the visitor would lose something, the panel asks first. Resolves with
   * whether it was closed.
   */
  close(force: boolean): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#phase === 'opening') {
        this.#cancel(new DOMException('closed before it was shown', 'AbortError'));
        return resolve(true);
      }
      this.#closing.push(resolve);
      const panel = this.#panel!;
      if (force || !panel.hasSomethingToLose) this.end();
      else if (this.#phase === 'open') this.#ask(panel);
    });
  }

  #ask(panel: Panel): void {
    this.#become('asking');
    // The question is shown in the panel, which has to be on screen.
    this.restore();
    void panel.question.ask().then((leave) =>
      this.#schedule(
        () => this.#phase === 'asking',
        () => {
          if (leave) return this.end();
          this.#become('open');
          this.#resolveClosing(false);
        },
      ),
    );
  }

  /** Ends the interaction. */
  end(): void {
    const { lifecycle } = this.#options;
    const panel = this.#panel!;
    this.#minimized = false;
    lifecycle.dispatch({ type: 'close' });
    lifecycle.schedule(() => {
      this.#become('closed');
      this.#resolveClosing(panel.giveBackFocus().then(() => true));
    });
  }

  #resolveClosing(isClosed: boolean | Promise<boolean>): void {
    for (const resolve of this.#closing.splice(0)) resolve(isClosed);
  }

  /** Ends an interaction or an opening without a question: the element was removed. */
  abandon(): void {
    if (this.isRunning) {
      this.#panel!.releaseKept();
      this.end();
    } else if (this.#phase !== 'closed') {
      this.#cancel(new DOMException('removed from the document', 'AbortError'));
    }
  }

  /** Loads the panel, then runs a task in its turn, unless it is outdated by then. */
  #load(isCurrent: () => boolean, task: (panel: Panel | null, error?: unknown) => void): void {
    this.#options.loadPanel().then(
      (panel) => this.#schedule(isCurrent, () => task(panel)),
      (error: unknown) => this.#schedule(isCurrent, () => task(null, error)),
    );
  }

  /** Runs a task in its turn, unless it is outdated by then. */
  #schedule(isCurrent: () => boolean, task: () => void): void {
    this.#options.lifecycle.schedule(() => {
      if (isCurrent()) task();
    });
  }

  #become(phase: Phase): void {
    this.#phase = phase;
    this.#options.onChange();
  }
}
