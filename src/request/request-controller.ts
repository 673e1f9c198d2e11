import { errorCodes, type Failure } from '../lifecycle/failure.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { CallInError } from '../services/call-in-error.js';
import {
  parseAnswer,
  type CallInService,
  type NumberRequest,
} from '../services/call-in-service.js';
import { randomId } from '../random-id.js';
import { systemScheduler, type Scheduler } from '../scheduler.js';

export interface RequestControllerOptions {
  lifecycle: Lifecycle;
  /** How long a request may take, all retries included, in ms. */
  timeout: () => number;
  scheduler?: Scheduler;
}

export interface SendOptions {
  readonly autoSubmitted?: boolean;
  /** Default: the same request is sent again. */
  readonly beforeRetry?: () => Promise<NumberRequest>;
  /** Default: a new one. */
  readonly requestId?: string;
}

/** Sends one request for a number at a time and dispatches its outcome to the lifecycle. */
export class RequestController {
  readonly #lifecycle: Lifecycle;
  readonly #timeout: () => number;
  readonly #scheduler: Scheduler;
  #abort: AbortController | null = null;
  /** Sends the last request once more. */
  #again: () => void = () => {};

  constructor({ lifecycle, timeout, scheduler = systemScheduler }: RequestControllerOptions) {
    this.#lifecycle = lifecycle;
    this.#timeout = timeout;
    this.#scheduler = scheduler;
    lifecycle.subscribe(({ state, failure, metadata }) => {
      // The request is aborted before `cancelled` is dispatched.
      if (state !== 'requesting' || metadata.cancelled) this.#end();
      // When the connection is back, the request is sent again without a press.
      removeEventListener('online', this.#again);
      if (failure?.code === 'offline') addEventListener('online', this.#again, { once: true });
    });
  }

  /**
   * Sends a request. Does nothing while another is under way or in a state without requests.
   * @param beforeRetry Asks the page what to send before an automatic retry.
   */
  async send(
    service: CallInService,
    request: NumberRequest,
    { autoSubmitted = false, beforeRetry, requestId = randomId() }: SendOptions = {},
  ): Promise<void> {
    if (this.#abort) return;
    this.#lifecycle.dispatch({ type: 'submit', form: request.form, autoSubmitted });
    if (this.#lifecycle.interaction.state !== 'requesting') return;

    this.#again = () => {
      const { failure } = this.#lifecycle.interaction;
      const send = (again: NumberRequest) => {
        // The visitor may have done something else while the page was asked.
        if (this.#lifecycle.interaction.failure !== failure) return;
        void this.send(service, again, { autoSubmitted, beforeRetry, requestId });
      };
      // Where the page stops the retry, nothing is sent.
      if (beforeRetry) beforeRetry().then(send, () => {});
      else send(request);
    };
    const abort = (this.#abort = new AbortController());
    const { signal } = abort;
    const timeout = this.#timeout();
    const deadline = this.#scheduler.now() + timeout;
    const cancelTimeout = this.#scheduler.after(timeout, () =>
      abort.abort(new CallInError('timeout')),
    );
    try {
      // Does not wait for a service that ignores the signal.
      const answer = await Promise.race([
        service.requestNumber(request, { signal, deadline, beforeRetry, requestId }),
        rejectionOf(signal),
      ]);
      const callIn = parseAnswer(answer, this.#scheduler.now());
      if (this.#settle(abort)) this.#lifecycle.dispatch({ type: 'complete', callIn });
    } catch (error) {
      if (!this.#settle(abort)) return;
      const failure = toFailure(error);
      const id = failure.correlationId ?? '';
      console.warn('<click-to-call> the request for a number failed:', failure, id);
      this.#lifecycle.dispatch({ type: 'fail', failure });
    } finally {
      cancelTimeout();
    }
  }

  /** Ends a request. Returns false where it was aborted before: its answer is dropped. */
  #settle(abort: AbortController): boolean {
    if (this.#abort !== abort) return false;
    this.#abort = null;
    return true;
  }

  #end(): void {
    const abort = this.#abort;
    this.#abort = null;
    abort?.abort();
  }
}

const rejectionOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** The error of a service as a failure. An error without a known code becomes `unknown`. */
function toFailure(error: unknown): Failure {
  try {
    if (error instanceof CallInError) return error;
    const { code, ...details } = error as Failure;
    if (errorCodes.includes(code)) return new CallInError(code, { ...details, cause: error });
  } catch {
    // The value is null or undefined, or reading its properties throws.
  }
  return new CallInError('unknown', { cause: error });
}
