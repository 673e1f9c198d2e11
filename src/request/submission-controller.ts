import type { ReactiveControllerHost } from 'lit';
import { BeforeSubmitEvent, type Submission } from '../events.js';
import type { FormController } from '../form/form-controller.js';
import type { CallIn } from '../lifecycle/call-in.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { CallInError } from '../services/call-in-error.js';
import type { NumberRequest } from '../services/call-in-service.js';
import type { SendOptions } from './request-controller.js';
import { requestOf, submissionOf, type SubmissionSource } from './submission.js';

export interface SubmissionControllerOptions {
  lifecycle: Lifecycle;
  form: FormController;
  /** Loads what sends a request and shows its answer. */
  load: () => Promise<RequestSender>;
  /** Message of the robot check why the form is not sent; null when it is sent. */
  robotMessage: (autoSubmitted: boolean) => string | null;
  /** Collects the user data sent in addition to the form. */
  userData: (autoSubmitted: boolean) => Promise<Readonly<Record<string, string>>>;
}

/** Sends a request and dispatches the result to the lifecycle. */
export interface RequestSender {
  send(request: NumberRequest, options: SendOptions): Promise<void>;
}

/** Why no request was sent; null where one was sent, or another one was under way. */
type SubmitResult = 'invalid' | 'stopped' | null;

/** Checks the form, asks the listeners of the page, and sends the request. */
export class SubmissionController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: SubmissionControllerOptions;
  #submitting: Promise<SubmitResult> | null = null;
  /** Counts what makes a submission outdated: a request, or the end of the interaction. */
  #round = 0;
  #waiting = false;
  #message: string | null = null;

  constructor(host: ReactiveControllerHost & EventTarget, options: SubmissionControllerOptions) {
    this.#host = host;
    this.#options = options;
    options.lifecycle.subscribe(({ state }) => {
      const overtaken = state === 'closed' || state === 'requesting';
      if (overtaken) {
        this.#round++;
        // Later calls do not join it: the next interaction does not wait for promises of the page
        // that may never settle.
        this.#submitting = null;
      }
      // Dialling or copying the current number does not remove the message.
      this.#become(this.#waiting && !overtaken, state === 'number' ? this.#message : null);
    });
  }

  /** Whether the form is being checked, or a listener of the page delays the request. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Message why no request was sent: of the page or of the robot check; null for none. */
  get message(): string | null {
    return this.#message;
  }

  /**
   * Checks the form and requests a number. Resolves with null when the request has ended, or with
   * the reason why none was sent. A second call joins the first until the request is sent.
   */
  submit(autoSubmitted = false): Promise<SubmitResult> {
    if (this.#submitting) return this.#submitting;
    let begin!: (result: Promise<SubmitResult>) => void;
    const submitting = new Promise<SubmitResult>((resolve) => (begin = resolve)).finally(() => {
      if (this.#submitting !== submitting) return;
      this.#submitting = null;
      // Code of the page may have thrown: the busy state has to end.
      this.#become(false, this.#message);
    });
    this.#submitting = submitting;
    // Afterwards: a listener of `started` may call this method, too.
    begin(this.#submit(autoSubmitted));
    return submitting;
  }

  /**
   * Does the same, and resolves with the number. It also joins a request that is under way
   * already, such as the automatic one after the visitor was offline.
   * @throws {DOMException} DataError when the form is not valid; AbortError when the page
   *   stopped the request, or the interaction ended.
   * @throws {CallInError} when the request failed.
   */
  requestNumber(): Promise<CallIn> {
    const { lifecycle, form } = this.#options;
    // What was there before. While a request is under way, there is no failure.
    let { failure: lastFailure } = lifecycle.interaction;
    const { callIn: lastCallIn } = lifecycle.interaction;
    let unsubscribe = () => {};
    const outcome = new Promise<CallIn>((resolve, reject) => {
      unsubscribe = lifecycle.subscribe(({ state, callIn, failure }) => {
        if (state === 'closed') reject(new DOMException('closed', 'AbortError'));
        else if (failure && failure !== lastFailure) reject(failure);
        else if (callIn && callIn !== lastCallIn) resolve(callIn);
        lastFailure = failure;
      });
      this.submit().then((result) => {
        if (result === 'invalid') {
          reject(
            new DOMException(form.problems.join(', ') || 'the form is not valid', 'DataError'),
          );
        } else if (result === 'stopped') {
          const message = this.#message ?? 'stopped by the page';
          reject(new DOMException(message, 'AbortError'));
        }
      }, reject);
    });
    return outcome.finally(() => unsubscribe());
  }

  async #submit(autoSubmitted: boolean): Promise<SubmitResult> {
    const { lifecycle, form, load, robotMessage, userData } = this.#options;
    const { state } = lifecycle.interaction;
    if (state === 'closed' || state === 'requesting') return null;
    if (!autoSubmitted) lifecycle.dispatch({ type: 'start' });
    // The visitor may close the panel, and even open it again, during each await below.
    const round = this.#round;
    const isOver = () => round !== this.#round;
    this.#become(true, null);

    let sender;
    try {
      [sender] = await Promise.all([load(), form.prepare()]);
    } catch (cause) {
      if (isOver()) return null;
      // As if the service could not be reached: the form cannot even be checked.
      form.readControls();
      lifecycle.dispatch({ type: 'submit', form: form.values, autoSubmitted });
      lifecycle.dispatch({ type: 'fail', failure: new CallInError('network', { cause }) });
      return null;
    }
    const values = isOver() ? null : await form.check();
    if (isOver()) return null;
    if (!values) return this.#stop('invalid');

    const message = robotMessage(autoSubmitted);
    if (message !== null) return this.#stop('stopped', message);

    const source = {
      values,
      phoneField: form.phoneField,
      groupField: form.groupField?.name,
      userData: await userData(autoSubmitted),
    };
    if (isOver()) return null;
    let attempt = 0;
    const askPage = () => this.#askPage(source, attempt++);
    let submission;
    try {
      submission = await askPage();
    } catch (error) {
      if (isOver()) return null;
      const { message } = (error ?? {}) as Partial<Error>;
      return this.#stop('stopped', typeof error === 'string' ? error : message);
    }
    if (isOver()) return null;
    if (!submission) return 'stopped';
    // Not in the try block above: the visitor must not read an error about unusable values.
    const request = requestOf(submission, source);
    const beforeRetry = async () => {
      const renewed = await askPage();
      if (!renewed) throw new DOMException('stopped by the page', 'AbortError');
      return requestOf(renewed, source);
    };
    await sender.send(request, { autoSubmitted, beforeRetry });
    return null;
  }

  /**
   * Asks the listeners of `before-submit`. Resolves with what to send, or with null where one has
   * called `preventDefault()`, at once or before its promise has resolved. Rejects with the error
   * of a promise passed to `waitUntil()`.
   */
  async #askPage(source: SubmissionSource, attempt: number): Promise<Submission | null> {
    const submission = submissionOf(source);
    const event = new BeforeSubmitEvent(submission, attempt);
    this.#host.dispatchEvent(event);
    if (!event.defaultPrevented) await event.settled;
    // A listener may also stop the request after a wait.
    return event.defaultPrevented ? null : submission;
  }

  /** Goes back to the form, which shows the message. */
  #stop(result: SubmitResult, message = ''): SubmitResult {
    this.#options.lifecycle.dispatch({ type: 'edit' });
    this.#message = message || null;
    return result;
  }

  #become(waiting: boolean, message: string | null): void {
    this.#waiting = waiting;
    this.#message = message;
    this.#host.requestUpdate();
  }
}
