import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CountdownController } from './countdown-controller.js';

export interface AnnouncementControllerOptions {
  countdown: CountdownController;
  /** What is said of a span of time that is left, in ms. */
  timeLeft: (milliseconds: number) => string;
}

/** What is worth a word while a number runs out, in ms: every second would drown out the rest. */
const milestones = [60_000, 30_000, 10_000];

/** What a screen reader is told beside what it reads anyway. */
export class AnnouncementController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AnnouncementControllerOptions;
  #text = '';
  #remaining: number | null = null;

  constructor(host: ReactiveControllerHost, options: AnnouncementControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What stands in the live region. */
  get text(): string {
    return this.#text;
  }

  say(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { countdown, timeLeft } = this.#options;
    const { remaining, whole } = countdown;
    const before = this.#remaining;
    this.#remaining = remaining;
    if (remaining === null || before === null) return;
    const passed = [whole / 2, ...milestones].filter((time) => remaining <= time && time < before);
    if (passed.length > 0) this.#text = timeLeft(Math.min(...passed));
  }
}
