/** Where the lifecycle reads the time from; tests pass their own. */
export interface Clock {
  /** The current time in epoch ms. */
  now(): number;
}

/** The clock of the device. */
export const systemClock: Clock = { now: () => Date.now() };
