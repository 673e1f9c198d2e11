import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { systemScheduler, type Scheduler } from '../scheduler.js';

export interface CountdownControllerOptions {
  lifecycle: Lifecycle;
  scheduler?: Scheduler;
}

/**
 * Counts down the remaining time of the number and dispatches its expiry. The remaining time is
 * always computed from the clock, not counted in ticks, so that throttled timers and a sleeping
 * device change nothing. Where the clock is set back, the countdown continues from where it was.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #lifecycle: Lifecycle;
  readonly #scheduler: Scheduler;
  #expiresAt: number | null = null;
  /**
   * How long the number is reserved, in ms: the remaining time when it was received. After a resume,
   * the panel sets it to the value of the first page.
   */
  whole = 0;
  /** The clock when it was last read, in epoch ms. */
  #lastRead = 0;
  /** By how much the clock was set back since the number was received, in ms. */
  #setBack = 0;
  #cancelTick: (() => void) | null = null;

  constructor(
    host: ReactiveControllerHost,
    { lifecycle, scheduler = systemScheduler }: CountdownControllerOptions,
  ) {
    this.#host = host;
    this.#lifecycle = lifecycle;
    this.#scheduler = scheduler;
    lifecycle.subscribe(({ callIn }) => {
      const expiresAt = callIn?.expiresAt ?? null;
      if (expiresAt === this.#expiresAt) return;
      this.#expiresAt = expiresAt;
      this.#lastRead = scheduler.now();
      this.#setBack = 0;
      this.whole = expiresAt === null ? 0 : expiresAt - this.#lastRead;
      this.#tick();
    });
    host.addController(this);
  }

  /** The remaining time in ms; null where there is no number or it does not expire. */
  get remaining(): number | null {
    return this.#expiresAt === null ? null : Math.max(0, this.#expiresAt - this.#now());
  }

  /** The remaining time as a fraction of the whole, from 1 down to 0. */
  get share(): number {
    return this.whole > 0 ? Math.min(1, (this.remaining ?? 0) / this.whole) : 0;
  }

  /** The time in epoch ms by a clock that is never set back. */
  #now(): number {
    const now = this.#scheduler.now();
    this.#setBack += Math.max(0, this.#lastRead - now);
    this.#lastRead = now;
    return now + this.#setBack;
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#tick);
    document.addEventListener('visibilitychange', this.#tick);
    this.#tick();
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#tick);
    document.removeEventListener('visibilitychange', this.#tick);
    this.#cancelTick?.();
    this.#cancelTick = null;
  }

  readonly #tick = (): void => {
    this.#cancelTick?.();
    this.#cancelTick = null;
    const { remaining } = this;
    if (remaining === null) return;
    if (remaining === 0) {
      this.#lifecycle.dispatch({ type: 'expire' });
      return;
    }
    this.#host.requestUpdate();
    // The next tick is at the next whole second, however late this one was.
    this.#cancelTick = this.#scheduler.after(remaining % 1000 || 1000, this.#tick);
  };
}
