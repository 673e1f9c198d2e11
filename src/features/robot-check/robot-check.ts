import { nothing, type ReactiveControllerHost } from 'lit';
import type { Texts } from '../../i18n/localizer.js';
import type { Clock } from '../../lifecycle/clock.js';
import type { Lifecycle } from '../../lifecycle/lifecycle.js';
import { addStyles } from '../../ui/add-styles.js';
import { honeypotIn, honeypotView } from './honeypot-view.js';
import { honeypotStyles } from './robot-check.styles.js';
import { robotCheckStrings } from './robot-check.strings.js';

/** The properties of the element that configure the check. */
export interface RobotCheckHost extends ReactiveControllerHost, Element {
  /** Whether the form has the honeypot field. */
  readonly honeypot: boolean;
  /** The shortest time from opening to sending, in seconds. 0 for none. */
  readonly minimumTime: number;
  /** Whether the form is not sent when the sender looks like a robot. */
  readonly refuseRobots: boolean;
}

export interface RobotCheckOptions {
  lifecycle: Lifecycle;
  clock: Clock;
}

/** The result of the check, as user data. */
type RobotData = Readonly<
  Partial<{
    honeypot: 'empty' | 'filled';
    minimumTime: 'met' | 'missed';
    secondsToSend: string;
  }>
>;

/** Recognizes robots: they fill in every field, and faster than people can. */
export class RobotCheck {
  readonly #host: RobotCheckHost;
  readonly #texts: Texts;
  readonly #options: RobotCheckOptions;
  /** Whether the honeypot was filled in before, in the current interaction. */
  #wasFilled = false;

  constructor(host: RobotCheckHost, texts: Texts, options: RobotCheckOptions) {
    this.#host = host;
    this.#texts = texts;
    this.#options = options;
    texts.add(robotCheckStrings);
    addStyles(host, honeypotStyles);
    options.lifecycle.subscribe(({ state }) => {
      if (state === 'closed') this.#wasFilled = false;
    });
  }

  /** Renders the honeypot. */
  render(): unknown {
    return this.#host.honeypot ? honeypotView : nothing;
  }

  /**
   * The result of the check, to send with a request.
   * @param autoSubmitted Whether the page sends the form. Then the time is not checked.
   */
  userData(autoSubmitted: boolean): RobotData {
    const { honeypot, minimumTime } = this.#host;
    return {
      ...(honeypot && { honeypot: this.#isFilled || this.#wasFilled ? 'filled' : 'empty' }),
      ...(minimumTime > 0 &&
        !autoSubmitted && {
          minimumTime: this.#isTooFast ? 'missed' : 'met',
          secondsToSend: String(Math.max(0, Math.floor(this.#secondsOpen))),
        }),
    };
  }

  /**
   * The message why the form is not sent. Null when it is sent. The honeypot is cleared, so that a
   * visitor can send again: a browser extension may have filled it in.
   * @param autoSubmitted Whether the page sends the form. Then the time is not checked.
   */
  refusal(autoSubmitted: boolean): string | null {
    const { state } = this.#options.lifecycle.interaction;
    if (!this.#host.refuseRobots || state !== 'form') return null;
    const isFilled = this.#isFilled;
    if (!isFilled && (autoSubmitted || !this.#isTooFast)) return null;
    this.#wasFilled ||= isFilled;
    if (isFilled) this.#field!.value = '';
    return this.#texts.text('robot-check');
  }

  get #field(): HTMLInputElement | null {
    return honeypotIn(this.#host.shadowRoot!);
  }

  /** Read from the field: robots fill it in without an event. */
  get #isFilled(): boolean {
    return !!this.#field?.value;
  }

  get #secondsOpen(): number {
    const { opened } = this.#options.lifecycle.interaction.metadata;
    return (this.#options.clock.now() - Number(opened)) / 1_000;
  }

  /** A negative time says nothing: the visitor's clock was set back. */
  get #isTooFast(): boolean {
    const seconds = this.#secondsOpen;
    return seconds >= 0 && seconds < this.#host.minimumTime;
  }
}
