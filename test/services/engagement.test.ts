import { expect } from '@open-wc/testing';
import { CallInError } from '../../src/services/call-in-error.js';
import type { NumberRequest } from '../../src/services/call-in-service.js';
import { engagement, type EngagementOptions } from '../../src/services/engagement.js';
import { warningsOf } from '../harness.js';
import {
  createEnvironment,
  failureOf,
  headerDate,
  json,
  noConnection,
  noon,
  noSignal,
  refusal,
} from './fixtures.js';

const request: NumberRequest = {
  phoneNumber: '+12025550188',
  form: { firstname: 'Visitor', phonenumber: '+12025550188' },
  userData: { firstname: 'Visitor', topic: 'billing' },
};

const successful = { code: 0, message: 'Successful', corrId: 'c1' };

/** An answer with all that the contract knows. */
const answer = (data: unknown = { toPhoneNumber: '+12025550142' }, init?: ResponseInit) =>
  json({ status: successful, data }, init);

/** A refusal with a body as the contract has it. */
const refusalWith = (status: number, code: unknown) =>
  json({ status: { code, message: 'in words that nobody goes by', corrId: 'c2' } }, { status });

/** Asks a service for a number, over a network with this answer. */
function ask(reply: Response, options: Partial<EngagementOptions> = {}, asked = request) {
  const { environment, sent } = createEnvironment(reply);
  const service = engagement({
    endpoint: 'https://calls.example/engagement/v3',
    groupName: 'support',
    retries: 0,
    environment,
    ...options,
  });
  const result = Promise.resolve(service.requestNumber(asked, { signal: noSignal }));
  return { result, sent };
}

/** What a service sends out. */
async function sentWith(options?: Partial<EngagementOptions>, asked?: NumberRequest) {
  const { result, sent } = ask(answer(), options, asked);
  await result;
  const { url, init } = sent[0]!;
  return { url, ...init, headers: init.headers, body: JSON.parse(String(init.body)) as object };
}

describe('a request for a number', () => {
  it('goes to the path of the contract', async () => {
    const { url, method } = await sentWith();
    expect([method, url]).to.deep.equal([
      'POST',
      'https://calls.example/engagement/v3/call-in/requests/create',
    ]);
  });

  for (const endpoint of ['/engagement/v3/', '/engagement/v3//', '/engagement/v3']) {
    it(`goes to the same path from ${endpoint}`, async () => {
      const { url } = await sentWith({ endpoint });
      expect(url).to.equal('/engagement/v3/call-in/requests/create');
    });
  }

  it('holds group, number and user data', async () => {
    const { body } = await sentWith();
    expect(body).to.deep.equal({
      groupName: 'support',
      fromPhoneNumber: '+12025550188',
      userData: { firstname: 'Visitor', topic: 'billing' },
    });
  });

  it('names the callback that it belongs to', async () => {
    const { body } = await sentWith({ callbackServiceId: 'callback-1' });
    expect(body).to.include({ callbackServiceId: 'callback-1' });
  });

  it('has headers of the page', async () => {
    const { headers } = await sentWith({ headers: { Authorization: 'Bearer 1' } });
    expect(headers).to.include({ Authorization: 'Bearer 1', Accept: 'application/json' });
  });

  const headerRows: [what: string, headers: EngagementOptions['headers'], sent: object][] = [
    [
      'as the browser has them',
      new Headers({ Authorization: 'Bearer 1' }),
      { authorization: 'Bearer 1' },
    ],
    ['as a list', [['Authorization', 'Bearer 1']], { authorization: 'Bearer 1' }],
    ['of which one is undefined', { 'X-Tenant': undefined, 'X-Site': 'a' }, { 'x-site': 'a' }],
    ['that are none', () => undefined, {}],
    ['in place of ours', { accept: 'text/x' }, { accept: 'text/x' }],
    ['in place of the key', { 'idempotency-key': 'mine' }, { 'idempotency-key': 'mine' }],
  ];
  for (const [what, headers, sent] of headerRows) {
    it(`has headers of the page ${what}`, async () => {
      const request = await sentWith({ headers, idempotencyKey: true });
      const { 'idempotency-key': key, ...others } = Object.fromEntries(
        new Headers(request.headers),
      );
      expect({ 'idempotency-key': key, ...others }).to.deep.equal({
        accept: 'application/json',
        'content-type': 'application/json',
        'idempotency-key': key,
        ...sent,
      });
    });
  }

  it('leaves out a number that nobody entered', async () => {
    const { body } = await sentWith({}, { form: {}, userData: {} });
    expect(body).to.deep.equal({ groupName: 'support', userData: {} });
  });

  it('is JSON, asks for JSON, and has no other header by default', async () => {
    const { headers } = await sentWith();
    expect(headers).to.deep.equal({
      Accept: 'application/json',
      'Content-Type': 'application/json',
    });
  });

  it('carries the key of the site', async () => {
    const { headers } = await sentWith({ apiKey: 'k1' });
    expect(headers).to.include({ 'x-api-key': 'k1' });
  });

  it('takes no cookies along', async () => {
    expect((await sentWith()).credentials).to.equal('omit');
  });

  it('takes cookies along where the page wants it', async () => {
    const { credentials } = await sentWith({ credentials: 'include' });
    expect(credentials).to.equal('include');
  });
});

