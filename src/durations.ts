/** In ms. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Upper bound for a plausible waiting time, in seconds (1 day). */
export const longestWait = day / 1_000;
