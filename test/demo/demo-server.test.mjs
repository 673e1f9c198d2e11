import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inOrder } from '../../demo/layout/all-pages.js';
import { startDemoServer } from '../../demo/demo-server.mjs';
import { startDevServer } from '../../demo/dev-server.mjs';

/** @typedef {import('../../demo/dev-server.mjs').DevServer} DevServer */

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** How many folders the project is below the root of the file system. */
const depthOf = (/** @type {string} */ folder) => join(folder, '.').split('/').length - 1;

/**
 * Requests a path as it is: `fetch` would resolve the dots in it first.
 *
 * @param {DevServer} server
 * @param {string} path
 * @returns {Promise<{ status: number, body: string }>}
 */
const get = ({ origin }, path) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode ?? 0, body });
    })
      .on('error', reject)
      .end();
  });

/**
 * Whether a TCP connection can be made.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const connects = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port })
      .on('connect', () => resolve(true))
      .on('error', () => resolve(false))
      .on('close', () => socket.destroy());
    socket.on('connect', () => socket.end());
  });

describe('the demo’s server', { timeout: 30_000 }, () => {
  /** @type {DevServer} */
  let server;

  before(async () => {
    server = await startDemoServer(0);
  });

  after(() => server.stop());

  it('serves the demo, its own files and its service', async () => {
    assert.equal((await get(server, '/demo/')).status, 200);
    assert.equal((await get(server, '/demo/pages.js')).status, 200);
    assert.equal((await get(server, '/package.json')).status, 200);
    const opened = await fetch(`${server.origin}/`);
    assert.equal(opened.url, `${server.origin}/demo/`);
  });

  it('serves every page under its address, also without the slash at its end', async () => {
    for (const { path } of inOrder) {
      const address = `${server.origin}/demo/${path}`;
      for (const asked of new Set([address, address.replace(/\/$/, '')])) {
        const response = await fetch(asked);
        assert.equal(response.status, 200, asked);
        assert.equal(response.url, address);
        assert.match(await response.text(), /<main id="main"/);
      }
    }
  });

  it('listens on the loopback address alone', async () => {
    const { port } = new URL(server.origin);
    assert.equal(await connects('127.0.0.1', Number(port)), true);
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
    for (const { address } of others) {
      assert.equal(await connects(address, Number(port)), false, address);
    }
  });

  for (const [what, path] of [
    ['a file of the machine', `/__wds-outside-root__/${depthOf(repository)}/etc/passwd`],
    ['the same with its path encoded', `/%5F_wds-outside-root__/${depthOf(repository)}/etc/passwd`],
    ['the same without a depth', '/__wds-outside-root__/etc/passwd'],
    ['a depth that is no number of folders', '/__wds-outside-root__/1e9/etc/passwd'],
    ['the folder around the project', '/__wds-outside-root__/1/'],
    ['the project’s own files by that way', '/__wds-outside-root__/0/package.json'],
    ['what is above the root', '/../../../../../../../etc/passwd'],
    ['the same with its dots encoded', '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd'],
    ['the same with its slashes encoded', '/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd'],
    ['the repository’s own folder', '/.git/config'],
    ['a dot file', '/.gitignore'],
    ['a dot file with its dot encoded', '/%2egitignore'],
    ['a dot file below a folder', '/node_modules/.package-lock.json'],
  ]) {
    it(`refuses ${what}`, async () => {
      const { status, body } = await get(server, path ?? '');
      assert.equal(status, 403, body);
      assert.doesNotMatch(body, /root:|\[core\]|node_modules/);
    });
  }

  it('calls a path that nobody can decode a bad request', async () => {
    assert.equal((await get(server, '/%E0%A4%A')).status, 400);
  });

  it('lets a page of another origin ask for a number', async () => {
    const address = `${server.origin}/engagement/v3/call-in/requests`;
    const preflight = await fetch(address, {
      method: 'OPTIONS',
      headers: { Origin: 'https://shop.example', 'Access-Control-Request-Headers': 'x-api-key' },
    });
    assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), '*');
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /x-api-key/);
    const response = await fetch(address, {
      method: 'POST',
      headers: { Origin: 'https://shop.example', 'Content-Type': 'application/json' },
      body: '{}',
    });
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
  });
});

