import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** @typedef {import('../../../../demo/call-in-server/stores/reservation-store.js').Pools} Pools */
/** @typedef {import('../../../../demo/call-in-server/stores/reservation-store.js').ReservationStore} ReservationStore */
/** @typedef {import('../../../../demo/call-in-server/stores/reservation-store.js').ReservationRequest} ReservationRequest */

/**
 * A store with nothing lent, and a way to let its clock pass a time.
 *
 * @typedef {(pools: Pools) => Promise<{
 *   store: ReservationStore,
 *   pass: (milliseconds: number) => Promise<void>,
 * }>} OpenStore
 */

/** Longer than any test takes. */
const long = 600_000;

/** What ends within a test. */
const short = 30;

const numbers = ['+12025550101', '+12025550102', '+12025550103'];

/**
 * What every store has to do.
 *
 * @param {string} name
 * @param {OpenStore} open
 */
export function describeStore(name, open) {
  /** A store with three numbers in the group `support`. */
  async function openSupport(pools = {}) {
    const { store, pass } = await open({ support: numbers, ...pools });
    let ids = 0;
    return {
      store,
      pass,
      /** @param {Partial<ReservationRequest>} [fields] */
      reserve: (fields) =>
        store.reserve({
          id: `id-${(ids += 1)}`,
          groupName: 'support',
          codeless: false,
          firstCode: 0,
          lifetime: long,
          callerLimit: 5,
          context: 'context',
          ...fields,
        }),
    };
  }

  /** @param {import('../../../../demo/call-in-server/stores/reservation-store.js').Outcome} outcome */
  function reservationIn(outcome) {
    assert.equal(outcome.kind, 'reserved');
    return outcome.reservation;
  }

  describe(`the ${name}`, () => {
    it('lends every number once, with the id that it is given', async () => {
      const { reserve } = await openSupport();
      const lent = (await Promise.all([reserve(), reserve(), reserve()])).map(reservationIn);
      assert.deepEqual(new Set(lent.map(({ toPhoneNumber }) => toPhoneNumber)), new Set(numbers));
      assert.deepEqual(new Set(lent.map(({ id }) => id)), new Set(['id-1', 'id-2', 'id-3']));
    });

    it('counts what is lent, by group', async () => {
      const { store, reserve } = await openSupport({ sales: ['+12125550101'] });
      await reserve();
      await reserve();
      assert.equal(await store.countReserved('support'), 2);
      assert.equal(await store.countReserved('sales'), 0);
      assert.equal(await store.countReserved('unheard-of'), 0);
    });

    it('returns when a reservation ends, by its own clock', async () => {
      const { reserve } = await openSupport();
      const outcome = await reserve({ lifetime: 1234 });
      assert.equal(reservationIn(outcome).expiresAt, outcome.now + 1234);
    });

    it('refuses once all are lent, and returns when the first is free again', async () => {
      const { reserve } = await openSupport();
      await reserve();
      const { expiresAt } = reservationIn(await reserve({ lifetime: long / 2 }));
      await reserve();
      const { now, ...outcome } = await reserve();
      assert.deepEqual(outcome, { kind: 'no-number', roomAt: expiresAt });
      assert.ok(now < expiresAt);
    });

    it('returns no time where a group has no numbers', async () => {
      const { reserve } = await openSupport({ none: [] });
      const outcome = await reserve({ groupName: 'none' });
      assert.equal(outcome.kind, 'no-number');
      assert.equal(outcome.roomAt, undefined);
    });

    it('lends a number again once it has expired: the one that rested longest', async () => {
      const { pass, reserve } = await openSupport();
      const first = reservationIn(await reserve({ lifetime: short }));
      await reserve();
      await pass(short);
      const third = reservationIn(await reserve());
      assert.notEqual(third.toPhoneNumber, first.toPhoneNumber);
      const fourth = reservationIn(await reserve());
      assert.equal(fourth.toPhoneNumber, first.toPhoneNumber);
      assert.equal((await reserve()).kind, 'no-number');
    });

    describe('access codes', () => {
      it('begin at the configured code, with their leading zeros', async () => {
        const { reserve } = await openSupport();
        assert.equal(reservationIn(await reserve({ firstCode: 42 })).accessCode, '00042');
      });

      it('pass over those of live reservations, also of other groups', async () => {
        const { reserve } = await openSupport({ sales: ['+12125550101'] });
        await reserve({ firstCode: 99_999 });
        const sales = await reserve({ firstCode: 99_999, groupName: 'sales' });
        assert.equal(reservationIn(sales).accessCode, '00000');
        assert.equal(reservationIn(await reserve({ firstCode: 99_999 })).accessCode, '00001');
      });

      it('are given anew once they have expired', async () => {
        const { pass, reserve } = await openSupport();
        await reserve({ firstCode: 7, lifetime: short });
        await pass(short);
        assert.equal(reservationIn(await reserve({ firstCode: 7 })).accessCode, '00007');
      });

      it('are left out where none is wanted', async () => {
        const { reserve } = await openSupport();
        assert.equal(reservationIn(await reserve({ codeless: true })).accessCode, undefined);
      });
    });

    describe('a caller', () => {
      it('holds as many numbers as allowed, until the first expires', async () => {
        const { pass, reserve } = await openSupport();
        const caller = '+12025550188';
        const first = reservationIn(await reserve({ caller, callerLimit: 2, lifetime: long }));
        const second = reservationIn(await reserve({ caller, callerLimit: 2, lifetime: short }));
        const { now, ...outcome } = await reserve({ caller, callerLimit: 1 });
        assert.deepEqual(outcome, {
          kind: 'caller-limit',
          roomAt: now < second.expiresAt ? second.expiresAt : first.expiresAt,
        });
        await pass(short);
        assert.equal((await reserve({ caller, callerLimit: 2 })).kind, 'reserved');
        assert.equal((await reserve({ caller, callerLimit: 2 })).kind, 'caller-limit');
      });

      it('does not limit another, or a caller without a number', async () => {
        const { reserve } = await openSupport();
        await reserve({ caller: '+12025550188', callerLimit: 1 });
        const other = await reserve({ caller: '+12025550199', callerLimit: 1 });
        assert.equal(other.kind, 'reserved');
        assert.equal((await reserve({ callerLimit: 1 })).kind, 'reserved');
      });
    });

    describe('an idempotency key', () => {
      const idempotency = { key: 'key', fingerprint: 'request' };

      it('leads to one reservation, however many ask at once', async () => {
        const { store, reserve } = await openSupport();
        const outcomes = await Promise.all([1, 2, 3, 4].map(() => reserve({ idempotency })));
        const [first, ...others] = outcomes.map(reservationIn);
        for (const other of others) assert.deepEqual(other, first);
        assert.equal(await store.countReserved('support'), 1);
      });

      it('is answered although the caller holds enough and no number is left', async () => {
        const { reserve } = await openSupport({ support: numbers.slice(0, 1) });
        const caller = { caller: '+12025550188', callerLimit: 1 };
        const first = reservationIn(await reserve({ ...caller, idempotency }));
        assert.deepEqual(reservationIn(await reserve({ ...caller, idempotency })), first);
      });

      it('is in conflict with another request', async () => {
        const { reserve } = await openSupport();
        await reserve({ idempotency });
        const other = await reserve({ idempotency: { ...idempotency, fingerprint: 'other' } });
        assert.equal(other.kind, 'key-conflict');
      });

      it('ends with its reservation', async () => {
        const { pass, reserve } = await openSupport();
        await reserve({ idempotency, lifetime: short });
        await pass(short);
        const next = { idempotency: { ...idempotency, fingerprint: 'other' } };
        assert.equal(reservationIn(await reserve(next)).id, 'id-2');
      });
    });

    describe('a call', () => {
      it('is matched by its number and code, once', async () => {
        const { store, reserve } = await openSupport();
        const reservation = reservationIn(await reserve({ context: '{"a":"é"}' }));
        const matches = await Promise.all([store.match(reservation), store.match(reservation)]);
        assert.deepEqual(matches.filter(Boolean), [{ reservation, context: '{"a":"é"}' }]);
        assert.equal(await store.match(reservation), undefined);
      });

      it('leaves its number lent', async () => {
        const { store, reserve } = await openSupport({ support: numbers.slice(0, 1) });
        await store.match(reservationIn(await reserve()));
        assert.equal((await reserve()).kind, 'no-number');
      });

      it('is not matched by another code, another number or no code', async () => {
        const { store, reserve } = await openSupport();
        const { toPhoneNumber, accessCode } = reservationIn(await reserve());
        assert.equal(await store.match({ toPhoneNumber, accessCode: '99999' }), undefined);
        assert.equal(await store.match({ toPhoneNumber }), undefined);
        assert.equal(await store.match({ toPhoneNumber, accessCode: '' }), undefined);
        assert.equal(await store.match({ toPhoneNumber: '+12025550109', accessCode }), undefined);
        assert.ok(await store.match({ toPhoneNumber, accessCode }));
      });

      it('needs no code where none was generated', async () => {
        const { store, reserve } = await openSupport();
        const { toPhoneNumber } = reservationIn(await reserve({ codeless: true }));
        assert.ok(await store.match({ toPhoneNumber }));
      });

      it('is not matched after the end', async () => {
        const { pass, store, reserve } = await openSupport();
        const reservation = reservationIn(await reserve({ lifetime: short }));
        await pass(short);
        assert.equal(await store.match(reservation), undefined);
      });

      it('finds what a number is lent for now, not what it was lent for', async () => {
        const { pass, store, reserve } = await openSupport({ support: numbers.slice(0, 1) });
        await store.match(reservationIn(await reserve({ lifetime: short, firstCode: 1 })));
        await pass(short);
        const next = reservationIn(await reserve({ firstCode: 2, context: 'next' }));
        assert.equal(await store.match({ ...next, accessCode: '00001' }), undefined);
        assert.equal((await store.match(next))?.context, 'next');
      });
    });

    describe('requests', () => {
      const limit = { requests: 2, window: long };

      it('are let in within the limit, each caller apart', async () => {
        const { store } = await openSupport();
        const count = () => store.countRequest('192.0.2.1', limit);
        assert.deepEqual(await Promise.all([count(), count()]), [0, 0]);
        const wait = await count();
        assert.ok(wait > 0 && wait <= long, `${wait}`);
        assert.equal(await store.countRequest('192.0.2.2', limit), 0);
      });

      it('are let in again once the window has passed', async () => {
        const { pass, store } = await openSupport();
        const once = { requests: 1, window: short };
        await store.countRequest('192.0.2.1', once);
        await pass(short);
        assert.equal(await store.countRequest('192.0.2.1', once), 0);
      });
    });

    it('answers a ping', async () => {
      const { store } = await openSupport();
      await store.ping();
    });
  });
}
