import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallIn } from '../lifecycle/call-in.js';
import type { Interaction } from '../lifecycle/interaction.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { CountdownController } from '../number/countdown-controller.js';
import type { Scheduler } from '../scheduler.js';

/** The texts of the announcements, in the language of the panel. */
export interface AnnouncementWords {
  /** A request is pending. */
  requesting(): string;
  /** A number that has just arrived, with its extension, access code and remaining time. */
  number(callIn: CallIn): string;
  /** The remaining time of the number, in ms. */
  timeLeft(milliseconds: number): string;
  /** The heading of the current view. */
  heading(): string;
}

export interface AnnouncementControllerOptions {
  lifecycle: Lifecycle;
  scheduler: Scheduler;
  countdown: CountdownController;
  words: AnnouncementWords;
  /**
   * Whether the panel is on screen. It has its own live region; the minimized launcher has another.
   */
  shown: () => boolean;
}

/** The remaining times that are announced, in ms. Announcing every second would disturb. */
const milestones = [60_000, 30_000, 10_000];

/**
 * The delay of an announcement after the view has changed, in ms. A live region that changes at the
 * same time as the focus would interrupt the heading.
 */
const headingTime = 300;

/** After this time, the live region is emptied, in ms: it must not be found by reading on. */
const shownFor = 2_000;

/**
 * Appended to every other text. Screen readers do not speak it. They would skip a text that is the
 * same as the one before.
 */
const mark = '\u00A0';

/** Announces what screen readers do not read otherwise. The panel calls the hooks in order. */
export class AnnouncementController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AnnouncementControllerOptions;
  #text = '';
  /** Whether the next text gets {@link mark}. */
  #marks = false;
  #before: Interaction;
  /** What is announced after the heading of the view: a new number. */
  #news = '';
  /** The remaining time at the last update, in ms; 0 without a number that expires. */
  #remaining = 0;
  #wasShown = false;
  #cancelTimer: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, options: AnnouncementControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#before = options.lifecycle.interaction;
    options.lifecycle.subscribe((interaction) => this.#follow(interaction));
  }

  /** The text of the live region. */
  get text(): string {
    return this.#text;
  }

  /** Announces a text. An empty text ends the announcement. */
  say(text: string): void {
    this.#set(text);
    this.#host.requestUpdate();
  }

  /** Announces the heading of the view, for a view that does not get the focus. */
  sayView(): void {
    const { lifecycle, words } = this.#options;
    if (lifecycle.interaction.state === 'requesting') return;
    this.#sayLater([words.heading(), this.#news].filter(Boolean).join('. '));
  }

  hostDisconnected(): void {
    this.#set('');
  }

  hostUpdate(): void {
    const { countdown, words, shown } = this.#options;
    // The text was announced in one live region. The other one must not announce it again.
    const isShown = shown();
    if (isShown !== this.#wasShown) this.#set('');
    this.#wasShown = isShown;

    const { remaining, whole } = countdown;
    const before = this.#remaining;
    this.#remaining = remaining ?? 0;
    // Rounded to seconds like the countdown, so that half of 20 s and the last 10 s are one
    // milestone.
    const half = Math.round(whole / 2_000) * 1_000;
    const passed = [half, ...milestones].filter(
      // The reservation of a new number may be shorter than the time that was left of the last one.
      (time) => time < whole && this.#remaining <= time && time < before,
    );
    if (passed.length > 0) this.#set(words.timeLeft(Math.min(...passed)));
  }

  #follow(interaction: Interaction): void {
    const { words, shown } = this.#options;
    const { state, callIn } = interaction;
    const before = this.#before;
    this.#before = interaction;
    if (state === before.state) return;
    const hasArrived = before.state === 'requesting' && callIn && callIn !== before.callIn;
    this.#news = hasArrived ? words.number(callIn) : '';
    this.say(state === 'requesting' ? words.requesting() : '');
    // While the panel is minimized, no heading takes the focus.
    const isUnseen = !shown() && state !== 'closed' && before.state !== 'closed';
    if (isUnseen) void this.#host.updateComplete.then(() => this.sayView());
    else if (hasArrived) this.#sayLater(this.#news);
  }

  #sayLater(text: string): void {
    this.#set('');
    this.#cancelTimer = this.#options.scheduler.after(headingTime, () => this.say(text));
  }

  #set(text: string): void {
    this.#cancelTimer?.();
    this.#cancelTimer = text ? this.#options.scheduler.after(shownFor, () => this.say('')) : null;
    if (text) this.#marks = !this.#marks;
    this.#text = text && (this.#marks ? text : text + mark);
  }
}
