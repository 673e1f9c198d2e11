import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { it } from 'node:test';
import { WebKitLauncher } from './webkit-launcher.mjs';

/** A driver whose browser has a page of 800 × 600 pixels, and opens no address. */
function driverThatOpensNothing() {
  /** @type {Record<string, unknown>} */
  const answers = {
    '/session': { sessionId: '1', capabilities: { browserName: 'MiniBrowser' } },
    '/session/1/execute/sync': { width: 800, height: 600 },
  };
  return createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json');
    let value = answers[url] ?? null;
    if (url === '/session/1/url') {
      response.statusCode = 500;
      value = { error: 'unknown error', message: 'nothing is opened', stacktrace: '' };
    }
    response.end(JSON.stringify({ value }));
  });
}

it('a page that WebKit does not open fails its own test, and does not end the runner', async () => {
  const driver = driverThatOpensNothing().listen(0, '127.0.0.1');
  await once(driver, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (driver.address());
  const launcher = new WebKitLauncher({
    binary: '',
    driverPort: port,
    inspectorPort: 0,
    async stop() {},
  });
  await launcher.initialize(/** @type {any} */ ({ concurrency: 1, testsFinishTimeout: 10_000 }));
  await assert.rejects(launcher.startSession('1', 'http://127.0.0.1/'), /nothing is opened/);
  await launcher.stop();
  driver.close();
  driver.closeAllConnections();
});
