import type { ReactiveControllerHost } from 'lit';
import { systemScheduler, type Scheduler } from './scheduler.js';

export interface CopyControllerOptions {
  /** Told how it went. */
  onDone: (copied: boolean) => void;
  scheduler?: Scheduler;
  /** Default: the browser's; undefined on a page that may not copy. */
  clipboard?: Pick<Clipboard, 'writeText'>;
}

/** How long a button shows that it has done its work, in ms. */
const shownFor = 2_000;

/** Copies the number or its code, and remembers for a moment which it was. */
export class CopyController {
  readonly #host: ReactiveControllerHost;
  readonly #options: CopyControllerOptions;
  #copied: string | null = null;
  #stopTimer: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, options: CopyControllerOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The text that was copied a moment ago. */
  get copied(): string | null {
    return this.#copied;
  }

  async copy(text: string): Promise<void> {
    const { onDone, scheduler = systemScheduler, clipboard = navigator.clipboard } = this.#options;
    try {
      await clipboard.writeText(text);
    } catch {
      return onDone(false);
    }
    this.#show(text);
    onDone(true);
    this.#stopTimer?.();
    this.#stopTimer = scheduler.after(shownFor, () => this.#show(null));
  }

  #show(text: string | null): void {
    this.#copied = text;
    this.#host.requestUpdate();
  }
}
