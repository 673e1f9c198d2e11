import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import twilio from 'twilio';
import { settings } from '../../../demo/call-in-server/settings.mjs';
import { englishPrompts } from '../../../demo/call-in-server/voice-webhook.js';
import { match as matchAsShown } from '../../../demo/whole-call/match.js';
import { endAll, startServer, until } from './processes.mjs';

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

const create = (/** @type {string} */ endpoint, fields = {}, headers = {}) =>
  fetch(`${endpoint}/call-in/requests/create`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ groupName: 'support', ...fields }),
  });

const match = (/** @type {string} */ endpoint, /** @type {object} */ call, headers = {}) =>
  fetch(`${endpoint}/call-in/match`, { method: 'POST', headers, body: JSON.stringify(call) });

/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'call-in-server-'));
});

after(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

async function writeGroups(/** @type {unknown} */ groups) {
  const path = join(folder, 'groups.json');
  await writeFile(path, JSON.stringify(groups));
  return path;
}

/**
 * Runs `work` with a server, and stops it.
 *
 * @param {Parameters<typeof startServer>} given
 * @param {(server: Server) => Promise<void>} work
 */
async function withServer(given, work) {
  const server = await startServer(...given);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

describe('the server', () => {
  it('lends the numbers of its file of groups, and returns the caller of a call', async () => {
    const groups = await writeGroups({ support: { numbers: ['+12025550142'] } });
    await withServer([['--groups', groups], { TELEPHONY_KEYS: 'secret' }], async ({ endpoint }) => {
      const reply = await create(endpoint, { userData: { cart: '3 tickets' } });
      assert.equal(reply.status, 200);
      const { data } = await reply.json();
      assert.equal(data.toPhoneNumber, '+12025550142');
      assert.equal((await create(endpoint)).status, 429);

      assert.equal((await match(endpoint, data)).status, 401);
      const matched = await match(endpoint, data, { Authorization: 'Bearer secret' });
      assert.deepEqual((await matched.json()).data.userData, { cart: '3 tickets' });
    });
  });

  it('listens on this machine alone, and lets nobody match calls without a key', async () => {
    await withServer([], async ({ endpoint }) => {
      assert.match(endpoint, /^http:\/\/127\.0\.0\.1:\d+\/engagement\/v3$/);
      const { data } = await (await create(endpoint)).json();
      assert.equal((await match(endpoint, data)).status, 401);
      const faulty = endpoint.replace('/engagement', '/faults/slow/engagement');
      assert.equal((await create(faulty)).status, 404);
      const voice = await fetch(`${endpoint}/call-in/voice`, { method: 'POST' });
      assert.equal(voice.status, 404);
    });
  });

  it('answers the voice webhook of a provider that signs its requests', async () => {
    const environment = {
      VOICE_URL: 'https://calls.example.com/voice',
      TWILIO_AUTH_TOKEN: 'token',
    };
    await withServer([[], environment], async ({ endpoint }) => {
      const fields = { CallSid: 'CA1', To: '+12025550100' };
      const call = (/** @type {string} */ token) =>
        fetch(`${endpoint}/call-in/voice`, {
          method: 'POST',
          headers: {
            'X-Twilio-Signature': twilio.getExpectedTwilioSignature(
              token,
              environment.VOICE_URL,
              fields,
            ),
          },
          body: new URLSearchParams(fields),
        });
      const reply = await call('token');
      assert.equal(reply.headers.get('content-type'), 'text/xml; charset=utf-8');
      assert.match(await reply.text(), /<Response><Gather /);
      assert.equal((await call('another')).status, 403);
    });
  });

  it('reports whether it is alive and ready', async () => {
    await withServer([], async ({ origin }) => {
      for (const path of ['live', 'ready']) {
        const reply = await fetch(`${origin}/health/${path}`);
        assert.deepEqual([reply.status, await reply.json()], [200, { status: 'ok' }]);
      }
    });
  });

  it('lives but is not ready without its store', async () => {
    await withServer([['--redis-url', 'redis://127.0.0.1:1']], async ({ origin, endpoint }) => {
      assert.equal((await fetch(`${origin}/health/live`)).status, 200);
      assert.equal((await fetch(`${origin}/health/ready`)).status, 503);
      const reply = await create(endpoint);
      assert.equal(reply.status, 503);
      assert.equal(reply.headers.get('retry-after'), '1');
    });
  });

  it('limits the requests of one address', async () => {
    await withServer([['--requests-per-minute', '2']], async ({ endpoint }) => {
      const statuses = [];
      for (let count = 0; count < 3; count += 1) statuses.push((await create(endpoint)).status);
      assert.deepEqual(statuses, [200, 200, 429]);
      // Nobody else's word is taken for the address without a proxy that is trusted.
      const forwarded = await create(endpoint, {}, { 'X-Forwarded-For': '192.0.2.1' });
      assert.equal(forwarded.status, 429);
    });
  });

  it('takes the address from the trusted proxies', async () => {
    const options = ['--requests-per-minute', '1', '--trusted-proxies', '1'];
    await withServer([options], async ({ endpoint }) => {
      const from = (/** @type {string} */ addresses) =>
        create(endpoint, {}, { 'X-Forwarded-For': addresses }).then(({ status }) => status);
      assert.equal(await from('192.0.2.1'), 200);
      assert.equal(await from('192.0.2.2'), 200);
      // The first of them is the client's own invention.
      assert.equal(await from('192.0.2.3, 192.0.2.2'), 429);
    });
  });

  it('logs each request in a line of JSON, without personal data', async () => {
    await withServer([[], { TELEPHONY_KEYS: 'secret' }], async ({ endpoint, origin, log }) => {
      const visitor = { fromPhoneNumber: '+12025550188', userData: { name: 'Grace Hopper' } };
      const reply = await create(endpoint, visitor, { 'User-Agent': 'agent-of-grace' });
      const { data, status } = await reply.json();
      await match(endpoint, data, { Authorization: 'Bearer secret' });
      await fetch(`${endpoint}/+12025550188?name=Grace`);
      await fetch(`${origin}/Grace`);
      await until(() => log.length === 5);
      const [, created, matched, unknown, elsewhere] = log;
      assert.equal(created.level, 'info');
      assert.equal(typeof created.milliseconds, 'number');
      assert.ok(Date.parse(created.time));
      assert.deepEqual(
        [created.method, created.route, created.status, created.code, created.corrId],
        ['POST', '/call-in/requests/create', 200, 0, status.corrId],
      );
      assert.equal(matched.route, '/call-in/match');
      assert.deepEqual([unknown.route, unknown.status], ['unknown', 404]);
      assert.deepEqual([elsewhere.route, elsewhere.status], [undefined, 404]);
      const text = JSON.stringify(log);
      // A name that no identifier, of digits and the letters up to F, can contain.
      const personal = [/Grace/i, /5550188/, /127\.0\.0\.1"/, /secret/];
      for (const pattern of personal) assert.doesNotMatch(text, pattern);
      assert.ok(!text.includes(data.toPhoneNumber) && !text.includes(data.accessCode));
    });
  });

  it('answers what it was asked before it stops', async () => {
    const server = await startServer();
    const body = JSON.stringify({ groupName: 'support' });
    const asked = request(`${server.endpoint}/call-in/requests/create`, {
      method: 'POST',
      headers: { 'Content-Length': body.length, Connection: 'keep-alive', Expect: '100-continue' },
    });
    const answered = new Promise((resolve, reject) => {
      asked.on('response', (response) => response.resume().on('end', () => resolve(response)));
      asked.on('error', reject);
    });
    asked.flushHeaders();
    // The server has begun with it.
    await new Promise((resolve) => asked.once('continue', () => resolve(null)));
    const stopped = server.stop();
    await until(() => server.logged('stopping'));
    asked.end(body);
    const response = /** @type {import('node:http').IncomingMessage} */ (await answered);
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers.connection, 'close');
    assert.equal(await stopped, 0);
    await until(() => server.logged('stopped'));
    await assert.rejects(create(server.endpoint));
  });
});

describe('what the documentation says of it', () => {
  it('names every setting', async () => {
    const page = await readFile('demo/whole-call/index.html', 'utf8');
    for (const { variable } of Object.values(settings)) {
      assert.ok(page.includes(`<code>${variable}</code>`), variable);
    }
  });

  it('names every prompt', async () => {
    const page = await readFile('demo/whole-call/index.html', 'utf8');
    for (const name of Object.keys(englishPrompts)) {
      assert.ok(page.includes(`<code>${name}</code>`), name);
    }
  });

  it('runs: the file of groups and the match of a call', async () => {
    const options = ['--groups', 'demo/whole-call/groups.json'];
    await withServer([options, { TELEPHONY_KEYS: 'secret' }], async ({ endpoint }) => {
      const { data } = await (await create(endpoint, { userData: { cart: '2 × lamp' } })).json();
      const call = { toPhoneNumber: data.toPhoneNumber, accessCode: data.accessCode };
      assert.equal(await matchAsShown(endpoint, 'secret', { ...call, accessCode: '' }), null);
      const visitor = await matchAsShown(endpoint, 'secret', call);
      assert.deepEqual(visitor.userData, { cart: '2 × lamp' });
      await assert.rejects(matchAsShown(endpoint, 'wrong', call), /Missing or wrong API key/);
    });
  });
});

describe('the command', () => {
  /** @param {readonly string[]} options */
  const run = (options, environment = {}) =>
    promisify(execFile)(process.execPath, ['demo/call-in-server/server.mjs', ...options], {
      env: { PATH: process.env.PATH, ...environment },
    });

  it('lists its settings', async () => {
    const { stdout } = await run(['--help']);
    for (const name of ['--groups', '--redis-url', 'REDIS_URL', '--port', 'TWILIO_AUTH_TOKEN']) {
      assert.ok(stdout.includes(name), name);
    }
  });

  /** @type {[options: string[], environment: Record<string, string>, message: RegExp][]} */
  const mistakes = [
    [['--port', 'x'], {}, /--port \(PORT\): a number from 0 to 65535 is expected/],
    [[], { PORT: '65536' }, /--port \(PORT\): a number from 0 to 65535 is expected/],
    [['--reservation-seconds', '0'], {}, /RESERVATION_SECONDS.*a whole number, 1 or more/],
    [['--redis-url', 'localhost'], {}, /REDIS_URL.*an address with redis: or rediss:/],
    [['--groups', 'nowhere.json'], {}, /--groups \(GROUPS\).*ENOENT.*nowhere\.json/],
    [['--nonsense'], {}, /Unknown option '--nonsense'/],
    [[], { TWILIO_AUTH_TOKEN: 'x' }, /TWILIO_AUTH_TOKEN and VOICE_URL are expected together/],
  ];
  for (const [options, environment, message] of mistakes) {
    it(`ends with a message for ${JSON.stringify({ options, environment })}`, async () => {
      await assert.rejects(run(options, environment), ({ code, stderr }) => {
        assert.equal(code, 1);
        assert.match(stderr, message);
        assert.doesNotMatch(stderr, /^\s+at /m);
        return true;
      });
    });
  }

  it('ends with a message where the port is taken', async () => {
    await withServer([], async ({ origin }) => {
      const { port } = new URL(origin);
      await assert.rejects(run(['--port', port]), ({ code, stdout }) => {
        assert.equal(code, 1);
        assert.match(stdout, /"cannot listen".*EADDRINUSE/);
        return true;
      });
    });
  });
});
