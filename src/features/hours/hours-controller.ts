import { hour } from '../../durations.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportOnce } from '../../report-once.js';
import type { Scheduler } from '../../scheduler.js';
import { parseGroups } from '../groups/parse-groups.js';
import { openingHours, type OpeningHours } from './opening-hours.js';
import { parseHours, type Hours } from './parse-hours.js';

export interface HoursHost extends ReactiveControllerHost {
  /**
   * The opening hours as set by the page: {@link HoursInit} or JSON of it. Falsy for always open.
   */
  readonly hours: unknown;
  /** The departments as set by the page, which may have their own opening hours. */
  readonly groups: unknown;
  readonly ownerDocument: Document;
}

export interface HoursControllerOptions {
  scheduler: Scheduler;
  /** Called when the office or a department opens or closes. */
  onChange: () => void;
}

/** The next opening of the office or of a department. */
export interface NextOpening {
  /** In epoch ms. */
  readonly at: number;
  /** The time zone of the opening hours, as an IANA name. */
  readonly timeZone: string;
}

/**
 * The longest delay of the timer, in ms (1 hour). Timers stop while the machine sleeps, and
 * `setTimeout()` takes no delay of more than 24.8 days.
 */
const longestTimer = hour;

/** How many openings are looked at: an office and a department may never be open together. */
const mostOpenings = 50;

/** The office, or one of its departments, with its opening hours. */
class Place {
  readonly #hours: OpeningHours | null;
  readonly #timeZone: string;
  isOpen = true;
  nextChange: number | null = null;
  /** See {@link nextOpening}. */
  opening: NextOpening | null = null;

  /** @param hours Null for always open. */
  constructor(hours: Hours | null) {
    this.#hours = hours && openingHours(hours);
    this.#timeZone = hours?.timeZone ?? '';
  }

  isOpenAt(moment: number): boolean {
    return this.#hours?.isOpen(moment) ?? true;
  }

  /** The next opening after a moment at which the place is closed. Null when it is unknown. */
  openingAfter(moment: number): NextOpening | null {
    const at = this.#hours?.nextChange(moment) ?? null;
    return at === null ? null : { at, timeZone: this.#timeZone };
  }

  update(now: number): void {
    this.isOpen = this.isOpenAt(now);
    this.nextChange = this.#hours?.nextChange(now) ?? null;
  }
}

/**
 * @param hours The opening hours as set by the page. Falsy for always open.
 * @param name The name of the opening hours in a report.
 */
const placeOf = (hours: unknown, name: string): Place =>
  new Place(hours ? parseHours(hours, name, reportOnce) : null);

/**
 * The next moment at which the office and one of some departments are open. Null when they are open
 * now, or when the moment is unknown.
 */
function nextOpening(office: Place, groups: readonly Place[], now: number): NextOpening | null {
  let opening: NextOpening | null = null;
  let at = now;
  for (let count = 0; count < mostOpenings; count++) {
    if (!office.isOpenAt(at)) {
      opening = office.openingAfter(at);
    } else if (groups.length > 0 && !groups.some((group) => group.isOpenAt(at))) {
      opening = earliest(groups.map((group) => group.openingAfter(at)));
    } else {
      return opening;
    }
    if (!opening) return null;
    at = opening.at;
  }
  return null;
}

const earliest = (openings: readonly (NextOpening | null)[]): NextOpening | null =>
  openings.flatMap((opening) => opening ?? []).sort((one, other) => one.at - other.at)[0] ?? null;

/** Follows the opening hours, to the minute, while its host is in a document. */
export class HoursController implements ReactiveController {
  readonly #host: HoursHost;
  readonly #options: HoursControllerOptions;
  #given: readonly unknown[] = [];
  #office = new Place(null);
  #groups: ReadonlyMap<string, Place> = new Map();
  /** Whether each place is open, as one text, to notice changes. */
  #openStates = '';
  #cancelTimer = () => {};
  /** The document that the host is in; null while it is in none. */
  #page: Document | null = null;

  constructor(host: HoursHost, options: HoursControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the office, or each of its departments, is closed now. */
  get isOutside(): boolean {
    const groups = [...this.#groups.values()];
    return !this.#office.isOpen || (groups.length > 0 && groups.every(({ isOpen }) => !isOpen));
  }

  /**
   * The next opening of the office with any department. Null when one is open, or when that is
   * unknown.
   */
  get opening(): NextOpening | null {
    return this.#office.opening;
  }

  /**
   * The state of a department of the page, whose list may have changed since the last update.
   * Undefined when there is no department of this name.
   */
  readGroup(name: string): Pick<Place, 'isOpen' | 'opening'> | undefined {
    this.hostUpdate();
    return this.#groups.get(name);
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('visibilitychange', this.update);
    this.update();
  }

  hostDisconnected(): void {
    this.#page!.removeEventListener('visibilitychange', this.update);
    this.#page = null;
    this.#cancelTimer();
  }

  hostUpdate(): void {
    const { hours, groups } = this.#host;
    if (hours !== this.#given[0] || groups !== this.#given[1]) this.update();
  }

  /** Reads the clock, and calls `onChange` if anything has opened or closed. */
  readonly update = (): void => {
    this.#cancelTimer();
    this.#read();
    const { scheduler, onChange } = this.#options;
    const now = scheduler.now();
    const office = this.#office;
    const groups = [...this.#groups.values()];
    const places = [office, ...groups];
    for (const place of places) place.update(now);
    office.opening = nextOpening(office, groups, now);
    for (const group of groups) group.opening = nextOpening(office, [group], now);
    const changes = places.flatMap(({ nextChange }) => nextChange ?? []);
    if (this.#page && changes.length > 0) {
      const next = Math.min(...changes) - now;
      this.#cancelTimer = scheduler.after(Math.min(next, longestTimer), this.update);
    }
    const before = this.#openStates;
    this.#openStates = places.map(({ isOpen }) => (isOpen ? 'open' : 'closed')).join();
    if (this.#openStates !== before) onChange();
  };

  #read(): void {
    const { hours, groups } = this.#host;
    const [givenHours, givenGroups] = this.#given;
    this.#given = [hours, groups];
    if (hours !== givenHours) {
      this.#office = placeOf(hours, 'hours');
    }
    if (groups !== givenGroups) {
      const parsed = groups ? parseGroups(groups, reportOnce) : [];
      this.#groups = new Map(
        parsed.map(({ name, hours, path }) => [name, placeOf(hours, `${path}.hours`)]),
      );
    }
  }
}
