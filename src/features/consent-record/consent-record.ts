import type { Clock } from '../../lifecycle/clock.js';
import type { Lifecycle } from '../../lifecycle/lifecycle.js';
import { reportOnce } from '../../report-once.js';
import { seenText } from './seen-text.js';

/** Longest consent text, in characters. A longer text is cut. */
const longestText = 2_000;

export interface ConsentRecordOptions {
  lifecycle: Lifecycle;
  clock: Clock;
}

/** The consent that the visitor gave by sending the form, as user data. */
type ConsentData = Readonly<
  Partial<Record<'consentText' | 'consentVersion' | 'consentTime', string>>
>;

/** Records the text in the slot `consent` when the visitor sends the form. */
export class ConsentRecord {
  readonly #host: Element & { readonly consentVersion: string };
  readonly #options: ConsentRecordOptions;
  /** The consent of the current interaction; null before the form is sent. */
  #data: ConsentData | null = null;

  constructor(host: Element & { readonly consentVersion: string }, options: ConsentRecordOptions) {
    this.#host = host;
    this.#options = options;
    let { state: before } = options.lifecycle.interaction;
    options.lifecycle.subscribe(({ state, metadata }) => {
      // A request may fail before `userData()` is called. It is then retried without the form.
      const isSent = before === 'form' && state === 'requesting' && !metadata.autoSubmitted;
      if (isSent) this.#data ??= this.#read();
      if (state === 'closed') this.#data = null;
      before = state;
    });
  }

  /**
   * The consent to send with a request. A retry and a renewal send what the visitor agreed to when
   * the form was on screen.
   * @param autoSubmitted Whether the page sends the form. Then there is no consent: no visitor has
   *   read the text.
   */
  userData(autoSubmitted: boolean): ConsentData {
    const { state } = this.#options.lifecycle.interaction;
    if (state === 'form') this.#data = autoSubmitted ? {} : this.#read();
    return this.#data ?? {};
  }

  #read(): ConsentData {
    const { consentVersion } = this.#host;
    const parts = [...this.#host.children].filter(({ slot }) => slot === 'consent');
    const characters = Array.from(seenText(parts));
    if (characters.length === 0) {
      reportOnce('consent-version: the slot "consent" has no text to record.');
      return {};
    }
    if (characters.length > longestText) {
      reportOnce(
        `consent-version: the text in the slot "consent" is cut after ${longestText} characters.`,
      );
    }
    return {
      consentText: characters.slice(0, longestText).join(''),
      consentVersion,
      consentTime: new Date(this.#options.clock.now()).toISOString(),
    };
  }
}