describe('the answer with a number', () => {
  it('is returned with the server’s clock and the correlation id', async () => {
    const data = { id: 'r1', toPhoneNumber: '+12025550142', accessCode: '00417' };
    const { result } = ask(answer(data, { headers: { Date: headerDate(9) } }));
    expect(await result).to.deep.equal({
      ...data,
      serverTime: noon + 9000,
      correlationId: 'c1',
    });
  });

  it('cannot set the clock by itself', async () => {
    const { result } = ask(answer({ toPhoneNumber: '+12025550142', serverTime: 1 }));
    expect(await result).to.have.property('serverTime', undefined);
  });

  for (const data of [undefined, null, 'text', 7]) {
    it(`fails with bad-response and the id of the exchange when its data is ${data}`, async () => {
      const failure = await failureOf(ask(json({ status: successful, data })).result);
      expect(failure).to.include({ code: 'bad-response', correlationId: 'c1' });
      expect(failure.message).to.match(/\bdata\b/);
    });
  }

  it('fails with bad-response when it is JSON of another kind', async () => {
    expect((await failureOf(ask(json([])).result)).code).to.equal('bad-response');
  });
});

describe('a refusal', () => {
  const rows = [
    [400, 501, 'bad-request'],
    [400, 503, 'unauthorized'],
    [401, 1103, 'unauthorized'],
    [400, 7030, 'invalid-number'],
    [400, 7036, 'invalid-number'],
    [400, 7037, 'number-not-allowed'],
    [404, 7040, 'not-found'],
    [400, 7040, 'not-found'],
    [429, 7041, 'too-many-requests'],
    [400, 7041, 'too-many-requests'],
    [403, 7042, 'office-closed'],
    [400, 7042, 'office-closed'],
    [500, 7042, 'office-closed'],
    [400, '7030', 'invalid-number'],
    [499, 503, 'unauthorized'],
    // The status decides where the code is none of the family's.
    [401, 401, 'unauthorized'],
    [403, 403, 'unauthorized'],
    [404, 404, 'not-found'],
    [400, 9999, 'bad-request'],
    [400, null, 'bad-request'],
    [429, undefined, 'too-many-requests'],
    // A proxy repeats its status as the code: 503 is then no word about the key.
    [500, 500, 'server'],
    [500, 503, 'server'],
    [503, 503, 'server'],
    [501, 501, 'server'],
  ] as const;
  for (const [status, code, expected] of rows) {
    it(`of status ${status} with code ${JSON.stringify(code)} means ${expected}`, async () => {
      const failure = await failureOf(ask(refusalWith(status, code)).result);
      expect(failure).to.include({ code: expected, status, correlationId: 'c2' });
    });
  }

  const strangers = ['null', '[]', '"text"', '{"status":null}', '{"status":"x"}', '<html>'];
  for (const body of strangers) {
    it(`goes by its status when its body is ${body}`, async () => {
      const failure = await failureOf(ask(new Response(body, { status: 401 })).result);
      expect(failure).to.include({ code: 'unauthorized', correlationId: undefined });
    });
  }

  it('has no id of the exchange where that is no text', async () => {
    const reply = json({ status: { code: 501, corrId: 7 } }, { status: 400 });
    expect((await failureOf(ask(reply).result)).correlationId).to.equal(undefined);
  });
});

