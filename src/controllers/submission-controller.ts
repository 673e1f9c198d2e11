import type { ReactiveControllerHost } from 'lit';
import { BeforeSubmitEvent } from '../before-submit.js';
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
  /** How often a request, or the end, has overtaken whatever was to be sent. */
  #round = 0;
  #waiting = false;
  #refusal: string | null = null;

  constructor(host: ReactiveControllerHost & EventTarget, options: SubmissionControllerOptions) {
    this.#host = host;
    this.#options = options;
    options.lifecycle.subscribe(({ state }) => {
      const overtaken = state === 'closed' || state === 'requesting';
      if (overtaken) this.#round++;
      // The next visitor does not wait for what the page may never be done with.
      if (state === 'closed') this.#submitting = null;
      this.#become(this.#waiting && !overtaken, null);
    });
  }

  /** Whether the form is being checked, or the page still at work on what comes before. */
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
    if (this.#submitting) return this.#submitting;
    const submitting = this.#submit(autoSubmitted).finally(() => {
      if (this.#submitting !== submitting) return;
      this.#submitting = null;
      // Whatever code of the page's own may have thrown: the visitor is not kept waiting for it.
      this.#become(false, this.#refusal);
    });
    return (this.#submitting = submitting);
  }

  async #submit(autoSubmitted: boolean): Promise<void> {
    const { lifecycle, form, requests, service, userData } = this.#options;
    const { state } = lifecycle.interaction;
    if (state === 'closed' || state === 'requesting') return;
    if (!autoSubmitted) lifecycle.dispatch({ type: 'start' });
    // The visitor may leave, and even come back, at each of the awaits below.
    const round = this.#round;
    const isOver = () => round !== this.#round;
    this.#become(true, null);

    const values = await form.check();
    if (isOver()) return;
    if (!values) return this.#stop();

    const { phoneField } = form;
    const { [phoneField]: _, ...others } = values;
    const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value));
    const submission = { form: { ...values }, userData: { ...userData(), ...given } };
    const event = new BeforeSubmitEvent(submission);
    if (!this.#host.dispatchEvent(event)) return;
    try {
      await event.settled;
    } catch (error) {
      if (isOver()) return;
      const { message } = (error ?? {}) as Partial<Error>;
      return this.#stop(typeof error === 'string' ? error : message);
    }
    if (isOver()) return;

    const phoneNumber = submission.form[phoneField] || undefined;
    await requests.send(service(), { ...submission, phoneNumber }, autoSubmitted);
  }

  /** Back to the form, where the visitor reads why. */
  #stop(refusal = ''): void {
    this.#options.lifecycle.dispatch({ type: 'edit' });
    this.#refusal = refusal || null;
  }

  #become(waiting: boolean, refusal: string | null): void {
    this.#waiting = waiting;
    this.#refusal = refusal;
    this.#host.requestUpdate();
  }
}
