import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Copied } from '../../lifecycle/transitions.js';
import { systemScheduler, type Scheduler } from '../../scheduler.js';

export interface CopyControllerOptions {
  /** Called after each attempt with what was to be copied, and whether it was copied. */
  onDone: (what: Copied, copied: boolean) => void;
  scheduler?: Scheduler;
  /** Default: `navigator.clipboard`, which is undefined on a page without HTTPS. */
  clipboard?: Pick<Clipboard, 'writeText'>;
}

/** How long a button shows the check mark, in ms. */
const shownFor = 2_000;

/** Copies the number or the access code. Remembers for a moment which one was copied. */
export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: CopyControllerOptions;
  #copied: Copied | null = null;
  #stopTimer: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, options: CopyControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stopTimer?.();
    this.#copied = null;
  }

  /** What was copied a moment ago; null for nothing. */
  get copied(): Copied | null {
    return this.#copied;
  }

  /** Copies a text. Never rejects: `onDone` is called with the result. */
  async copy(what: Copied, text: string): Promise<void> {
    const { onDone, scheduler = systemScheduler, clipboard = navigator.clipboard } = this.#options;
    try {
      await clipboard.writeText(text);
    } catch {
      return onDone(what, false);
    }
    this.#stopTimer?.();
    this.#show(what);
    onDone(what, true);
    this.#stopTimer = scheduler.after(shownFor, () => this.#show(null));
  }

  #show(what: Copied | null): void {
    this.#copied = what;
    this.#host.requestUpdate();
  }
}
