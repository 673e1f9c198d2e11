import { problems, Refusal } from './problems.js';

/** @typedef {import('./call-in-service.js').Request} Request */

/**
 * A check that throws for requests without one of the keys.
 *
 * @param {readonly string[] | undefined} keys undefined lets everyone in, an empty list no one
 * @param {(headers: NonNullable<Request['headers']>) => string | string[] | undefined} keyIn
 */
export const admitKeys =
  (keys, keyIn) =>
  /** @param {Request} request */
  ({ headers = {} }) => {
    const key = keyIn(headers);
    if (!keys || (typeof key === 'string' && keys.some((known) => isSame(known, key)))) return;
    throw new Refusal(problems.wrongApiKey);
  };

/**
 * Compares two texts in a time that does not tell where they differ.
 *
 * @param {string} known
 * @param {string} given
 */
function isSame(known, given) {
  let difference = known.length ^ given.length;
  for (let at = 0; at < known.length; at += 1) {
    difference |= known.charCodeAt(at) ^ given.charCodeAt(at % Math.max(given.length, 1));
  }
  return difference === 0;
}
