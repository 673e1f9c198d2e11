import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallIn } from '../lifecycle/call-in.js';
import { systemClock, type Clock } from '../lifecycle/clock.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { initialMetadata, latestTimestamp, type Metadata } from '../lifecycle/metadata.js';

export interface PersistenceHost extends ReactiveControllerHost {
  minimized: boolean;
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

  constructor(host: PersistenceHost, options: PersistenceControllerOptions) {
    this.#host = host;
    this.#lifecycle = options.lifecycle;
    this.#key = options.key;
    this.#storage = options.storage ?? tabStorage();
    this.#clock = options.clock ?? systemClock;
    this.#lifecycle.subscribe(() => this.#keep());
    host.addController(this);
  }

  hostUpdated(): void {
    this.#keep();
  }

  /** Takes an interaction up where another page of the site left it. */
  resume(): void {
    const entry = parseEntry(this.#read(), this.#clock.now());
    if (!entry) return this.#write(null);
    const { callIn, metadata, minimized } = entry;
    this.#lifecycle.dispatch({ type: 'resume', callIn, metadata });
    this.#host.minimized = minimized;
  }

  #keep(): void {
    const { callIn, metadata, state } = this.#lifecycle.interaction;
    const { minimized } = this.#host;
    const entry: Entry | null =
      callIn && state !== 'closed'
        ? { version: 1, callIn, metadata: { ...metadata, form: false }, minimized }
        : null;
    this.#write(entry && JSON.stringify(entry));
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
    try {
      if (text === null) this.#storage?.removeItem(this.#key);
      else if (text !== this.#read()) this.#storage?.setItem(this.#key, text);
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
    const entry = JSON.parse(text ?? '') as Entry;
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

const isMetadata = (metadata: Metadata) =>
  Object.keys(initialMetadata).join() === Object.keys(metadata).join() &&
  !!metadata.opened &&
  !!metadata.completed &&
  Object.entries(metadata).every(([key, value]) => {
    if (value === false) return true;
    if (key === 'errors') return Array.isArray(value);
    return flags.includes(key) ? value === true : Number.isFinite(value);
  });
