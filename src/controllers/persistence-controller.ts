import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallIn } from '../lifecycle/call-in.js';
import { systemClock, type Clock } from '../lifecycle/clock.js';
import { errorCodes, type ErrorCode } from '../lifecycle/failure.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { initialMetadata, latestTimestamp, type Metadata } from '../lifecycle/metadata.js';

export interface PersistenceHost extends ReactiveControllerHost {
  minimized: boolean;
  /** The page may change its mind. */
  readonly persist: boolean;
}

export interface PersistenceControllerOptions {
  lifecycle: Lifecycle;
  /** The key of the one entry. */
  key: string;
  /** Default: the tab's. */
  storage?: Storage;
  clock?: Clock;
}

/** What is kept: never what the visitor entered. */
interface Entry {
  readonly version: 1;
  readonly callIn: CallIn;
  readonly metadata: Metadata;
  readonly minimized: boolean;
}

/** A number without an expiry is not kept for longer than this, in ms (a day). */
const longestKept = 86_400_000;

/** Keeps the number in hand for as long as it is good while the visitor walks about the site. */
export class PersistenceController implements ReactiveController {
  readonly #host: PersistenceHost;
  readonly #lifecycle: Lifecycle;
  readonly #key: string;
  readonly #storage: Storage | null;
  readonly #clock: Clock;
  /** What this element has left in the storage. */
  #text: string | null = null;

  constructor(host: PersistenceHost, options: PersistenceControllerOptions) {
    this.#host = host;
    this.#lifecycle = options.lifecycle;
    this.#key = options.key;
    this.#storage = options.storage ?? tabStorage();
    this.#clock = options.clock ?? systemClock;
    this.#lifecycle.subscribe(() => this.#keep());
    host.addController(this);
    // Its code may have come later than the number.
    this.#keep();
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#compare);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#compare);
  }

  /** Out of the browser's cache: the pages after this one may have dropped or renewed the number. */
  readonly #compare = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.#text === null || this.#text === this.#read()) return;
    this.#lifecycle.dispatch({ type: 'close' });
    this.resume();
  };

  hostUpdated(): void {
    this.#keep();
  }

  /** Takes an interaction up where another page of the site left it. */
  resume(): void {
    this.#text = this.#read();
    const entry = parseEntry(this.#text, this.#clock.now());
    if (!entry) return this.#write(null);
    const { callIn, metadata, minimized } = entry;
    this.#lifecycle.dispatch({ type: 'resume', callIn, metadata });
    if (this.#lifecycle.interaction.callIn === callIn) this.#host.minimized = minimized;
  }

  #keep(): void {
    const { callIn, metadata } = this.#lifecycle.interaction;
    const { minimized, persist } = this.#host;
    if (!callIn || !persist) return this.#write(null);
    const kept: Metadata = { ...metadata, form: false };
    this.#write(JSON.stringify({ version: 1, callIn, metadata: kept, minimized } satisfies Entry));
  }

  #read(): string | null {
    try {
      return this.#storage?.getItem(this.#key) ?? null;
    } catch {
      return null;
    }
  }

  /** Storage that is full or refused costs the visitor nothing but the convenience. */
  #write(text: string | null): void {
    // An entry that was not taken up yet is not this element's to drop.
    if (text === this.#text) return;
    // Nor is one that another page of the tab has left since.
    const isOurs = this.#read() === this.#text;
    this.#text = text;
    if (text === null && !isOurs) return;
    try {
      // First, so that no entry is left of a number that a full storage could not replace.
      this.#storage?.removeItem(this.#key);
      if (text !== null) this.#storage?.setItem(this.#key, text);
    } catch {
      return;
    }
  }
}

/** The tab's own storage; null where the page may have none. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** The entry in a text; null where anything in it does not check out. */
function parseEntry(text: string | null, now: number): Entry | null {
  try {
    const entry = JSON.parse(text ?? '', (_, value: unknown) => Object.freeze(value)) as Entry;
    const { version, callIn, metadata, minimized } = entry;
    const checks =
      version === 1 &&
      isCallIn(callIn) &&
      isMetadata(metadata) &&
      latestTimestamp(metadata) <= now &&
      now < (callIn.expiresAt ?? Number(metadata.completed) + longestKept) &&
      typeof minimized === 'boolean';
    return checks ? entry : null;
  } catch {
    return null;
  }
}

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

const isCallIn = ({ id, phoneNumber, accessCode, expiresAt }: CallIn) =>
  isTextOrNull(id) &&
  typeof phoneNumber === 'string' &&
  /\d/.test(phoneNumber) &&
  isTextOrNull(accessCode) &&
  (expiresAt === null || Number.isFinite(expiresAt));

/** Values that are numbers once they are known; the others are told apart below. */
const flags: readonly string[] = ['proactive', 'prefilled', 'autoSubmitted'];

/** Values that nobody knows while a number is in hand, or that are not kept. */
const unknowns: readonly string[] = ['form', 'cancelled', 'closed', 'expired'];

const isMetadata = (metadata: Metadata) =>
  Object.keys(initialMetadata).join() === Object.keys(metadata).join() &&
  !!metadata.opened &&
  !!metadata.completed &&
  Object.entries(metadata).every(([key, value]) => {
    if (value === false) return true;
    if (key === 'errors') return Array.isArray(value) && value.every(isErrorCode);
    if (flags.includes(key)) return value === true;
    return !unknowns.includes(key) && Number.isSafeInteger(value);
  });

const isErrorCode = (value: unknown) => errorCodes.includes(value as ErrorCode);
