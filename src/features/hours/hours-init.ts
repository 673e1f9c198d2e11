/** A day of the week. */
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Opening hours, as the page sets them. */
export interface HoursInit {
  /** The time zone of all times, as an IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /**
   * The ranges of opening times, such as `["09:00-12:30", "13:30-17:30"]`, by day (`mon`) or days
   * (`mon-fri`). A range whose end is not after its start ends on the next day: `22:00-02:00`. A
   * day without an entry is closed.
   */
  readonly weekly: Readonly<Partial<Record<Day | `${Day}-${Day}`, readonly string[]>>>;
  /**
   * The ranges of single dates (ISO 8601: `2026-12-24`). They replace those of the day of the week.
   * An empty list means closed. Default: none.
   */
  readonly exceptions?: Readonly<Record<string, readonly string[]>>;
}
