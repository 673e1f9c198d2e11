import { day, minute } from '../../durations.js';
import type { Hours, Range } from './parse-hours.js';

/** Opening hours that can be queried. All moments are in epoch ms. */
export interface OpeningHours {
  isOpen(at: number): boolean;
  /** The next moment at which {@link isOpen} changes. Null when there is none within 400 days. */
  nextChange(at: number): number | null;
}

/** How far ahead the next change is searched, in days: an office may be closed for a season. */
const horizon = 400;

/**
 * Makes opening hours that can be queried. They are in the local time of the office, which stands
 * here for the epoch ms at which UTC has the same date and time. A range begins and ends when the
 * local time reaches its limits for the first time. A local time that is skipped in spring is
 * reached at the skip. A local time that comes twice in autumn counts the first time.
 */
export function openingHours({ timeZone, weekly, exceptions }: Hours): OpeningHours {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });

  /** The local time of the office at a moment, in whole minutes. */
  const clockAt = (at: number): number => {
    const parts = format.formatToParts(at).map(({ type, value }) => [type, Number(value)]);
    const shown = Object.fromEntries(parts) as Record<string, number>;
    return Date.UTC(shown.year!, shown.month! - 1, shown.day, shown.hour, shown.minute);
  };

  /** The first moment at which the office reaches or has passed a local time. */
  const momentOf = (clock: number): number => {
    const moments = [clock - day, clock + day].map((at) => clock - (clockAt(at) - at));
    let [first, last] = [Math.min(...moments), Math.max(...moments)];
    // The offset from UTC changes in these days: the moment is found by bisection.
    while (first < last && clockAt(first) < clock) {
      const middle = first + Math.floor((last - first) / 2 / minute) * minute;
      if (clockAt(middle) < clock) first = middle + minute;
      else last = middle;
    }
    return first;
  };

  const rangesOn = (date: number): readonly Range[] =>
    exceptions.get(new Date(date).toISOString().slice(0, 10)) ??
    weekly[new Date(date).getUTCDay()]!;

  /** The opening intervals in local time. Ranges that touch or overlap are one interval. */
  function* intervalsByClock(at: number): Generator<Range> {
    const today = Math.floor(clockAt(at) / day) * day;
    let [start, end] = [-Infinity, -Infinity];
    // If the clock was set back, a range of the day before yesterday may not have ended yet.
    for (let date = today - 2 * day; date <= today + horizon * day; date += day) {
      for (const [from, to] of rangesOn(date)) {
        if (date + from > end) {
          if (end > start) yield [start, end];
          start = date + from;
        }
        end = Math.max(end, date + to);
      }
    }
    if (end > start) yield [start, end > today + horizon * day ? Infinity : end];
  }

  /** The opening interval at a moment, or the next one after it. Null when there is none. */
  const intervalAt = (at: number): Range | null => {
    let interval: Range | null = null;
    for (const [start, end] of intervalsByClock(at)) {
      const [from, to] = [momentOf(start), end === Infinity ? end : momentOf(end)];
      // A change of the clock may skip a whole interval, or the time between two intervals.
      if (to <= at || from === to) continue;
      if (!interval) interval = [from, to];
      else if (from <= interval[1]) interval = [interval[0], to];
      else break;
    }
    return interval;
  };

  return {
    isOpen(at) {
      const interval = intervalAt(at);
      return !!interval && interval[0] <= at;
    },
    nextChange(at) {
      const [from, to] = intervalAt(at) ?? [Infinity, Infinity];
      const next = from > at ? from : to;
      return next === Infinity ? null : next;
    },
  };
}
