import { createHash } from 'node:crypto';
import { createClient, defineScript } from 'redis';
import * as scripts from './redis-scripts.js';
import { accessCodes, StoreUnavailable } from './reservation-store.js';

/** @typedef {import('./reservation-store.js').Outcome} Outcome */
/** @typedef {import('./reservation-store.js').Reservation} Reservation */

/**
 * @param {string} source
 * @returns a script that is called with its keys and its arguments, in this order
 */
const scriptOf = (source) =>
  defineScript({
    SCRIPT: source,
    /**
     * @param {import('redis').CommandParser} parser
     * @param {readonly string[]} keys
     * @param {readonly string[]} [args]
     */
    parseCommand(parser, keys, args = []) {
      parser.pushKeysLength([...keys]);
      parser.push(...args);
    },
    transformReply: /** @type {() => any} */ (/** @type {unknown} */ (undefined)),
  });

/**
 * Reservations in Redis (5 or later), shared by all processes with the same URL and prefix. While
 * the connection is lost, operations reject at once, and the client reconnects by itself.
 *
 * @param {object} options
 * @param {string} options.url such as `redis://localhost:6379`
 * @param {import('./reservation-store.js').Pools} options.pools
 * @param {string} [options.prefix] of all keys; the braces keep them in one slot of a cluster
 * @param {(error: Error) => void} [options.onError] called for each failed operation and try to connect
 * @returns {import('./reservation-store.js').ReservationStore}
 */
export function createRedisStore({ url, pools, prefix = '{call-in}:', onError = () => {} }) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    scripts: {
      reserve: scriptOf(scripts.RESERVE),
      match: scriptOf(scripts.MATCH),
      countReserved: scriptOf(scripts.COUNT_RESERVED),
      countRequest: scriptOf(scripts.COUNT_REQUEST),
    },
  });
  client.on('error', onError);
  // Tries until it succeeds; until then, every operation rejects.
  client.connect().catch(onError);

  const poolKey = (/** @type {string} */ groupName) => `${prefix}pool:${groupName}`;
  const versions = new Map(
    Object.entries(pools).map(([name, numbers]) => [name, digest(numbers.join())]),
  );

  /**
   * @template T
   * @param {Promise<T>} operation
   */
  const reach = (operation) =>
    operation.catch((cause) => {
      onError(cause);
      throw new StoreUnavailable(cause.message, { cause });
    });

  return {
    async reserve({ groupName, caller, idempotency, ...request }) {
      const version = versions.get(groupName) ?? '';
      const asked = {
        ...request,
        accessCodes,
        hasCaller: caller !== undefined,
        fingerprint: idempotency && digest(idempotency.fingerprint),
      };
      const keys = [
        poolKey(groupName),
        `${prefix}pool-version:${groupName}`,
        `${prefix}caller:${digest(caller ?? '')}`,
        `${prefix}key:${digest(idempotency?.key ?? '')}`,
      ];
      const reserve = async (numbers = '') =>
        JSON.parse(
          await reach(client.reserve(keys, [prefix, version, JSON.stringify(asked), numbers])),
        );
      const outcome = await reserve();
      if (outcome.kind !== 'pool-missing') return outcome;
      // The first use of a group, a changed file of groups, or a server that has lost its data.
      return reserve(JSON.stringify(pools[groupName] ?? []));
    },

    async match({ toPhoneNumber, accessCode = '' }) {
      const found = await reach(client.match([`${prefix}number:${toPhoneNumber}`], [accessCode]));
      if (!found) return undefined;
      const [reservation, context] = found;
      return { reservation: JSON.parse(reservation), context };
    },

    async countReserved(groupName) {
      return Number(await reach(client.countReserved([poolKey(groupName)])));
    },

    async countRequest(caller, { requests, window }) {
      const key = `${prefix}rate:${digest(caller)}`;
      return Number(await reach(client.countRequest([key], [String(requests), String(window)])));
    },

    async ping() {
      await reach(client.ping());
    },

    async close() {
      if (client.isReady) await client.close();
      else client.destroy();
    },
  };
}

/**
 * Keeps phone numbers and addresses out of the names of keys.
 *
 * @param {string} text
 */
const digest = (text) => createHash('sha256').update(text).digest('base64url');
