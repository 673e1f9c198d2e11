import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ClientOfflineError, createClient } from 'redis';
import { createRedisStore } from '../../../../demo/call-in-server/stores/redis-store.js';
import { StoreUnavailable } from '../../../../demo/call-in-server/stores/reservation-store.js';
import { endAll, startRedis, until } from '../processes.mjs';
import { describeStore } from './contract.mjs';

const redis = await startRedis();
const client = await createClient({ url: redis.url }).connect();

/** @type {import('../../../../demo/call-in-server/stores/reservation-store.js').ReservationStore[]} */
const stores = [];

let prefixes = 0;

/**
 * @param {import('../../../../demo/call-in-server/stores/reservation-store.js').Pools} pools
 * @param {Partial<Parameters<typeof createRedisStore>[0]>} [options]
 */
async function open(pools, options) {
  const prefix = `{test-${(prefixes += 1)}}:`;
  const store = createRedisStore({ url: redis.url, pools, prefix, ...options });
  stores.push(store);
  await isReached(store);
  return { store, prefix: options?.prefix ?? prefix };
}

/** @param {import('../../../../demo/call-in-server/stores/reservation-store.js').ReservationStore} store */
const isReached = (store) =>
  until(() =>
    store.ping().then(
      () => true,
      () => false,
    ),
  );

const time = async () => {
  const [seconds, microseconds] = await client.time();
  return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
};

const request = {
  id: 'id',
  groupName: 'support',
  codeless: false,
  firstCode: 0,
  lifetime: 600_000,
  callerLimit: 5,
  context: 'what the visitor has written',
};

/** @param {import('../../../../demo/call-in-server/stores/reservation-store.js').Outcome} outcome */
const numberOf = (outcome) =>
  outcome.kind === 'reserved' ? outcome.reservation.toPhoneNumber : outcome.kind;

const pools = { support: ['+12025550101', '+12025550102'] };

after(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await client.close();
  await redis.stop();
  endAll();
});

describeStore('store in Redis', async (pools) => ({
  store: (await open(pools)).store,
  // The clock is the server's own: it is waited for.
  async pass(milliseconds) {
    const end = (await time()) + milliseconds;
    await until(async () => (await time()) > end);
  },
}));

describe('the store in Redis, shared', () => {
  it('lends nothing twice to processes that ask at once', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => `+12025550${100 + index}`);
    const { store, prefix } = await open({ support: numbers });
    const other = (await open({ support: numbers }, { prefix })).store;
    const outcomes = await Promise.all(
      numbers.flatMap((_, index) =>
        [store, other].map((each, side) =>
          each.reserve({ ...request, id: `${side}-${index}`, firstCode: index }),
        ),
      ),
    );
    const lent = outcomes.flatMap((outcome) =>
      outcome.kind === 'reserved' ? [outcome.reservation] : [],
    );
    assert.equal(lent.length, 200);
    assert.equal(new Set(lent.map(({ toPhoneNumber }) => toPhoneNumber)).size, 200);
    assert.equal(new Set(lent.map(({ accessCode }) => accessCode)).size, 200);
  });

  it('keeps what is lent when the numbers of a group change', async () => {
    const { store, prefix } = await open({ support: ['+12025550105'] });
    await store.reserve(request);
    const changed = { support: ['+12025550103', '+12025550105'] };
    const next = (await open(changed, { prefix })).store;
    assert.equal(numberOf(await next.reserve(request)), '+12025550103');
    assert.equal(await next.countReserved('support'), 2);
    assert.equal((await next.reserve(request)).kind, 'no-number');
  });

  it('does not lend what another group has lent', async () => {
    const { store, prefix } = await open({ support: ['+12025550101', '+12025550102'] });
    const { store: other } = await open({ sales: ['+12025550102'] }, { prefix });
    assert.equal(numberOf(await store.reserve(request)), '+12025550101');
    await other.reserve({ ...request, groupName: 'sales' });
    assert.equal((await store.reserve(request)).kind, 'no-number');
  });
});

describe('what Redis keeps', () => {
  it('expires, but for the numbers themselves', async () => {
    const { store, prefix } = await open(pools);
    await store.reserve({
      ...request,
      caller: '+12025550188',
      idempotency: { key: 'key', fingerprint: 'request' },
    });
    await store.countRequest('192.0.2.1', { requests: 1, window: 60_000 });
    const keys = await client.keys(`${prefix}*`);
    const lasting = [];
    for (const key of keys) if ((await client.pTTL(key)) < 0) lasting.push(key);
    assert.deepEqual(lasting.sort(), [`${prefix}pool-version:support`, `${prefix}pool:support`]);
    assert.equal(keys.length, 7);
  });

  it('has neither phone numbers of visitors nor addresses in the names of keys', async () => {
    const { store, prefix } = await open(pools);
    await store.reserve({ ...request, caller: '+12025550188' });
    await store.countRequest('192.0.2.1', { requests: 1, window: 60_000 });
    const names = (await client.keys(`${prefix}*`)).join();
    assert.doesNotMatch(names, /5550188|192\.0/);
  });

  it('no longer has what a visitor has written once the call has come in', async () => {
    const { store, prefix } = await open(pools);
    const outcome = await store.reserve(request);
    assert.ok(outcome.kind === 'reserved');
    const key = `${prefix}number:${outcome.reservation.toPhoneNumber}`;
    assert.equal(await client.hGet(key, 'context'), request.context);
    await store.match(outcome.reservation);
    assert.equal(await client.hGet(key, 'context'), null);
  });
});

describe('when the connection to Redis is lost', () => {
  it('rejects at once, reconnects, and has not lost a reservation', async () => {
    const own = await startRedis();
    /** @type {Error[]} */
    const errors = [];
    const onError = (/** @type {Error} */ error) => void errors.push(error);
    const { store } = await open(pools, { url: own.url, onError });
    const outcome = await store.reserve(request);
    assert.ok(outcome.kind === 'reserved');

    await own.kill();
    await until(() => errors.some((error) => 'code' in error && error.code === 'ECONNREFUSED'));
    // At once: not when a request that waits for the connection has taken too long.
    await assert.rejects(store.reserve(request), (error) => {
      assert.ok(error instanceof StoreUnavailable);
      assert.ok(error.cause instanceof ClientOfflineError, `${error.cause}`);
      return true;
    });
    await assert.rejects(store.ping(), StoreUnavailable);

    await own.start();
    await isReached(store);
    const next = await store.reserve(request);
    assert.ok(next.kind === 'reserved');
    assert.notEqual(next.reservation.toPhoneNumber, outcome.reservation.toPhoneNumber);
    assert.equal((await store.match(outcome.reservation))?.context, request.context);
    await store.close();
    stores.splice(stores.indexOf(store), 1);
    await own.stop();
  });

  it('can be closed although it was never reached', async () => {
    const store = createRedisStore({ url: 'redis://127.0.0.1:1', pools });
    await assert.rejects(store.reserve(request), StoreUnavailable);
    await store.close();
  });
});
