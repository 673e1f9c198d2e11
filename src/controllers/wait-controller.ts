import type { ReactiveControllerHost } from 'lit';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { CallInService, WaitEstimate } from '../services/call-in-service.js';
import { systemScheduler, type Scheduler } from './scheduler.js';

export interface WaitControllerOptions {
  lifecycle: Lifecycle;
  service: () => CallInService;
  scheduler?: Scheduler;
}

/** How often the wait is asked for while the form is open, in ms. */
const interval = 30_000;

/** Nobody waits any longer than this, in seconds (a day). */
const longestWait = 86_400;

/** Keeps an estimate of the wait while the visitor fills in the form, and at no other time. */
export class WaitController {
  readonly #host: ReactiveControllerHost;
  readonly #service: () => CallInService;
  readonly #scheduler: Scheduler;
  #estimate: WaitEstimate = 'unknown';
  /** Ends the asking; null while nobody asks. */
  #stop: (() => void) | null = null;

  constructor(
    host: ReactiveControllerHost,
    { lifecycle, service, scheduler = systemScheduler }: WaitControllerOptions,
  ) {
    this.#host = host;
    this.#service = service;
    this.#scheduler = scheduler;
    lifecycle.subscribe(({ state, metadata }) => {
      if (state === 'form' && !metadata.cancelled) {
        if (this.#stop) return;
        // What was true of the last time the form was open says nothing of this one.
        this.#estimate = 'unknown';
        this.#ask();
      } else {
        this.#stop?.();
        this.#stop = null;
      }
    });
  }

  /** The last estimate; `unknown` where there is none. */
  get estimate(): WaitEstimate {
    return this.#estimate;
  }

  #ask(): void {
    const service = this.#service();
    if (!service.estimateWait) return;
    const abort = new AbortController();
    const cancelNext = this.#scheduler.after(interval, () => {
      abort.abort();
      this.#ask();
    });
    this.#stop = () => {
      cancelNext();
      abort.abort();
    };
    void this.#learn(service, abort.signal);
  }

  async #learn(service: CallInService, signal: AbortSignal): Promise<void> {
    let estimate: unknown;
    try {
      estimate = await service.estimateWait?.({ signal });
    } catch {
      // The form serves its purpose without an estimate.
    }
    if (signal.aborted) return;
    // A service of the page's own may answer anything.
    const isEstimate =
      estimate === 'nobody' ||
      (typeof estimate === 'number' && estimate >= 0 && estimate < longestWait);
    this.#estimate = isEstimate ? (estimate as WaitEstimate) : 'unknown';
    this.#host.requestUpdate();
  }
}
