/**
 * A resource group: the numbers it lends and the queue its calls end up in.
 *
 * @typedef {object} Group
 * @property {readonly string[]} numbers E.164; each is lent to one caller at a time
 * @property {boolean} [closed] outside office hours: no number is lent
 * @property {boolean} [codeless] calls are told apart by the number alone: no access code
 * @property {Queue} [queue] without one, the wait cannot be asked for
 * @property {string} [transferTo] where the voice webhook passes calls on to: a SIP address
 *   (`sip:…`), a TaskRouter workflow (`WW…`) or a number in E.164
 * @property {Partial<import('./voice-webhook.js').Prompts>} [prompts] what the voice webhook says, in
 *   place of its own
 */

/**
 * @typedef {object} Queue
 * @property {string} name what `virtual-queues` asks for
 * @property {number} agents how many are logged in
 * @property {number} waiting callers in line who did not come through this service
 * @property {number} [secondsPerCall] unknown until the queue has had its first call
 */

/** @typedef {Readonly<Record<string, Group>>} Groups by the name that requests give */

/** A phone number in E.164: a plus and 7 to 15 digits. */
export const e164 = /^\+[1-9]\d{6,14}$/;

/**
 * What a setting may be: a test, and what it expects in words.
 *
 * @typedef {readonly [holds: (value: any) => boolean, expected: string]} Check
 */

const isCount = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (/** @type {unknown} */ value) => typeof value === 'string' && value !== '';
const isFlag = (/** @type {unknown} */ value) => typeof value === 'boolean';
const isOptional = (/** @type {Check[0]} */ holds) => (/** @type {unknown} */ value) =>
  value === undefined || holds(value);
const isObject = (/** @type {unknown} */ value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @type {Readonly<Record<string, Check>>} */
const groupChecks = {
  numbers: [
    (value) => Array.isArray(value) && value.every((number) => e164.test(number)),
    'a list of phone numbers such as "+12025550100"',
  ],
  closed: [isOptional(isFlag), 'true or false'],
  codeless: [isOptional(isFlag), 'true or false'],
  queue: [isOptional(isObject), 'an object'],
  transferTo: [
    isOptional((value) => /^(sips?:\S+|WW[0-9a-f]{32}|\+[1-9]\d{6,14})$/.test(value)),
    'a "sip:" address, a workflow "WW…" or a phone number such as "+12025550100"',
  ],
  prompts: [
    isOptional((value) => isObject(value) && Object.values(value).every(isText)),
    'an object of texts',
  ],
  label: [isOptional(isText), 'a text'],
};

/** @type {Readonly<Record<string, Check>>} */
const queueChecks = {
  name: [isText, 'a text'],
  agents: [isCount, 'a whole number, 0 or more'],
  waiting: [isCount, 'a whole number, 0 or more'],
  secondsPerCall: [isOptional(isCount), 'a whole number, 0 or more'],
};

/**
 * Checks groups that somebody has written.
 *
 * @param {unknown} value as it was parsed from JSON
 * @returns {Groups}
 * @throws {TypeError} that names what is wrong and what was expected
 */
export function checkGroups(value) {
  if (!isObject(value)) throw new TypeError('Groups: an object of groups by name is expected');
  const groups = /** @type {Record<string, Group>} */ (value);
  /** @type {Map<string, string>} */
  const owners = new Map();
  for (const [name, group] of Object.entries(groups)) {
    checkFields(`Group "${name}"`, group, groupChecks);
    if (group.queue) checkFields(`Group "${name}", queue`, group.queue, queueChecks);
    for (const number of group.numbers) {
      const owner = owners.get(number);
      if (owner !== undefined) {
        throw new TypeError(`${number} is listed twice: in "${owner}" and in "${name}"`);
      }
      owners.set(number, name);
    }
  }
  return groups;
}

/**
 * @param {string} what
 * @param {unknown} value
 * @param {Readonly<Record<string, Check>>} checks
 */
function checkFields(what, value, checks) {
  if (!isObject(value)) throw new TypeError(`${what}: an object is expected`);
  const fields = /** @type {Record<string, unknown>} */ (value);
  for (const name of Object.keys(fields)) {
    if (Object.hasOwn(checks, name)) continue;
    throw new TypeError(`${what}: unknown "${name}"; known are ${Object.keys(checks).join(', ')}`);
  }
  for (const [name, [holds, expected]] of Object.entries(checks)) {
    if (!holds(fields[name])) throw new TypeError(`${what}: ${name} must be ${expected}`);
  }
}
