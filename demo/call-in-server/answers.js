/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {object | string} body an object is to be sent as JSON, a string as it is
 */

/**
 * Writes the answers of the wire contract.
 *
 * @param {() => number} now epoch milliseconds
 * @param {() => string} nextId for `corrId`
 */
export function createAnswers(now, nextId) {
  return { succeed, refuse };

  /**
   * @param {object} data
   * @param {number} [at] epoch milliseconds
   */
  function succeed(data, at) {
    return answer(200, { code: 0, message: 'Successful' }, { data }, at);
  }

  /**
   * @param {import('./problems.js').Problem} problem
   * @param {string} [message] in place of the problem's own
   * @returns {Answer}
   */
  function refuse({ status, code, message: general, headers }, message = general) {
    const refused = answer(status, { code, message });
    return { ...refused, headers: { ...refused.headers, ...headers } };
  }

  /**
   * @param {number} httpStatus
   * @param {{ code: number, message: string }} status
   * @param {{ data: object }} [result]
   * @param {number} [at] epoch milliseconds: the clock that `expirationTime` is to be read by
   * @returns {Answer}
   */
  function answer(httpStatus, status, result, at = now()) {
    return {
      status: httpStatus,
      headers: { Date: new Date(at).toUTCString() },
      body: { status: { ...status, corrId: nextId() }, ...result },
    };
  }
}
