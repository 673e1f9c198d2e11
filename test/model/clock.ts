import type { Scheduler } from '../../src/scheduler.js';
import { FakeScheduler } from '../fakes.js';

/** A machine's two clocks: timers go by the one that nobody can set, `now()` by the other. */
export class MachineClock implements Scheduler {
  readonly #timers: FakeScheduler;
  #offset = 0;

  constructor(time?: number) {
    this.#timers = new FakeScheduler(time);
  }

  readonly now = () => this.#timers.now() + this.#offset;

  after(milliseconds: number, callback: () => void): () => void {
    return this.#timers.after(milliseconds, callback);
  }

  /** How many timers are waiting to ring. */
  get pending(): number {
    return this.#timers.pending;
  }

  /** Time passes, and each timer rings when it is due. */
  pass(milliseconds: number): void {
    this.#timers.pass(milliseconds);
  }

  /** The machine sleeps: time passes and nothing rings. */
  sleep(milliseconds: number): void {
    this.#timers.jump(milliseconds);
  }

  /** Somebody sets the clock, ahead or back; the timers do not care. */
  set(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}
