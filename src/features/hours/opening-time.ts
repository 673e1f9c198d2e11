import { day } from '../../durations.js';

export interface OpeningTimeOptions {
  /** The current time, in epoch ms. */
  readonly now: number;
  /** The time zone of the office, as an IANA name. */
  readonly officeZone: string;
  /** The language of the words, as a BCP 47 tag. */
  readonly language: string;
  /** The locale that decides between 12 and 24 hours. Default: `navigator.language`. */
  readonly locale?: string;
  /** The time zone of the visitor. Default: that of the browser. */
  readonly timeZone?: string;
}

/**
 * The time of an opening in words, in the visitor's time zone. Today: the time. Within six days:
 * the day of the week and the time. Later: the date, too. When the office has another local time,
 * the name of the time zone is added.
 * @param opensAt In epoch ms.
 */
export function openingTime(opensAt: number, options: OpeningTimeOptions): string {
  const { now, officeZone, language, locale = navigator.language, timeZone } = options;
  const dateOf = (at: number, zone = timeZone) =>
    new Date(at).toLocaleString('en', { dateStyle: 'short', timeZone: zone });
  const clockOf = (zone?: string) => new Date(opensAt).toLocaleString('en', { timeZone: zone });
  const isToday = dateOf(now) === dateOf(opensAt);
  const isThisWeek = opensAt - now < 6 * day;
  const inWords = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone }).format(opensAt);
  const clock: Intl.DateTimeFormatOptions = {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: hourCycleOf(locale),
    ...(clockOf(officeZone) !== clockOf(timeZone) && { timeZoneName: 'short' }),
  };
  if (isToday) return inWords(clock);
  // Formatted together, Japanese and Korean would have the day in brackets.
  if (isThisWeek) return `${inWords({ weekday: 'long' })} ${inWords(clock)}`;
  return inWords({ weekday: 'long', day: 'numeric', month: 'long', ...clock });
}

/**
 * How a locale counts the hours. Not as `hour12`: with it, some browsers write midnight as 24:00,
 * and noon as 0:00 PM. Undefined for what is no locale: some browsers have one such as
 * en-US@posix.
 */
function hourCycleOf(locale: string): Intl.DateTimeFormatOptions['hourCycle'] {
  try {
    return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle;
  } catch {
    return undefined;
  }
}
