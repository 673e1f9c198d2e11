import { systemClock, type Clock } from './lifecycle/clock.js';

/** The longest delay of a browser timer, in ms. A longer one would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/** A clock with timers; tests pass their own. */
export interface Scheduler extends Clock {
  /** Calls back once after `milliseconds`. Returns a function that cancels the timer. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The browser's timers. */
export const systemScheduler: Scheduler = {
  ...systemClock,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Resolves as `promise` does, or with null where that takes longer than `milliseconds`. */
export function within<T>(
  scheduler: Scheduler,
  milliseconds: number,
  promise: Promise<T>,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const cancel = scheduler.after(milliseconds, () => resolve(null));
    promise.then(resolve, reject).finally(cancel);
  });
}
