/** The error codes of a request for a number. */
export const errorCodes = [
  'network',
  'offline',
  'timeout',
  'invalid-number',
  'number-not-allowed',
  'too-many-requests',
  'office-closed',
  'unauthorized',
  'not-found',
  'bad-request',
  'bad-response',
  'server',
  'unknown',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** Why a request for a number failed. */
export interface Failure {
  readonly code: ErrorCode;
  /** The HTTP status, where there was a response. */
  readonly status?: number;
  /** The service's id of the exchange, for developers. */
  readonly correlationId?: string;
  /** The seconds to wait before another request, as the service says. */
  readonly retryAfter?: number;
}
