import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallIn } from '../../lifecycle/call-in.js';
import { systemClock, type Clock } from '../../lifecycle/clock.js';
import type { Interaction } from '../../lifecycle/interaction.js';
import type { Lifecycle } from '../../lifecycle/lifecycle.js';
import { tabStorage } from '../../tab-storage.js';
import { parseEntry, type KeptEntry } from './kept-entry.js';

export interface PersistenceHost extends ReactiveControllerHost {
  readonly minimized: boolean;
  /** Whether the page wants the interaction stored. It may change at any time. */
  readonly persist: boolean;
}

export interface PersistenceControllerOptions {
  lifecycle: Lifecycle;
  /** The key of the one entry, which follows the id of the element. */
  key: () => string;
  countdown: KeptCountdown;
  /** Claims the entry for this element. Returns false where it belongs to another one. */
  claimKey: () => boolean;
  /** Default: `sessionStorage`. */
  storage?: Storage;
  clock?: Clock;
}

/** The part of a countdown that is stored. */
export interface KeptCountdown {
  /** The remaining time of the current number, in ms. Null when it does not expire. */
  readonly remaining: number | null;
  /** For how long the current number was reserved when it arrived, in ms. */
  readonly whole: number;
}

/** Stores the current number, so that it stays on screen on the next pages of the site. */
export class PersistenceController implements ReactiveController {
  readonly #host: PersistenceHost;
  readonly #lifecycle: Lifecycle;
  readonly #options: PersistenceControllerOptions;
  readonly #storage: Storage | null;
  readonly #clock: Clock;
  /** The key of the entry that this element has left. */
  #key: string;
  /** The entry that this element has read or written last; null for none. */
  #text: string | null = null;
  /** The same entry without the time of writing. */
  #content: string | null = null;
  /** Whether the entry of another page was found in its place when it was to be removed. */
  #isReplaced = false;

  constructor(host: PersistenceHost, options: PersistenceControllerOptions) {
    this.#host = host;
    this.#lifecycle = options.lifecycle;
    this.#options = options;
    this.#key = options.key();
    this.#storage = options.storage ?? tabStorage();
    this.#clock = options.clock ?? systemClock;
    this.#lifecycle.subscribe(({ state }) => {
      this.#keep();
      if (state === 'closed') this.#isReplaced = false;
    });
    host.addController(this);
    // This code may have been loaded after the number arrived.
    this.#keep();
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#stamp);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#stamp);
  }

  /** Updates the time in the entry: the next page compares its own clock with it. */
  readonly #stamp = (): void => {
    // An entry that another page or a script has removed or replaced is not written again.
    if (this.#text !== this.#read()) return;
    this.#content = null;
    this.#keep();
  };

  /** Whether another page of the site has renewed or given up the current number. */
  get isOutdated(): boolean {
    // The number may have expired on this page before that was noticed.
    return this.#isReplaced || (this.#text !== null && this.#text !== this.#read());
  }

  hostUpdated(): void {
    this.#keep();
  }

  /** Reads the interaction that a page of the site has stored. Null when there is none. */
  takeKept(): KeptEntry | null {
    this.#followId();
    this.#text = this.#read();
    const entry = parseEntry(this.#text, this.#clock.now());
    if (!entry) this.#write(null);
    return entry;
  }

  /** Leaves the entry in the storage for the next element with the same id. */
  release(): void {
    this.#text = this.#content = null;
  }

  /** What was left under an id that the element has no longer is dropped. */
  #followId(): void {
    const key = this.#options.key();
    if (key === this.#key) return;
    this.#write(null);
    this.#key = key;
  }

  #keep(): void {
    this.#followId();
    const { interaction } = this.#lifecycle;
    const { callIn } = interaction;
    if (!callIn || !this.#host.persist) this.#write(null);
    else if (this.#options.claimKey()) this.#writeEntry(interaction, callIn);
  }

  #writeEntry({ metadata, history }: Interaction, callIn: CallIn): void {
    const time = this.#clock.now();
    const { remaining, whole } = this.#options.countdown;
    const entry: Omit<KeptEntry, 'time'> = {
      version: 2,
      // By the visitor's current clock, which may have been set back since the number arrived.
      callIn: { ...callIn, expiresAt: remaining === null ? null : time + remaining },
      reservation: whole,
      metadata: { ...metadata, form: false },
      history,
      minimized: this.#host.minimized,
    };
    const content = JSON.stringify(entry);
    if (content === this.#content) return;
    this.#write(JSON.stringify({ ...entry, time } satisfies KeptEntry));
    this.#content = content;
  }

  #read(): string | null {
    try {
      return this.#storage?.getItem(this.#key) ?? null;
    } catch {
      return null;
    }
  }

  /** Writes or removes the entry. When the storage is full or refused, nothing is kept. */
  #write(text: string | null): void {
    // Nothing has changed. An entry that was not resumed yet must stay.
    if (text === this.#text) return;
    // An entry that another page has written since must stay, too.
    const isOurs = this.#read() === this.#text;
    this.#text = null;
    this.#content = null;
    this.#isReplaced = text === null && !isOurs;
    if (this.#isReplaced) return;
    try {
      // First, so that a number is not left there when a full storage refuses the new one.
      this.#storage?.removeItem(this.#key);
      if (text !== null) this.#storage?.setItem(this.#key, text);
    } catch {
      // The visit goes on without it.
    }
    // What could not be written is not missed later.
    this.#text = this.#read();
  }
}
