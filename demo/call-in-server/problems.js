/**
 * A reason for which the service refuses a request.
 *
 * @typedef {object} Problem
 * @property {number} status of HTTP
 * @property {number} code what a client goes by
 * @property {string} message for the integrator, not for the visitor
 * @property {Readonly<Record<string, string>>} [headers] of the answer, such as `Retry-After`
 */

/** Every way in which the service refuses a request. */
export const problems = /** @satisfies {Record<string, Problem>} */ ({
  badParameters: { status: 400, code: 501, message: 'Bad parameters' },
  wrongApiKey: { status: 401, code: 1103, message: 'Missing or wrong API key' },
  invalidNumber: { status: 400, code: 7030, message: 'Invalid phone number' },
  numberNotAllowed: { status: 400, code: 7037, message: 'Phone number not allowed' },
  notFound: { status: 404, code: 7040, message: 'Unknown service or group' },
  tooManyRequests: { status: 429, code: 7041, message: 'Too many requests' },
  // Not a 400, for nothing is wrong with the request; not a 5xx, which invites an instant retry.
  officeClosed: { status: 403, code: 7042, message: 'Office closed' },
  // The family has no code of its own for these: they repeat the HTTP status.
  wrongMethod: { status: 405, code: 405, message: 'Method not allowed' },
  bodyTooLarge: { status: 413, code: 413, message: 'Body too large' },
  internalError: { status: 500, code: 500, message: 'Internal error' },
  wrongSignature: { status: 403, code: 403, message: 'Missing or wrong signature' },
  noReservation: { status: 404, code: 404, message: 'No reservation for this call' },
  keyReused: { status: 422, code: 422, message: 'Idempotency-Key used for another request' },
  // Not code 503, which in this family is a wrong API key.
  storeUnavailable: {
    status: 503,
    code: 500,
    message: 'Reservations cannot be reached',
    headers: { 'Retry-After': '1' },
  },
});

/** Thrown where a request is refused; `handle` of the service makes an answer of it. */
export class Refusal extends Error {
  /**
   * @param {Problem} problem
   * @param {string} [detail] what exactly was wrong
   */
  constructor(problem, detail) {
    super(detail ? `${problem.message}: ${detail}` : problem.message);
    this.problem = problem;
  }
}

/**
 * The refusal of a request before a time.
 *
 * @param {number} milliseconds from now
 * @param {string} detail
 */
export const refuseFor = (milliseconds, detail) =>
  new Refusal(
    {
      ...problems.tooManyRequests,
      headers: { 'Retry-After': String(Math.ceil(milliseconds / 1000)) },
    },
    detail,
  );
