/**
 * Checks that a webhook request comes from the telephony provider: `X-Twilio-Signature` is the
 * HMAC-SHA1 of the full address followed by the form's fields, sorted by name, each as name and
 * value without anything between.
 *
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 *
 * @param {string} authToken the account's secret
 * @param {string | string[] | undefined} signature the header, base64
 * @param {string} address as the provider has called it, query included
 * @param {URLSearchParams} form
 * @returns {Promise<boolean>}
 */
export async function isSigned(authToken, signature, address, form) {
  if (typeof signature !== 'string') return false;
  const names = [...new Set(form.keys())].sort();
  const fields = names.flatMap((name) =>
    [...new Set(form.getAll(name))].sort().map((v) => name + v),
  );
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const secret = encode(authToken);
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['verify']);
  // In constant time, whatever the signature.
  return crypto.subtle.verify(algorithm, key, decode(signature), encode(address + fields.join('')));
}

/** @param {string} text */
const encode = (text) => new TextEncoder().encode(text);

/** @param {string} base64 */
function decode(base64) {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
