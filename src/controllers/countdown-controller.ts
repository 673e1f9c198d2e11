import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { systemScheduler, type Scheduler } from './scheduler.js';

export interface CountdownControllerOptions {
  lifecycle: Lifecycle;
  scheduler?: Scheduler;
}

/**
 * Counts the number in hand down and says when it has run out. What is left is always read off
 * the clock, never counted in ticks: a throttled timer or a laptop asleep changes nothing.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #lifecycle: Lifecycle;
  readonly #scheduler: Scheduler;
  #expiresAt: number | null = null;
  #startedAt = 0;
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
      this.#startedAt = scheduler.now();
      this.#tick();
    });
    host.addController(this);
  }

  /** What is left, in ms; null where no number is in hand or it does not run out. */
  get remaining(): number | null {
    return this.#expiresAt === null ? null : Math.max(0, this.#expiresAt - this.#scheduler.now());
  }

  /** How long the number was good for when it arrived, in ms. */
  get whole(): number {
    return this.#expiresAt === null ? 0 : this.#expiresAt - this.#startedAt;
  }

  /** What is left as a share of the whole, from 1 down to 0. */
  get share(): number {
    return this.whole > 0 ? Math.min(1, (this.remaining ?? 0) / this.whole) : 0;
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
    // On to the next whole second, however late this tick came.
    this.#cancelTick = this.#scheduler.after(remaining % 1000 || 1000, this.#tick);
  };
}
