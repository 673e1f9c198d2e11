/** What requests may hold, and the check of it. */

import { problems, Refusal } from './problems.js';

/**
 * @typedef {object} CallRequest
 * @property {string} groupName
 * @property {string} [fromPhoneNumber] E.164
 * @property {string} [callbackServiceId]
 * @property {Record<string, string>} userData
 */

/**
 * A call that has come in.
 *
 * @typedef {object} Call
 * @property {string} toPhoneNumber the number dialled, E.164
 * @property {string} [accessCode] the code keyed in
 */

/** Reserved words pass: they serve as keys, which is all that a key of `userData` has to do. */
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** What HTTP allows in a header, at a length that any generator of keys keeps to. */
const IDEMPOTENCY_KEY = /^[\x20-\x7e]{1,255}$/;

/**
 * @param {string | undefined} body JSON
 * @returns {CallRequest}
 * @throws {Refusal} 501 when the body is not JSON or a field has the wrong type
 */
export function parseCallRequest(body) {
  const fields = parseJsonObject(body);
  const { groupName, fromPhoneNumber, callbackServiceId, userData = {} } = fields;
  if (typeof groupName !== 'string' || groupName === '') throw mistyped('groupName', 'a string');
  if (!isOptionalString(fromPhoneNumber)) throw mistyped('fromPhoneNumber', 'a string');
  if (!isOptionalString(callbackServiceId)) throw mistyped('callbackServiceId', 'a string');
  if (!isObjectOfStrings(userData)) throw mistyped('userData', 'an object of strings');
  return {
    groupName,
    fromPhoneNumber,
    callbackServiceId,
    userData: Object.fromEntries(Object.entries(userData).filter(([key]) => IDENTIFIER.test(key))),
  };
}

/**
 * @param {string | undefined} body JSON
 * @returns {Call}
 * @throws {Refusal} 501 when the body is not JSON or a field has the wrong type
 */
export function parseCall(body) {
  const { toPhoneNumber, accessCode } = parseJsonObject(body);
  if (typeof toPhoneNumber !== 'string') throw mistyped('toPhoneNumber', 'a string');
  if (!isOptionalString(accessCode)) throw mistyped('accessCode', 'a string');
  return { toPhoneNumber, accessCode };
}

/**
 * @param {string | string[] | undefined} header `Idempotency-Key`
 * @returns {string | undefined}
 * @throws {Refusal} 501 when it cannot be a key
 */
export function parseIdempotencyKey(header) {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !IDEMPOTENCY_KEY.test(header)) {
    throw mistyped('Idempotency-Key', '1 to 255 printable ASCII characters');
  }
  return header;
}

/** @param {string | undefined} body */
function parseJsonObject(body) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(body ?? '');
  } catch {
    throw new Refusal(problems.badParameters, 'the body is not JSON');
  }
  if (!isObject(value)) throw mistyped('the body', 'an object');
  return value;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param {unknown} value
 * @returns {value is string | undefined}
 */
const isOptionalString = (value) => value === undefined || typeof value === 'string';

/**
 * @param {unknown} value
 * @returns {value is Record<string, string>}
 */
const isObjectOfStrings = (value) =>
  isObject(value) && Object.values(value).every((entry) => typeof entry === 'string');

/**
 * @param {string} name
 * @param {string} expected
 */
const mistyped = (name, expected) =>
  new Refusal(problems.badParameters, `${name} must be ${expected}`);
