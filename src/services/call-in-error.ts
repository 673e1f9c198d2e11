import type { ErrorCode, Failure } from '../lifecycle/failure.js';

/** The error with which a service rejects a request. */
export class CallInError extends Error implements Failure {
  /** Selects the message for the visitor. */
  declare readonly code: ErrorCode;
  /** The HTTP status. Undefined when there was no response. */
  declare readonly status?: number;
  /** The service's id of the request. */
  declare readonly correlationId?: string;
  /** How long to wait before another request, in seconds, as the service says. */
  declare readonly retryAfter?: number;

  /**
   * @param code Selects the message for the visitor.
   * @param options Default: none.
   */
  constructor(code: ErrorCode, options: CallInErrorOptions = {}) {
    const { message = code, cause, status, correlationId, retryAfter } = options;
    super(message, { cause });
    Object.assign(this, { code, status, correlationId, retryAfter });
  }

  /** A getter, because an assignment throws on a page that has frozen the prototypes. */
  override get name(): string {
    return 'CallInError';
  }
}

/** Options of {@link CallInError}. */
export interface CallInErrorOptions extends Omit<Failure, 'code'> {
  /** For developers. The visitor reads the text of the code. Default: the code. */
  message?: string;
  /** The original error. */
  cause?: unknown;
}

/**
 * Throws the error of an invalid answer.
 * @param field The field of the answer that is missing or has a wrong type.
 * @throws CallInError `bad-response`.
 */
export function refuseAnswer(field: string, correlationId?: string): never {
  throw new CallInError('bad-response', {
    message: `The service's answer has no usable ${field}`,
    correlationId,
  });
}
