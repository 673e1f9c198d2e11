/** Everything that can go wrong with a request for a number, told apart by code alone. */
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

/** Why a request for a number ended without one. */
export interface Failure {
  readonly code: ErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The service's id of the exchange, for the integrator's eyes only. */
  readonly correlationId?: string;
  /** Seconds after which the service says another try makes sense. */
  readonly retryAfter?: number;
}
