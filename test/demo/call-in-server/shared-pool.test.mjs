import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { endAll, startRedis, startServer, until } from './processes.mjs';

/** @typedef {{ status: number, data?: Record<string, string> }} Reply */

const reservations = 10_000;

const processes = 4;

const agent = new Agent({ keepAlive: true, maxSockets: 100 });

/**
 * @param {string} url
 * @param {object} body
 * @param {Record<string, string>} [headers]
 * @returns {Promise<Reply>} rejects where the connection ends without an answer
 */
const post = (url, body, headers) =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const asked = request(url, {
      method: 'POST',
      agent,
      headers: { 'Content-Length': Buffer.byteLength(text), ...headers },
    });
    asked.on('error', reject);
    asked.on('response', async (response) => {
      try {
        let received = '';
        for await (const chunk of response.setEncoding('utf8')) received += chunk;
        resolve({ ...JSON.parse(received), status: response.statusCode ?? 0 });
      } catch (error) {
        reject(error);
      }
    });
    asked.end(text);
  });

/**
 * Four processes that have reached Redis.
 *
 * @param {Parameters<typeof startServer>} given
 */
async function startServers(...given) {
  const start = () => startServer(...given);
  const servers = await Promise.all(Array.from({ length: processes }, start));
  for (const { origin } of servers) {
    await until(async () => (await fetch(`${origin}/health/ready`)).ok);
  }
  return servers;
}

/** @type {Awaited<ReturnType<typeof startRedis>>} */
let redis;

/** @type {string} */
let folder;

beforeEach(async () => {
  redis = await startRedis();
});

afterEach(() => redis.stop());

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shared-pool-'));
});

after(async () => {
  endAll();
  agent.destroy();
  await rm(folder, { recursive: true });
});

describe('four processes with one pool in Redis', () => {
  it('lend 10,000 numbers at once, two of them killed in the middle: none twice, none lost', async () => {
    // As many numbers as requests: a number lent to nobody would be missing in the end.
    const numbers = Array.from({ length: reservations }, (_, index) => `+1202${5_550_000 + index}`);
    const groups = join(folder, 'groups.json');
    await writeFile(groups, JSON.stringify({ support: { numbers } }));
    const options = ['--groups', groups, '--requests-per-minute', '1000000'];
    const environment = { REDIS_URL: redis.url, TELEPHONY_KEYS: 'secret' };
    const servers = await startServers(options, environment);

    let answered = 0;
    /** @type {Promise<unknown>[]} */
    const killed = [];
    const alive = () => servers.slice(killed.length);

    /** Asks until it is answered, each time another process; a lost answer is asked for again. */
    async function reserve(/** @type {number} */ index) {
      const body = { groupName: 'support', userData: { visitor: `visitor ${index}` } };
      for (let attempt = 0; ; attempt += 1) {
        const server = alive()[(index + attempt) % alive().length];
        const reply = await post(`${server?.endpoint}/call-in/requests/create`, body, {
          'Idempotency-Key': `request ${index}`,
        }).catch(() => undefined);
        if (!reply) continue;
        assert.equal(reply.status, 200, JSON.stringify(reply));
        answered += 1;
        // After a quarter and after half of all.
        if (answered === reservations / 4 || answered === reservations / 2) {
          killed.push(/** @type {(typeof servers)[0]} */ (servers[killed.length]).kill());
        }
        return { index, attempt, ...reply.data };
      }
    }

    const lent = await Promise.all(numbers.map((_, index) => reserve(index)));
    await Promise.all(killed);
    const retried = lent.filter(({ attempt }) => attempt > 0);
    assert.ok(retried.length > 0, 'no request was under way when a process was killed');
    for (const name of ['toPhoneNumber', 'accessCode', 'id']) {
      const values = lent.map((entry) => /** @type {Record<string, unknown>} */ (entry)[name]);
      assert.equal(new Set(values).size, reservations, name);
    }

    // Whoever has been answered has a reservation: every call finds its own visitor.
    const [last] = servers.slice(-1);
    const headers = { Authorization: 'Bearer secret' };
    const matches = await Promise.all(
      lent.map((call) => post(`${last?.endpoint}/call-in/match`, call, headers)),
    );
    matches.forEach(({ data }, index) => {
      assert.deepEqual(data?.userData, { visitor: `visitor ${index}` });
    });
    await Promise.all(servers.slice(2).map((server) => server.stop()));
  });

  it('count the requests of one address together', async () => {
    const options = ['--requests-per-minute', '3'];
    const servers = await startServers(options, { REDIS_URL: redis.url });
    const statuses = await Promise.all(
      servers.map(async ({ endpoint }) => {
        const body = { groupName: 'support' };
        return (await post(`${endpoint}/call-in/requests/create`, body)).status;
      }),
    );
    assert.deepEqual(statuses.sort(), [200, 200, 200, 429]);
    await Promise.all(servers.map((server) => server.stop()));
  });
});