describe('a folder with links in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'click-to-call-'));
  const project = join(folder, 'project');
  /** @type {DevServer} */
  let server;

  before(async () => {
    for (const place of ['project/pages', 'elsewhere/node_modules/lit', 'private']) {
      mkdirSync(join(folder, place), { recursive: true });
    }
    for (const file of [
      'project/pages/a.txt',
      'elsewhere/node_modules/lit/index.js',
      'private/index.html',
      'project-of-others.txt',
    ]) {
      writeFileSync(join(folder, file), `the file ${file}`);
    }
    symlinkSync(join(project, 'pages/a.txt'), join(project, 'inside.txt'));
    symlinkSync(join(folder, 'private/index.html'), join(project, 'outside.html'));
    symlinkSync(join(folder, 'private'), join(project, 'outside'));
    symlinkSync(join(folder, 'private/index.html'), join(project, 'pages/index.html'));
    symlinkSync(join(folder, 'project-of-others.txt'), join(project, 'neighbour.txt'));
    symlinkSync(join(folder, 'elsewhere/node_modules'), join(project, 'node_modules'));
    server = await startDevServer({ rootDir: project, port: 0 });
  });

  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [path, status] of /** @type {const} */ ([
    ['/pages/a.txt', 200],
    ['/inside.txt', 200],
    // In a worktree, the packages may be those of another one.
    ['/node_modules/lit/index.js', 200],
    ['/__wds-outside-root__/1/elsewhere/node_modules/lit/index.js', 200],
    ['/outside.html', 403],
    ['/outside/', 403],
    ['/outside/index.html', 403],
    ['/pages/', 403],
    ['/neighbour.txt', 403],
    ['/__wds-outside-root__/1/private/index.html', 403],
    ['/__wds-outside-root__/1/project-of-others.txt', 403],
    ['/missing.txt', 404],
  ])) {
    it(`${status === 200 ? 'serves' : 'does not serve'} ${path}`, async () => {
      assert.equal((await get(server, path)).status, status);
    });
  }

  it('is the same through a link to the project', async () => {
    symlinkSync(project, join(folder, 'link'));
    const linked = await startDevServer({ rootDir: join(folder, 'link'), port: 0 });
    assert.equal((await get(linked, '/pages/a.txt')).status, 200);
    assert.equal((await get(linked, '/outside.html')).status, 403);
    await linked.stop();
  });
});

describe('the port', () => {
  it('is the next free one where none is asked for', async () => {
    const servers = [await startDevServer(), await startDevServer()];
    const [first, second] = servers.map(({ origin }) => Number(new URL(origin).port));
    assert.ok(first && first >= 8000);
    assert.ok(second && second > first);
    for (const server of servers) await server.stop();
  });

  it('is named in the error where it is in use', async () => {
    const server = await startDevServer({ port: 0 });
    const { port } = new URL(server.origin);
    await assert.rejects(startDevServer({ port: Number(port) }), { code: 'EADDRINUSE' });
    await server.stop();
  });
});

describe('a server that is stopped', () => {
  it('leaves nothing that keeps the process going, also where a request was under way', () => {
    const script = `
      import { startDevServer } from './demo/dev-server.mjs';

      const stopFirst = async (context, next) => {
        await server.stop();
        await next();
      };
      const server = await startDevServer({ port: 0, middleware: [stopFirst] });
      await fetch(server.origin + '/package.json').catch(() => console.log('stopped'));
    `;
    const parameters = ['--input-type=module', '--eval', script];
    const options = { cwd: repository, timeout: 30_000, encoding: /** @type {const} */ ('utf8') };
    assert.equal(execFileSync(process.execPath, parameters, options), 'stopped\n');
  });
});
