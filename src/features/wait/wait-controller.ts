import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '../../lifecycle/interaction.js';
import type { Lifecycle } from '../../lifecycle/lifecycle.js';
import type { CallInService, WaitEstimate } from '../../services/call-in-service.js';
import { longestWait } from '../../durations.js';
import { longestTimer, systemScheduler, type Scheduler } from '../../scheduler.js';

export interface WaitHost extends ReactiveControllerHost {
  readonly ownerDocument: Document;
}

export interface WaitControllerOptions {
  lifecycle: Lifecycle;
  /** The service that estimates the waiting time; null when there is none. */
  service: () => Pick<CallInService, 'estimateWait'> | null;
  /**
   * How often the waiting time is requested, in seconds, also while a number is shown. 0 for every
   * 30 seconds, and only while the form is shown. Default: 0.
   */
  refresh?: () => number;
  /** Longest waiting time with which the form is shown, in seconds. 0 for any. Default: 0. */
  limit?: () => number;
  /** Whether the current view shows the waiting time. Default: always. */
  isShown?: () => boolean;
  scheduler?: Scheduler;
}

/** The default interval between two requests, and the shortest one, in seconds. */
const [defaultRefresh, leastRefresh] = [30, 5];

/** Requests the waiting time again and again, but only while the visitor can see it. */
export class WaitController implements ReactiveController {
  readonly #host: WaitHost;
  readonly #options: WaitControllerOptions;
  readonly #scheduler: Scheduler;
  /** The state of the interaction, or `number` while there is a current number; null at first. */
  #phase: State | null = null;
  readonly #unsubscribe: () => void;
  #estimate: WaitEstimate = 'unknown';
  /** Whether the visitor has accepted any waiting time. */
  #isAccepted = false;
  /** The document that the host is or was in; null before it was in one. */
  #page: Document | null = null;
  /** Stops the requests; null while there are none. */
  #stop: (() => void) | null = null;

  constructor(host: WaitHost, options: WaitControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#scheduler = options.scheduler ?? systemScheduler;
    this.#unsubscribe = options.lifecycle.subscribe(this.#follow);
    host.addController(this);
  }

  /** The last estimate. `unknown` before the first one, and after a failed request. */
  get estimate(): WaitEstimate {
    return this.#estimate;
  }

  /** Whether the waiting time is above `limit` and the visitor has not accepted it. */
  get isTooLong(): boolean {
    const limit = this.#options.limit?.() ?? 0;
    const isAbove = typeof this.#estimate === 'number' && this.#estimate > limit;
    return limit > 0 && isAbove && !this.#isAccepted;
  }

  /** Accepts any waiting time, until the panel is closed. */
  accept(): void {
    this.#isAccepted = true;
    this.#host.requestUpdate();
  }

  /** Stops the requests for good and removes the controller from its host. */
  end(): void {
    this.#host.removeController(this);
    this.hostDisconnected();
    this.#unsubscribe();
    this.#stop?.();
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('visibilitychange', this.#follow);
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('visibilitychange', this.#follow);
  }

  hostUpdate(): void {
    this.#follow();
  }

  get #isWanted(): boolean {
    const { lifecycle, isShown = () => true } = this.#options;
    const { state, metadata } = lifecycle.interaction;
    const isVisible = this.#host.ownerDocument.visibilityState !== 'hidden';
    const isPhase = state === 'form' || (state === 'number' && this.#refresh > 0);
    return isPhase && !metadata.cancelled && isVisible && isShown();
  }

  get #refresh(): number {
    return this.#options.refresh?.() ?? 0;
  }

  readonly #follow = (): void => {
    const { state, callIn } = this.#options.lifecycle.interaction;
    const phase = callIn ? 'number' : state;
    // The estimate of another phase, such as the last time the form was open, is outdated.
    if (phase !== this.#phase) this.#estimate = 'unknown';
    if (phase === 'closed') this.#isAccepted = false;
    this.#phase = phase;
    if (!this.#isWanted) {
      this.#stop?.();
      this.#stop = null;
    } else if (!this.#stop) {
      this.#ask();
    }
  };

  #ask(): void {
    const service = this.#options.service();
    if (!service?.estimateWait) return;
    const abort = new AbortController();
    const refresh = this.#refresh && Math.max(this.#refresh, leastRefresh);
    const interval = Math.min((refresh || defaultRefresh) * 1000, longestTimer);
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

  async #learn(service: Pick<CallInService, 'estimateWait'>, signal: AbortSignal): Promise<void> {
    let estimate: unknown;
    try {
      estimate = await service.estimateWait!({ signal });
    } catch {
      // The form can be used without an estimate.
    }
    if (signal.aborted) return;
    // A service that the page has written may return any value.
    const isEstimate =
      estimate === 'nobody' ||
      (typeof estimate === 'number' && estimate >= 0 && estimate < longestWait);
    this.#estimate = isEstimate ? (estimate as WaitEstimate) : 'unknown';
    this.#host.requestUpdate();
  }
}
