/**
 * The voice webhook: what a telephony provider that speaks TwiML is to do with a call to one of the
 * numbers. It asks for the access code, at most three times, and passes the call on with what is
 * known of the caller.
 */

import { problems, Refusal } from './problems.js';
import { accessCodes, toAccessCode } from './stores/reservation-store.js';
import { element, response } from './twiml.js';
import { isSigned } from './webhook-signature.js';

/** @typedef {import('./group.js').Group} Group */

/**
 * What callers hear.
 *
 * @typedef {typeof englishPrompts} Prompts
 */
export const englishPrompts = {
  /** BCP 47, of the voice that reads the others. */
  language: 'en-US',
  code: 'Please key in your access code.',
  wrongCode: 'This code is not valid. Please key in your access code.',
  giveUp: 'This code is not valid. Please ask for a new number on our website. Goodbye.',
  noReservation:
    'This number is not reserved any more. Please ask for a new number on our website. Goodbye.',
  noAgent: 'Nobody can take your call at the moment. Goodbye.',
};

/**
 * What is passed on of a caller.
 *
 * @typedef {object} Caller
 * @property {string} id of the reservation
 * @property {Record<string, string>} userData
 */

/**
 * @typedef {object} VoiceWebhookOptions
 * @property {string} [authToken] the provider's secret that requests are signed with; left out,
 *   signatures are not checked, which is for tests on one's own machine alone
 * @property {string} url the webhook's full address, exactly as the provider calls it, without a query
 */

const attempts = 3;

/** How long a caller has for the next key, in seconds. */
const keyTimeout = 10;

/** How many characters of SIP headers the provider passes on, names included. */
const sipHeadersLimit = 1024;

/**
 * @param {VoiceWebhookOptions} options
 * @param {(toPhoneNumber: string) => Group | undefined} groupOf
 * @param {(call: import('./request-body.js').Call) => Promise<Caller | undefined>} match
 */
export function createVoiceWebhook({ authToken, url }, groupOf, match) {
  /**
   * @param {import('./call-in-service.js').Request} request
   * @returns {Promise<string>} TwiML
   * @throws {Refusal} when the signature is missing or wrong
   */
  return async ({ headers = {}, querystring, body }) => {
    const form = new URLSearchParams(body);
    const address = querystring ? `${url}?${querystring}` : url;
    if (authToken !== undefined) {
      const signature = headers['x-twilio-signature'];
      if (!(await isSigned(authToken, signature, address, form))) {
        throw new Refusal(problems.wrongSignature);
      }
    }
    const toPhoneNumber = form.get('To') ?? '';
    const group = groupOf(toPhoneNumber);
    if (!group) return response(element('Reject', {}));
    const prompts = { ...englishPrompts, ...group.prompts };
    if (group.codeless) {
      const caller = await match({ toPhoneNumber });
      return caller ? passOn(group, caller, prompts) : sayGoodbye(prompts, prompts.noReservation);
    }
    const attempt = Number(new URLSearchParams(querystring).get('attempt') ?? 0);
    if (attempt === 0) return askForCode(1, prompts, prompts.code);
    const caller = await match({ toPhoneNumber, accessCode: form.get('Digits') ?? '' });
    if (caller) return passOn(group, caller, prompts);
    return attempt < attempts
      ? askForCode(attempt + 1, prompts, prompts.wrongCode)
      : sayGoodbye(prompts, prompts.giveUp);
  };
}

/**
 * @param {number} attempt which one the answer will be
 * @param {Prompts} prompts
 * @param {string} text
 */
const askForCode = (attempt, prompts, text) =>
  response(
    element(
      'Gather',
      {
        input: 'dtmf',
        numDigits: toAccessCode(accessCodes - 1).length,
        timeout: keyTimeout,
        action: `?attempt=${attempt}`,
        actionOnEmptyResult: true,
      },
      say(prompts, text),
    ),
  );

/**
 * @param {Prompts} prompts
 * @param {string} text
 */
const sayGoodbye = (prompts, text) => response(say(prompts, text), element('Hangup', {}));

/**
 * @param {Prompts} prompts
 * @param {string} text
 */
const say = ({ language }, text) => element('Say', { language }, text);

/**
 * @param {Group} group
 * @param {Caller} caller
 * @param {Prompts} prompts
 */
function passOn({ transferTo = '' }, caller, prompts) {
  const transfer = transfers.find(([prefix]) => transferTo.startsWith(prefix));
  return transfer
    ? response(transfer[1](transferTo, caller))
    : sayGoodbye(prompts, prompts.noAgent);
}

/**
 * How a call is passed on, by what `transferTo` begins with.
 *
 * @type {readonly [prefix: string, write: (to: string, caller: Caller) => import('./twiml.js').Element][]}
 */
const transfers = [
  ['sip', (to, caller) => element('Dial', {}, element('Sip', {}, addHeaders(to, caller)))],
  [
    'WW',
    (to, { id, userData }) =>
      element(
        'Enqueue',
        { workflowSid: to },
        element('Task', {}, JSON.stringify({ ...userData, callInId: id })),
      ),
  ],
  // A number has no place for the context.
  ['+', (to) => element('Dial', {}, element('Number', {}, to))],
];

/**
 * The context as headers of a SIP call; entries that no longer fit are left out.
 *
 * @param {string} address
 * @param {Caller} caller
 */
function addHeaders(address, { id, userData }) {
  const separator = address.includes('?') ? '&' : '?';
  const idHeader = `X-Call-In-Id=${encodeURIComponent(id)}`;
  let headers = idHeader;
  const fitting = /** @type {Record<string, string>} */ ({});
  for (const [key, value] of Object.entries(userData)) {
    const context = encodeURIComponent(JSON.stringify({ ...fitting, [key]: value }));
    const candidate = `${idHeader}&X-Call-In-Context=${context}`;
    if (candidate.length > sipHeadersLimit) continue;
    fitting[key] = value;
    headers = candidate;
  }
  return address + separator + headers;
}
