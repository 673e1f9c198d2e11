import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { snippetsOf } from '../package/snippets.mjs';

const [documented = ''] = snippetsOf('nginx', 'limit_req_zone');

const create = '/engagement/v3/call-in/requests/create';
const wait = '/engagement/v3/estimated-wait-time';

/** A server on a free port of this machine. */
async function listen(/** @type {import('node:http').RequestListener} */ answer) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { port, close: () => server.close() };
}

/** Whether somebody listens there. */
const isListening = async (/** @type {number} */ port) => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

describe('the documented limits in nginx', { timeout: 30_000 }, () => {
  /** @type {number} */
  let port;
  /** @type {import('node:child_process').ChildProcess} */
  let nginx;
  /** @type {string} */
  let folder;
  /** @type {{ port: number, close(): void }} */
  let service;

  before(async () => {
    assert.notEqual(documented, '');
    folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    service = await listen((_, response) => response.end('{}'));
    const free = await listen(() => {});
    ({ port } = free);
    free.close();
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const configuration = documented
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${service.port}`);
    const file = join(folder, 'nginx.conf');
    await writeFile(
      file,
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
       events {} http { access_log off; ${paths.join(' ')} ${configuration} }`,
    );
    nginx = spawn('nginx', ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'ignore'] });
    // A program that is not there fails the tests.
    await once(nginx, 'spawn');
    while (!(await isListening(port))) {
      assert.equal(nginx.exitCode, null, 'nginx refuses the configuration');
      await setImmediate();
    }
  });

  after(async () => {
    service?.close();
    if (nginx?.exitCode === null && nginx.kill()) await once(nginx, 'exit');
    if (folder) await rm(folder, { recursive: true });
  });

  /** Asks from an address of this machine. */
  async function ask(/** @type {string} */ path, localAddress = '127.0.0.1', body = '{}') {
    const sent = request({ host: '127.0.0.1', port, path, localAddress, method: 'POST' });
    sent.end(body);
    const [response] = /** @type {[import('node:http').IncomingMessage]} */ (
      await once(sent, 'response')
    );
    response.resume();
    return { status: response.statusCode, headers: response.headers };
  }

  it('let one address ask for five numbers at once, and say when to try again', async () => {
    const statuses = [];
    for (let asked = 0; asked < 5; asked++) statuses.push((await ask(create)).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 200]);
    const { status, headers } = await ask(create);
    assert.equal(status, 429);
    assert.equal(headers['retry-after'], '10');
    // What lets a page of another origin read them.
    assert.equal(headers['access-control-allow-origin'], 'https://www.example.com');
    assert.equal(headers['access-control-expose-headers'], 'Retry-After');
  });

  it('count each address by itself', async () => {
    assert.equal((await ask(create, '127.0.0.2')).status, 200);
  });

  it('are not for the waiting time, which is asked for again and again', async () => {
    for (let asked = 0; asked < 20; asked++) assert.equal((await ask(wait)).status, 200);
  });

  it('refuse what is no request for a number by its length', async () => {
    assert.equal((await ask(create, '127.0.0.3', 'x'.repeat(17_000))).status, 413);
  });
});
