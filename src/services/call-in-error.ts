import type { ErrorCode, Failure } from '../lifecycle/failure.js';

/** Why a request for a number ended without one; services reject with it. */
export class CallInError extends Error implements Failure {
  override readonly name = 'CallInError';
  readonly code: ErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The service's id of the exchange. */
  readonly correlationId?: string;
  /** Seconds after which the service says another try makes sense. */
  readonly retryAfter?: number;

  constructor(code: ErrorCode, { message, cause, ...details }: CallInErrorOptions = {}) {
    super(message ?? code, { cause });
    this.code = code;
    Object.assign(this, details);
  }
}

export interface CallInErrorOptions extends Omit<Failure, 'code'> {
  /** For the integrator; the visitor reads the words that go with the code. */
  message?: string;
  /** What was thrown underneath. */
  cause?: unknown;
}

/**
 * @param field What is missing from a service's answer, or of another type than agreed.
 * @throws CallInError `bad-response`.
 */
export function refuseAnswer(field: string, correlationId?: string): never {
  throw new CallInError('bad-response', {
    message: `The service's answer has no usable ${field}`,
    correlationId,
  });
}
