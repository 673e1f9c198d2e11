import { accessCodes, toAccessCode } from './reservation-store.js';

/** @typedef {import('./reservation-store.js').Reservation} Reservation */
/** @typedef {import('./reservation-store.js').ReservationRequest} ReservationRequest */

/**
 * @typedef {Reservation & ReservationRequest & { isMatched: boolean }} Entry
 */

/**
 * Reservations in this process alone. It has no timers: what has expired is removed when the next
 * operation begins, and everything is gone with the last reference.
 *
 * @param {object} options
 * @param {import('./reservation-store.js').Pools} options.pools
 * @param {() => number} [options.now] epoch milliseconds
 * @returns {import('./reservation-store.js').ReservationStore}
 */
export function createMemoryStore({ pools, now = Date.now }) {
  /** The numbers to lend, by group, the one that came back longest ago first. */
  const free = new Map(Object.entries(pools).map(([name, numbers]) => [name, [...numbers]]));

  /** By the number that is lent. */
  const entries = /** @type {Map<string, Entry>} */ (new Map());

  const codes = /** @type {Set<string>} */ (new Set());
  const byCaller = /** @type {Map<string, Set<Entry>>} */ (new Map());
  const byKey = /** @type {Map<string, Entry>} */ (new Map());

  /** Counted requests, by caller. */
  const counts = /** @type {Map<string, { requests: number, expiresAt: number }>} */ (new Map());

  /** Nothing expires before this. */
  let nextExpiry = Infinity;

  return {
    async reserve(request) {
      removeExpired();
      const { groupName, caller, callerLimit, idempotency } = request;
      const earlier = idempotency && byKey.get(idempotency.key);
      if (earlier) {
        return earlier.idempotency?.fingerprint === idempotency.fingerprint
          ? { kind: 'reserved', reservation: reservationOf(earlier), now: now() }
          : { kind: 'key-conflict', now: now() };
      }
      const held = caller === undefined ? undefined : byCaller.get(caller);
      if (held && held.size >= callerLimit) {
        return { kind: 'caller-limit', roomAt: firstExpiry(held), now: now() };
      }
      const toPhoneNumber = codes.size < accessCodes ? free.get(groupName)?.shift() : undefined;
      if (toPhoneNumber === undefined) {
        const roomAt = firstExpiry([...entries.values()].filter((e) => e.groupName === groupName));
        return { kind: 'no-number', roomAt, now: now() };
      }
      const entry = {
        ...request,
        toPhoneNumber,
        accessCode: request.codeless ? undefined : drawCode(request.firstCode),
        expiresAt: now() + request.lifetime,
        isMatched: false,
      };
      add(entry);
      return { kind: 'reserved', reservation: reservationOf(entry), now: now() };
    },

    async match({ toPhoneNumber, accessCode }) {
      removeExpired();
      const entry = entries.get(toPhoneNumber);
      if (!entry || entry.isMatched) return undefined;
      if (entry.accessCode !== undefined && entry.accessCode !== accessCode) return undefined;
      const { context } = entry;
      // Not needed any more: what a visitor has written is not kept longer than it has to be.
      Object.assign(entry, { isMatched: true, context: '' });
      return { reservation: reservationOf(entry), context };
    },

    async countReserved(groupName) {
      removeExpired();
      return (pools[groupName]?.length ?? 0) - (free.get(groupName)?.length ?? 0);
    },

    async countRequest(caller, { requests, window }) {
      removeExpired();
      const count = counts.get(caller) ?? { requests: 0, expiresAt: now() + window };
      count.requests += 1;
      counts.set(caller, count);
      nextExpiry = Math.min(nextExpiry, count.expiresAt);
      return count.requests > requests ? count.expiresAt - now() : 0;
    },

    async ping() {},

    async close() {},
  };

  /** @param {Entry} entry */
  function add(entry) {
    entries.set(entry.toPhoneNumber, entry);
    if (entry.accessCode !== undefined) codes.add(entry.accessCode);
    if (entry.idempotency) byKey.set(entry.idempotency.key, entry);
    if (entry.caller !== undefined) {
      byCaller.set(entry.caller, (byCaller.get(entry.caller) ?? new Set()).add(entry));
    }
    nextExpiry = Math.min(nextExpiry, entry.expiresAt);
  }

  /** @param {Entry} entry */
  function remove(entry) {
    entries.delete(entry.toPhoneNumber);
    if (entry.accessCode !== undefined) codes.delete(entry.accessCode);
    if (entry.idempotency) byKey.delete(entry.idempotency.key);
    if (entry.caller !== undefined) {
      const held = byCaller.get(entry.caller);
      held?.delete(entry);
      if (held?.size === 0) byCaller.delete(entry.caller);
    }
    free.get(entry.groupName)?.push(entry.toPhoneNumber);
  }

  function removeExpired() {
    if (nextExpiry > now()) return;
    for (const entry of entries.values()) if (entry.expiresAt <= now()) remove(entry);
    for (const [caller, { expiresAt }] of counts) if (expiresAt <= now()) counts.delete(caller);
    nextExpiry = firstExpiry([...entries.values(), ...counts.values()]) ?? Infinity;
  }

  /**
   * @param {number} first
   * @returns {string} a code that no live reservation has
   */
  function drawCode(first) {
    let draw = first;
    // Walking on ends for sure, as long as a code is free; drawing again may not.
    while (codes.has(toAccessCode(draw))) draw += 1;
    return toAccessCode(draw);
  }
}

/** @param {Entry} entry */
const reservationOf = ({ id, toPhoneNumber, accessCode, expiresAt }) => ({
  id,
  toPhoneNumber,
  accessCode,
  expiresAt,
});

/**
 * @param {Iterable<{ expiresAt: number }>} kept
 * @returns {number | undefined} undefined where nothing is kept
 */
function firstExpiry(kept) {
  /** @type {number | undefined} */
  let first;
  for (const { expiresAt } of kept) first = Math.min(first ?? Infinity, expiresAt);
  return first;
}
