import type { ReactiveControllerHost } from 'lit';
import { BeforeSubmitEvent, type Submission } from '../before-submit.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { CallInService } from '../services/call-in-service.js';
import type { FormController } from './form-controller.js';
import type { RequestController } from './request-controller.js';

export interface SubmissionControllerOptions {
  lifecycle: Lifecycle;
  form: FormController;
  requests: RequestController;
  service: () => CallInService;
  /** What the agent is told beside the form. */
  userData: () => Readonly<Record<string, string>>;
}

/** The way from a press on the button to the request: the check, the page's say, the sending. */
export class SubmissionController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: SubmissionControllerOptions;
  #submitting: Promise<void> | null = null;
  #waiting = false;
  #refusal: string | null = null;

  constructor(host: ReactiveControllerHost & EventTarget, options: SubmissionControllerOptions) {
    this.#host = host;
    this.#options = options;
    options.lifecycle.subscribe(() => this.#become(false, null));
  }

  /** Whether the page is still at work on what it wants to do before the sending. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Why the page did not let the form go out, in the page's own words. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /**
   * Checks the form and asks for a number, or for a new one. Resolves when that has ended, one
   * way or another; the lifecycle says how. A second call while the first is under way joins it.
   */
  submit(autoSubmitted = false): Promise<void> {
    this.#submitting ??= this.#submit(autoSubmitted).finally(() => {
      this.#submitting = null;
    });
    return this.#submitting;
  }

  async #submit(autoSubmitted: boolean): Promise<void> {
    const { lifecycle, form, requests, service, userData } = this.#options;
    if (!autoSubmitted) lifecycle.dispatch({ type: 'start' });
    const { opened } = lifecycle.interaction.metadata;
    // The visitor may leave, and even come back, at each of the awaits below.
    const isOver = () =>
      lifecycle.interaction.state === 'closed' || lifecycle.interaction.metadata.opened !== opened;

    const values = await form.check();
    if (isOver()) return;
    if (!values) return lifecycle.dispatch({ type: 'edit' });

    const { phoneField } = form;
    const { [phoneField]: _, ...others } = values;
    const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value));
    const submission = { form: { ...values }, userData: { ...userData(), ...given } };
    const agreed = await this.#askPage(submission);
    if (!agreed || isOver()) return;

    const phoneNumber = submission.form[phoneField] || undefined;
    await requests.send(service(), { ...submission, phoneNumber }, autoSubmitted);
  }

  async #askPage(submission: Submission): Promise<boolean> {
    const event = new BeforeSubmitEvent(submission);
    if (!this.#host.dispatchEvent(event)) return false;
    this.#become(true, null);
    try {
      await event.settled;
      this.#become(false, null);
      return true;
    } catch (error) {
      this.#become(false, error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  #become(waiting: boolean, refusal: string | null): void {
    this.#waiting = waiting;
    this.#refusal = refusal;
    this.#host.requestUpdate();
  }
}
