/** Where the lifecycle reads the time from; tests hand in their own. */
export interface Clock {
  /** The present moment in epoch ms. */
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
