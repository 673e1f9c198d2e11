import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, describe, it } from 'node:test';
import { Visitor, serve } from './browser.mjs';
import { snippetsOf } from './snippets.mjs';

const site = await serve();

const [documented = '', ...others] = snippetsOf('http', 'Access-Control-');
const headers = Object.fromEntries(
  documented
    .trim()
    .replace('https://www.example.com', site.origin)
    .split('\n')
    .map((line) => line.split(': ')),
);

/** What the service has been asked, as `METHOD headers`. @type {import('node:http').IncomingMessage[]} */
const requests = [];

/** All of them but one. @param {string} name */
const without = (name) =>
  Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));

/** How far the clock of the service is ahead, in ms. */
const ahead = 2 * 60 * 60 * 1000;

/**
 * A service on another origin, that sends these headers.
 *
 * @param {Readonly<Record<string, string>>} sent
 */
async function serviceWith(sent) {
  let isBusy = true;
  const server = createServer((request, response) => {
    requests.push(request);
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    response.setHeader('Date', new Date(Date.now() + ahead).toUTCString());
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    request.resume();
    if (isBusy) {
      isBusy = false;
      return response.writeHead(429, { 'Retry-After': '1' }).end();
    }
    const data = {
      toPhoneNumber: '+12025550123',
      accessCode: '0042',
      expirationTime: Date.now() + ahead + 300_000,
    };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ status: { code: 0 }, data }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  after(() => server.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
}

/** @param {string} endpoint */
const openPage = (endpoint) =>
  Visitor.open(
    site.publish(`<!doctype html><title>Contact</title>
      <script type="module" src="${site.origin}/dist/define.js"></script>
      <click-to-call endpoint="${endpoint}" api-key="key" idempotency-key country="US"></click-to-call>`),
  );

/** @param {Visitor} visitor */
async function ask(visitor) {
  await visitor.press('launcher');
  await visitor.fill('phonenumber', '+1 202 555 0147');
  await visitor.press('submit');
}

/** What is left of the reservation by the visitor's clock, in ms. @param {Visitor} visitor */
const timeLeft = ({ page }) =>
  page.$eval('click-to-call', ({ callIn }) => Number(callIn?.expiresAt) - Date.now());

describe('a service on another origin, with the documented headers', () => {
  it('is documented once', () => assert.deepEqual(others, []));

  it('is asked with the key, again when it says so, and by its own clock', async () => {
    const visitor = await openPage(await serviceWith(headers));
    await ask(visitor);
    assert.equal(await visitor.text('number'), '+1 202 555 0123');
    const [first, second] = requests.filter(({ method }) => method === 'POST');
    assert.equal(first?.headers['x-api-key'], 'key');
    assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
    const left = await timeLeft(visitor);
    assert.ok(left > 200_000 && left <= 301_000, `${left} ms left`);
  });

  for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Allow-Headers']) {
    it(`needs ${name}`, async () => {
      const visitor = await openPage(await serviceWith(without(name)));
      await ask(visitor);
      await visitor.says('body', 'We could not reach the service');
    });
  }

  it('needs Access-Control-Expose-Headers for its clock to be read', async () => {
    const visitor = await openPage(await serviceWith(without('Access-Control-Expose-Headers')));
    await ask(visitor);
    assert.equal(await visitor.text('number'), '+1 202 555 0123');
    const left = await timeLeft(visitor);
    assert.ok(left > ahead, `${left} ms left`);
  });
});
