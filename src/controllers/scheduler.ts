import { systemClock, type Clock } from '../lifecycle/clock.js';

/** A clock that can also ring; tests hand in their own. */
export interface Scheduler extends Clock {
  /** Calls back once after `milliseconds`. Returns how to call that off. */
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
