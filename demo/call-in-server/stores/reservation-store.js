/**
 * Where reservations are kept. Every operation is atomic and expires what is due by the store's own
 * clock, so that any number of service processes can share one store. Implemented in memory
 * (`memory-store.js`) and with Redis (`redis-store.js`); both pass the same contract suite. An
 * operation rejects with `StoreUnavailable` where the store cannot be reached.
 *
 * @typedef {object} ReservationStore
 * @property {(request: ReservationRequest) => Promise<Outcome>} reserve lends a number of a group:
 *   the one that has rested longest
 * @property {(call: import('../request-body.js').Call) => Promise<Match | undefined>} match the live
 *   reservation of a call, once: a second match of the same reservation finds nothing. The number
 *   stays lent until the reservation expires
 * @property {(groupName: string) => Promise<number>} countReserved how many numbers of a group are lent
 * @property {(caller: string, limit: RateLimit) => Promise<number>} countRequest counts a request
 *   of a caller; answers 0 within the limit, else the milliseconds until requests are let in again
 * @property {() => Promise<void>} ping rejects while the store cannot be reached
 * @property {() => Promise<void>} close lets go of connections
 */

/**
 * @typedef {object} ReservationRequest
 * @property {string} id of the reservation, if one is made
 * @property {string} groupName
 * @property {boolean} codeless no access code is drawn
 * @property {number} firstCode the access code that is tried first, below `accessCodes`
 * @property {number} lifetime of the reservation, in milliseconds
 * @property {string} [caller] who asks: the visitor's own phone number
 * @property {number} callerLimit how many numbers one caller may hold
 * @property {IdempotencyKey} [idempotency]
 * @property {string} context for `match`; the store does not look into it
 */

/**
 * @typedef {object} IdempotencyKey
 * @property {string} key the same for all tries of one request
 * @property {string} fingerprint what the request asks; the same key with another is a conflict
 */

/**
 * @typedef {object} Reservation
 * @property {string} id
 * @property {string} toPhoneNumber E.164
 * @property {string} [accessCode] unique among live reservations
 * @property {number} expiresAt epoch milliseconds of the store's clock
 */

/**
 * What became of a request; `now` is the store's clock in epoch milliseconds, `roomAt` the time at
 * which another request may succeed, absent where the group has no numbers at all.
 *
 * @typedef {{ kind: 'reserved', reservation: Reservation, now: number }
 *   | { kind: 'no-number' | 'caller-limit', roomAt?: number, now: number }
 *   | { kind: 'key-conflict', now: number }} Outcome
 */

/**
 * @typedef {object} Match
 * @property {Reservation} reservation
 * @property {string} context
 */

/**
 * @typedef {object} RateLimit
 * @property {number} requests how many are let in
 * @property {number} window in milliseconds, beginning with a caller's first request
 */

/**
 * The numbers to lend, by group, E.164.
 *
 * @typedef {Readonly<Record<string, readonly string[]>>} Pools
 */

/** How many access codes there are: five digits. */
export const accessCodes = 100_000;

/**
 * @param {number} draw
 * @returns {string} five digits
 */
export const toAccessCode = (draw) => String(draw % accessCodes).padStart(5, '0');

/** An operation has failed because the store could not be reached. */
export class StoreUnavailable extends Error {}