describe('a fault that passes', () => {
  /** Asks over a network that is unavailable some times first. */
  function askAgain(times: number, options: Partial<EngagementOptions> = {}) {
    const faults = Array.from({ length: times }, () => refusal(503, '4'));
    const { environment, sent } = createEnvironment(...faults, answer());
    const service = engagement({ endpoint: '/', environment, ...options });
    const askWithin = (milliseconds: number) =>
      Promise.resolve(
        service.requestNumber(request, { signal: noSignal, deadline: noon + milliseconds }),
      );
    return { askWithin, sent };
  }

  it('is tried again', async () => {
    expect(await askAgain(1).askWithin(10_000)).to.include({ toPhoneNumber: '+12025550142' });
  });

  it('is tried again only once', async () => {
    const { askWithin, sent } = askAgain(2);
    await failureOf(askWithin(10_000));
    expect(sent).to.have.length(2);
  });

  it('is not tried again where the page does not want it', async () => {
    const { askWithin, sent } = askAgain(1, { retries: 0 });
    await failureOf(askWithin(10_000));
    expect(sent).to.have.length(1);
  });

  it('is not tried again where that would be too late', async () => {
    const { askWithin, sent } = askAgain(1);
    expect((await failureOf(askWithin(4000))).retryAfter).to.equal(4);
    expect(sent).to.have.length(1);
  });
});

describe('user data whose key the service would drop', () => {
  const requestWith = (userData: Record<string, string>): NumberRequest => ({ form: {}, userData });

  it('is reported once by its key, and sent all the same', async () => {
    const userData = { 'order-number': 'A1', '1st': 'x', ordre: 'b', größe: 'c', $_: 'd' };
    const warnings = await warningsOf(async () => {
      expect((await sentWith({}, requestWith(userData))).body).to.deep.include({ userData });
      await sentWith({}, requestWith(userData));
    });
    expect(warnings.length).to.equal(2);
    expect(warnings.join()).to.contain('"1st"').and.to.contain('"order-number"');
  });
});

describe('the tries of one request', () => {
  /** What goes out where the first try finds no connection. */
  async function triesWith(
    options: Partial<EngagementOptions>,
    beforeRetry?: () => Promise<NumberRequest>,
  ) {
    const { environment, sent } = createEnvironment(noConnection(), answer(), answer());
    const service = engagement({ endpoint: '/v3', retries: 1, environment, ...options });
    await service.requestNumber(request, { signal: noSignal, beforeRetry });
    await service.requestNumber(request, { signal: noSignal });
    return sent.map(({ init }) => ({
      headers: init.headers as Record<string, string>,
      body: JSON.parse(String(init.body)) as { userData: object },
    }));
  }

  it('have one key, and another request has another', async () => {
    const tries = await triesWith({ idempotencyKey: true });
    const [first, second, other] = tries.map(({ headers }) => headers['Idempotency-Key']);
    expect(first).to.match(/^[0-9a-f]{32}$/);
    expect(second).to.equal(first);
    expect(other)
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.to.equal(first);
  });

  it('have the id of the request as their key', async () => {
    const { environment, sent } = createEnvironment(noConnection(), answer());
    const service = engagement({ endpoint: '/v3', idempotencyKey: true, environment });
    await service.requestNumber(request, { signal: noSignal, requestId: 'r1' });
    const keys = sent.map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));
    expect(keys).to.deep.equal(['r1', 'r1']);
  });

  for (const [what, online, code] of [
    ['fail as the page says', true, 'unauthorized'],
    ['fail with offline, and so are sent later,', false, 'offline'],
  ] as const) {
    it(`${what} where the headers cannot be made`, async () => {
      const { environment, sent } = createEnvironment(answer());
      const service = engagement({
        endpoint: '/v3',
        environment: { ...environment, online: () => online },
        headers: () => Promise.reject(new CallInError('unauthorized')),
      });
      const requested = service.requestNumber(request, { signal: noSignal });
      const failure = await failureOf(Promise.resolve(requested));
      expect(failure.code).to.equal(code);
      expect(failure.cause ?? failure).to.include({ code: 'unauthorized' });
      expect(sent).to.deep.equal([]);
    });
  }

  it('have headers of their own, where the page makes them anew', async () => {
    let asked = 0;
    const headers = () => Promise.resolve({ Authorization: `Bearer ${++asked}` });
    const tries = await triesWith({ headers });
    expect(tries.map(({ headers }) => headers.Authorization)).to.deep.equal([
      'Bearer 1',
      'Bearer 2',
      'Bearer 3',
    ]);
  });

  it('hold what the page has made of the request meanwhile', async () => {
    const tries = await triesWith({}, () =>
      Promise.resolve({ ...request, userData: { token: 'second' } }),
    );
    expect(tries.map(({ body }) => body.userData)).to.deep.equal([
      request.userData,
      { token: 'second' },
      request.userData,
    ]);
  });
});
