/**
 * A page whose service answers when the visit says so. The language is that of `?lang=`.
 *
 * @typedef {object} Request
 * @property {(answer: import('../../../src/services/call-in-service.js').NumberAnswer) => void} resolve
 * @property {(error: unknown) => void} reject
 */

document.documentElement.lang = new URLSearchParams(location.search).get('lang') ?? 'en';

const element = document.querySelector('click-to-call');
if (!element) throw new Error('The page has no element');

/** Requests that wait for their answer. @type {Request[]} */
const requests = [];

element.service = {
  requestNumber: () => new Promise((resolve, reject) => requests.push({ resolve, reject })),
};

/** What the visit can do. */
const service = {
  /** Whether a request waits for its answer. */
  isAsked: () => requests.length > 0,

  /**
   * Answers a request with a number that is reserved for so long.
   *
   * @param {string} toPhoneNumber
   * @param {number} seconds
   */
  answer(toPhoneNumber, seconds) {
    const expirationTime = Date.now() + seconds * 1000;
    requests.shift()?.resolve({ toPhoneNumber, accessCode: '00421', expirationTime });
  },

  /**
   * Lets a request fail.
   *
   * @param {import('../../../src/lifecycle/failure.js').ErrorCode} code
   */
  fail: (code) => requests.shift()?.reject(Object.assign(new Error(code), { code })),

  /** What is left of the number in hand, in seconds. */
  timeLeft: () => ((element.callIn?.expiresAt ?? 0) - Date.now()) / 1000,
};

Object.assign(globalThis, { service });
