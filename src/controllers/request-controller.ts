import { errorCodes, type Failure } from '../lifecycle/failure.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { CallInError } from '../services/call-in-error.js';
import {
  parseAnswer,
  type CallInService,
  type NumberRequest,
} from '../services/call-in-service.js';
import { systemScheduler, type Scheduler } from './scheduler.js';

export interface RequestControllerOptions {
  lifecycle: Lifecycle;
  /** How long a request may take with all its tries, in ms. */
  timeout: () => number;
  scheduler?: Scheduler;
}

/** Asks for a number, one request at a time, and tells the lifecycle how it went. */
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
      // The request goes down before `cancelled` is told, not after.
      if (state !== 'requesting' || metadata.cancelled) this.#end();
      // Whoever still waits when the connection is back is not made to press again.
      removeEventListener('online', this.#again);
      if (failure?.code === 'offline') addEventListener('online', this.#again, { once: true });
    });
  }

  /** Sends a request. Does nothing while another is under way or where none may be sent. */
  async send(service: CallInService, request: NumberRequest, autoSubmitted = false): Promise<void> {
    if (this.#abort) return;
    this.#lifecycle.dispatch({ type: 'submit', form: request.form, autoSubmitted });
    if (this.#lifecycle.interaction.state !== 'requesting') return;

    this.#again = () => void this.send(service, request, autoSubmitted);
    const abort = (this.#abort = new AbortController());
    const { signal } = abort;
    const timeout = this.#timeout();
    const deadline = this.#scheduler.now() + timeout;
    const cancelTimeout = this.#scheduler.after(timeout, () =>
      abort.abort(new CallInError('timeout')),
    );
    try {
      // A service that does not look at the signal is not waited for either.
      const answer = await Promise.race([
        service.requestNumber(request, { signal, deadline }),
        rejectionOf(signal),
      ]);
      const callIn = parseAnswer(answer, this.#scheduler.now());
      if (this.#settle(abort)) this.#lifecycle.dispatch({ type: 'complete', callIn });
    } catch (error) {
      if (!this.#settle(abort)) return;
      const failure = toFailure(error);
      console.warn('<click-to-call> got no number:', failure, failure.correlationId ?? '');
      this.#lifecycle.dispatch({ type: 'fail', failure });
    } finally {
      cancelTimeout();
    }
  }

  /** Whether an answer is still waited for: one whose request was given up is dropped. */
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
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** Whatever a service throws, as a failure; what carries none of our codes is `unknown`. */
function toFailure(error: unknown): Failure {
  try {
    if (error instanceof CallInError) return error;
    const { code, ...details } = error as Failure;
    if (errorCodes.includes(code)) return new CallInError(code, { ...details, cause: error });
  } catch {
    // Nothing at all, or what does not let itself be looked at.
  }
  return new CallInError('unknown', { cause: error });
}
