import type { ErrorCode, Failure } from '../lifecycle/failure.js';

/** Why a request for a number ended without one; services reject with it. */
export class CallInError extends Error implements Failure {
  declare readonly code: ErrorCode;
  /** The HTTP status, where there was an answer. */
  declare readonly status?: number;
  /** The service's id of the exchange. */
  declare readonly correlationId?: string;
  /** Seconds after which the service says another try makes sense. */
  declare readonly retryAfter?: number;

  constructor(code: ErrorCode, options: CallInErrorOptions = {}) {
    const { message = code, cause, status, correlationId, retryAfter } = options;
    super(message, { cause });
    Object.assign(this, { code, status, correlationId, retryAfter });
  }

  /** Not assigned: a page that has frozen its prototypes would not let it be. */
  override get name(): string {
    return 'CallInError';
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
