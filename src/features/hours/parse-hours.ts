import { day, minute } from '../../durations.js';
import { parseJson } from '../../parse-json.js';

/** A range of opening times. */
export type Range = readonly [start: number, end: number];

/** Checked opening hours. Ranges are in ms from midnight, in order. */
export interface Hours {
  readonly timeZone: string;
  /** The ranges of each day of the week, from Sunday. */
  readonly weekly: readonly (readonly Range[])[];
  /** The ranges by ISO date, which replace those of the day of the week. */
  readonly exceptions: ReadonlyMap<string, readonly Range[]>;
}

/** Reports a mistake to the developer of the page. */
type Report = (message: string) => void;

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Parses opening hours, or JSON of them. Every mistake is reported. With any mistake, the result is
 * null (always open): incomplete opening hours would turn visitors away without need.
 * @param name The name of the opening hours in a report.
 */
export function parseHours(value: unknown, name: string, report: Report): Hours | null {
  const problems: string[] = [];
  const note = (path: string, problem: string) => problems.push(`${name}${path}: ${problem}.`);
  const expect = (path: string, expected: string) => note(path, `expected ${expected}`);

  const data = recordOf(typeof value === 'string' ? parseJson(value) : value);
  if (!data) expect('', 'an object of opening hours, or JSON of one');
  const { timeZone, weekly, exceptions = {}, ...others } = data ?? {};
  if (data && !isTimeZone(timeZone)) {
    expect('.timeZone', 'the name of a time zone, such as Europe/Berlin');
  }
  for (const key of Object.keys(others)) note(`.${key}`, 'unknown key');

  const parseAll = (given: unknown, path: string, keysOf: (key: string) => string[] | null) => {
    const parsed = new Map<string, readonly Range[]>();
    const record = recordOf(given);
    if (!record && data) expect(path, 'an object of lists of ranges');
    for (const [key, list] of Object.entries(record ?? {})) {
      const keys = keysOf(key);
      const ranges = parseRanges(list);
      if (!keys) expect(`${path}.${key}`, path === '.weekly' ? 'a day, such as mon' : 'a date');
      if (!ranges) expect(`${path}.${key}`, 'a list of ranges, such as "09:00-17:30"');
      for (const each of keys ?? []) {
        if (parsed.has(each)) note(`${path}.${key}`, `${each} is set more than once`);
        parsed.set(each, ranges ?? []);
      }
    }
    return parsed;
  };
  const byDay = parseAll(weekly, '.weekly', daysOf);
  const byDate = parseAll(exceptions, '.exceptions', (key) => (isDate(key) ? [key] : null));

  problems.forEach(report);
  if (problems.length > 0) return null;
  return {
    timeZone: timeZone as string,
    weekly: days.map((each) => byDay.get(each) ?? []),
    exceptions: byDate,
  };
}

/** The days of a key such as `mon` or `mon-fri`. Null for an invalid key. */
function daysOf(key: string): string[] | null {
  const [from = -1, to = from, ...rest] = key.split('-').map((word) => days.indexOf(word));
  if (from < 0 || to < 0 || rest.length > 0) return null;
  // A range of days may pass the end of the week, such as `fri-mon`.
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => days[(from + index) % 7]!);
}

/**
 * The ranges of a day, in order. A range whose end is not after its start ends on the next day.
 * Null when a range is invalid.
 */
function parseRanges(list: unknown): readonly Range[] | null {
  if (!Array.isArray(list)) return null;
  const ranges = list.map((text: unknown): Range | null => {
    const [, start, end] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(String(text)) ?? [];
    const [from, to] = [timeOf(start), timeOf(end)];
    if (from === null || to === null || from === midnight) return null;
    return [from, to > from ? to : to + midnight];
  });
  if (ranges.includes(null)) return null;
  return (ranges as Range[]).sort(([one], [other]) => one - other);
}

/** The end of a day, in ms from midnight. */
const midnight = day;

/** A time from `00:00` to `24:00` in ms from midnight. Null for an invalid time. */
function timeOf(text = ''): number | null {
  const [hours = NaN, minutes = NaN] = text.split(':').map(Number);
  const time = (hours * 60 + minutes) * minute;
  return minutes < 60 && time <= midnight ? time : null;
}

/** Whether a text is an existing date in ISO 8601. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}

function isTimeZone(value: unknown): boolean {
  try {
    return typeof value === 'string' && !!new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    return false;
  }
}

function recordOf(value: unknown): Record<string, unknown> | null {
  try {
    return typeof value === 'object' && value && !Array.isArray(value) ? { ...value } : null;
  } catch {
    // A getter or a proxy of the object has thrown.
    return null;
  }
}
