import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkGroups } from './group.js';
import { groups as demoGroups } from './groups.js';

/**
 * A setting of the server: an option of the command, or a variable of the environment.
 *
 * @template T
 * @typedef {object} Setting
 * @property {string} variable of the environment
 * @property {(text: string) => T} parse throws with what was expected
 * @property {T} fallback
 * @property {string} help one line
 */

/**
 * @param {string} expected
 * @param {(number: number) => boolean} holds
 */
const number = (expected, holds) => (/** @type {string} */ text) => {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isSafeInteger(value) || !holds(value)) throw new TypeError(`${expected} is expected`);
  return value;
};
const count = number('a whole number, 1 or more', (value) => value >= 1);
const text = (/** @type {string} */ value) => value;
const list = (/** @type {string} */ value) => value.split(/[\s,]+/).filter(Boolean);

/** @param {...string} protocols */
const address =
  (...protocols) =>
  (/** @type {string} */ value) => {
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    throw new TypeError(`an address with ${protocols.join(' or ')} is expected`);
  };

/**
 * @template T
 * @param {string} variable
 * @param {(text: string) => T} parse
 * @param {T} fallback
 * @param {string} help
 * @returns {Setting<T>}
 */
const setting = (variable, parse, fallback, help) => ({ variable, parse, fallback, help });

const none = /** @type {string | undefined} */ (undefined);

/** Every setting; `groups` is given as `--groups FILE` or `GROUPS=FILE`, and so on. */
export const settings = {
  groups: setting('GROUPS', readGroups, demoGroups, 'JSON file of groups; the demo’s by default'),
  host: setting('HOST', text, '127.0.0.1', 'address to listen on'),
  port: setting(
    'PORT',
    number('a number from 0 to 65535', (value) => value >= 0 && value <= 65_535),
    8080,
    'port to listen on; 0 takes a free one',
  ),
  redisUrl: setting(
    'REDIS_URL',
    address('redis:', 'rediss:'),
    none,
    'Redis to keep reservations in; without it, they are in memory',
  ),
  apiKeys: setting(
    'API_KEYS',
    list,
    /** @type {string[] | undefined} */ (undefined),
    'keys of sites, with commas between; without any, every site is let in',
  ),
  telephonyKeys: setting(
    'TELEPHONY_KEYS',
    list,
    /** @type {string[]} */ ([]),
    'keys for /call-in/match; without any, nobody is let in',
  ),
  twilioAuthToken: setting(
    'TWILIO_AUTH_TOKEN',
    text,
    none,
    'checks the signatures of the voice webhook',
  ),
  voiceUrl: setting(
    'VOICE_URL',
    address('https:', 'http:'),
    none,
    'full address of the voice webhook, as the provider calls it',
  ),
  reservationSeconds: setting('RESERVATION_SECONDS', count, 300, 'how long a number is lent'),
  reservationsPerCaller: setting(
    'RESERVATIONS_PER_CALLER',
    count,
    5,
    'how many numbers one phone number may hold at a time',
  ),
  requestsPerMinute: setting(
    'REQUESTS_PER_MINUTE',
    count,
    60,
    'how many requests of one address are answered',
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    number('a whole number, 0 or more', (value) => value >= 0),
    0,
    'how many proxies stand before the server and set X-Forwarded-For',
  ),
};

/** @typedef {{ [Name in keyof typeof settings]: (typeof settings)[Name]['fallback'] }} Settings */

/**
 * @param {readonly string[]} args of the command
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Settings}
 * @throws {TypeError} that names the setting and what was expected
 */
export function readSettings(args, environment) {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.keys(settings).map((name) => [optionOf(name), { type: 'string' }]),
    ),
  });
  const read = Object.entries(settings).map(([name, { variable, parse, fallback }]) => {
    const option = optionOf(name);
    const given = values[option] ?? environment[variable];
    if (typeof given !== 'string') return [name, fallback];
    try {
      return [name, parse(given)];
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      throw new TypeError(`--${option} (${variable}): ${message}`, { cause: error });
    }
  });
  const result = /** @type {Settings} */ (Object.fromEntries(read));
  if ((result.twilioAuthToken === undefined) !== (result.voiceUrl === undefined)) {
    throw new TypeError('TWILIO_AUTH_TOKEN and VOICE_URL are expected together');
  }
  return result;
}

/** What `--help` prints: a line for each setting. */
export const helpText = [
  'npm run server -- [options]',
  '',
  ...Object.entries(settings).map(
    ([name, { variable, help }]) =>
      `  ${`--${optionOf(name)}`.padEnd(26)} ${variable.padEnd(24)} ${help}`,
  ),
].join('\n');

/** @param {string} name in camelCase */
function optionOf(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @param {string} path */
function readGroups(path) {
  return checkGroups(JSON.parse(readFileSync(path, 'utf8')));
}
