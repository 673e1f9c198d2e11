import { expect } from '@open-wc/testing';
import { endpointWith } from '../../../demo/call-in-server/faults.js';
import type { FaultName } from '../../../demo/call-in-server/faults.js';
import { callInMiddleware } from '../../../demo/call-in-server/middleware.js';
import type { CallInMiddlewareOptions, Context } from '../../../demo/call-in-server/middleware.js';

const NOON = Date.UTC(2030, 0, 1, 12);
const CALLER = '+12025550188';

/** A request as Koa hands it over, and what became of it. */
function createContext(path: string, { method = 'POST', body = '', querystring = '' } = {}) {
  const headers: Record<string, string> = {};
  const bytes = new TextEncoder().encode(body);
  const context = {
    method,
    path,
    querystring,
    headers: {},
    req: {
      socket: {
        destroyed: false,
        destroy() {
          this.destroyed = true;
        },
      },
      async *[Symbol.asyncIterator]() {
        // In small pieces, so that a character may fall apart between two of them.
        for (let at = 0; at < bytes.length; at += 1021) yield bytes.subarray(at, at + 1021);
      },
    },
    set(name: string, value: string) {
      headers[name] = value;
    },
    status: 404,
    body: undefined as unknown,
    respond: true,
    state: {} as Record<string, unknown>,
  } satisfies Context;
  return { context, headers };
}

/** The middleware at noon, and what a client does with it. */
function mount(options: CallInMiddlewareOptions = {}) {
  const middleware = callInMiddleware({ now: () => NOON, ...options });

  async function request(...[path, init]: Parameters<typeof createContext>) {
    const { context, headers } = createContext(path, init);
    let isPassedOn = false;
    await middleware(context, async () => {
      isPassedOn = true;
    });
    return { context, headers, isPassedOn };
  }

  return {
    middleware,
    request,
    create: (fault?: FaultName, fields: object = { fromPhoneNumber: CALLER }) =>
      request(`${endpointWith(fault)}/call-in/requests/create`, {
        body: JSON.stringify({ groupName: 'support', ...fields }),
      }),
  };
}

const json = ({ context }: { context: { body: unknown } }) => JSON.parse(String(context.body));

describe('the call-in middleware', () => {
  describe('where it is mounted', () => {
    it('answers as the service does', async () => {
      const reply = await mount().create();
      expect(reply.context.status).to.equal(200);
      expect(json(reply).data).to.deep.include({ groupName: 'support', fromPhoneNumber: CALLER });
      expect(reply.headers['Content-Type']).to.equal('application/json; charset=utf-8');
    });

    it('remembers from one request to the next', async () => {
      const { create } = mount();
      const [first, second] = [await create(), await create()];
      expect(json(second).data.toPhoneNumber).not.to.equal(json(first).data.toPhoneNumber);
    });

    it('hands the query on', async () => {
      const reply = await mount().request('/engagement/v3/estimated-wait-time', {
        method: 'GET',
        querystring: 'virtual-queues=support%2Csales',
      });
      expect(json(reply).data).to.have.length(2);
    });

    it('puts characters together that arrive in pieces', async () => {
      const callbackServiceId = 'é'.repeat(2000);
      const reply = await mount().create(undefined, { callbackServiceId });
      expect(json(reply).data.callbackServiceId).to.equal(callbackServiceId);
    });

    it('keeps every answer out of caches and open to other origins', async () => {
      const { headers } = await mount().create();
      expect(headers).to.deep.include({
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Date, Retry-After',
        'Cache-Control': 'no-store',
        Date: 'Tue, 01 Jan 2030 12:00:00 GMT',
      });
    });

    it('takes the groups it is given', async () => {
      const groups = { support: { numbers: ['+12025550142'] } };
      const reply = await mount({ groups }).create();
      expect(json(reply).data.toPhoneNumber).to.equal('+12025550142');
    });
  });

  describe('where only the telephony has business', () => {
    it('answers, and lets no page of another origin in', async () => {
      for (const method of ['POST', 'OPTIONS']) {
        const { headers } = await mount().request('/engagement/v3/call-in/match', {
          method,
          body: '{"toPhoneNumber":"+12025550100"}',
        });
        expect(Object.keys(headers).filter((name) => /^access-control/i.test(name))).to.be.empty;
        expect(headers['Cache-Control']).to.equal('no-store');
      }
    });
  });

  it('leaves the services at fault out when it is set to', async () => {
    const { isPassedOn } = await mount({ withFaults: false }).create('slow');
    expect(isPassedOn).to.be.true;
  });

  it('says what may be logged of a request, and nothing that a visitor has entered', async () => {
    const { context } = await mount().create();
    const { code, corrId } = json({ context }).status;
    expect(context.state.callIn).to.deep.equal({
      route: '/call-in/requests/create',
      code,
      corrId,
    });
    const elsewhere = await mount().request(`/engagement/v3/${CALLER}`);
    expect(elsewhere.context.state.callIn).to.deep.include({ route: 'unknown', code: 7040 });
  });

  describe('everywhere else', () => {
    const paths = ['/', '/demo/', '/engagement/v30', '/engagement', '/x/engagement/v3'];
    for (const path of [...paths, '/faults/unheard-of/engagement/v3', '/faults/slow']) {
      it(`passes ${path} on untouched`, async () => {
        const { headers, isPassedOn } = await mount().request(path);
        expect(isPassedOn).to.equal(true);
        expect(headers).to.deep.equal({});
      });
    }

    it('passes nothing on that it answers', async () => {
      expect((await mount().create()).isPassedOn).to.equal(false);
    });
  });

  describe('when the body is large', () => {
    const ofSize = (size: number) => ({ body: ' '.repeat(size) });

    it('reads 64 KB', async () => {
      const path = '/engagement/v3/call-in/requests/create';
      expect((await mount().request(path, ofSize(65_536))).context.status).to.equal(400);
    });

    it('refuses a byte more', async () => {
      const path = '/engagement/v3/call-in/requests/create';
      const reply = await mount().request(path, ofSize(65_537));
      expect(reply.context.status).to.equal(413);
      expect(json(reply).status.code).to.equal(413);
    });
  });

  describe('when a browser asks ahead from another origin', () => {
    for (const fault of [undefined, 'server-error', 'dropped'] as const) {
      it(`is let in at ${endpointWith(fault)}`, async () => {
        const path = `${endpointWith(fault)}/call-in/requests/create`;
        const { context, headers } = await mount().request(path, { method: 'OPTIONS' });
        expect(context.status).to.equal(204);
        expect(context.req.socket.destroyed).to.equal(false);
        expect(headers).to.deep.include({
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': 'content-type,idempotency-key,x-api-key',
        });
      });
    }
  });

  describe('when the fault is', () => {
    const refusals: [FaultName, status: number, code: number][] = [
      ['server-error', 500, 500],
      ['too-many-requests', 429, 7041],
      ['office-closed', 403, 7042],
      ['unauthorized', 401, 1103],
    ];
    for (const [fault, status, code] of refusals) {
      it(`${fault}, it answers ${status} with code ${code}`, async () => {
        const reply = await mount().create(fault);
        expect(reply.context.status).to.equal(status);
        expect(json(reply).status.code).to.equal(code);
      });
    }

    it('too-many-requests, it asks for 5 seconds', async () => {
      expect((await mount().create('too-many-requests')).headers['Retry-After']).to.equal('5');
    });

    it('slow, it answers after 8 seconds', async () => {
      const waits: number[] = [];
      const wait = async (milliseconds: number) => void waits.push(milliseconds);
      const reply = await mount({ wait }).create('slow');
      expect(waits).to.deep.equal([8000]);
      expect(reply.context.status).to.equal(200);
    });

    it('slow, it lends nothing to a client that left meanwhile', async () => {
      const body = '{"groupName":"repairs"}';
      const path = '/faults/slow/engagement/v3/call-in/requests/create';
      const { context } = createContext(path, { body });
      const { middleware, request } = mount({ wait: async () => context.req.socket.destroy() });
      await middleware(context, async () => {});
      expect(context.body).to.equal(undefined);
      expect((await request(path, { body })).context.status).to.equal(200);
    });

    it('hang, it never answers and keeps the connection', async () => {
      const { context } = await mount().create('hang');
      expect(context).to.deep.include({ respond: false, status: 503, body: undefined });
      expect(context.req.socket.destroyed).to.equal(false);
    });

    it('dropped, it ends the connection without an answer', async () => {
      const { context } = await mount().create('dropped');
      expect(context).to.deep.include({ respond: false, status: 503, body: undefined });
      expect(context.req.socket.destroyed).to.equal(true);
    });

    it('rubbish, it answers 200 with a page', async () => {
      const { context, headers } = await mount().create('rubbish');
      expect(context.status).to.equal(200);
      expect(headers['Content-Type']).to.equal('text/html; charset=utf-8');
      expect(context.body).to.match(/^<!doctype html>/);
    });

    it('short, the number lives 10 seconds', async () => {
      const reply = await mount().create('short');
      expect(json(reply).data.expirationTime).to.equal(NOON / 1000 + 10);
    });

    it('clock, the date and the expiration are two hours ahead', async () => {
      const reply = await mount().create('clock');
      expect(reply.headers.Date).to.equal('Tue, 01 Jan 2030 14:00:00 GMT');
      expect(json(reply).data.expirationTime).to.equal(NOON / 1000 + 7200 + 300);
    });

    describe('unavailable-once', () => {
      const fault = 'unavailable-once';

      it('answers 503 to a caller first, then gives a number', async () => {
        const { create } = mount();
        const first = await create(fault);
        expect(first.context).to.deep.include({ status: 503, body: 'Service Unavailable' });
        expect((await create(fault)).context.status).to.equal(200);
      });

      it('can be shown again to the same caller', async () => {
        const { create } = mount();
        await create(fault);
        await create(fault);
        expect((await create(fault)).context.status).to.equal(503);
      });

      it('counts each caller apart', async () => {
        const { create } = mount();
        await create(fault);
        const other = await create(fault, { fromPhoneNumber: '+12025550199' });
        expect(other.context.status).to.equal(503);
      });

      it('leaves the wait alone', async () => {
        const { context } = await mount().request(`${endpointWith(fault)}/estimated-wait-time`, {
          method: 'GET',
          querystring: 'virtual-queues=support',
        });
        expect(context.status).to.equal(200);
      });
    });
  });

  it('lends numbers with one fault and another apart', async () => {
    const { create } = mount();
    const [healthy, short] = [await create(), await create('short')];
    expect(json(short).data.toPhoneNumber).to.equal(json(healthy).data.toPhoneNumber);
  });
});

describe('the server that these tests run in', () => {
  const post = (fault: FaultName | undefined, body: string) =>
    fetch(`${endpointWith(fault)}/call-in/requests/create`, { method: 'POST', body });

  it('sends the answer as the middleware left it', async () => {
    const reply = await post(undefined, '{"groupName":"support"}');
    expect(reply.status).to.equal(200);
    expect(reply.headers.get('content-type')).to.equal('application/json; charset=utf-8');
    expect(reply.headers.get('cache-control')).to.equal('no-store');
    expect((await reply.json()).data.toPhoneNumber).to.match(/^\+1202555/);
  });

  it('answers the same question anew each time', async () => {
    const ask = async () => {
      const reply = await fetch('/engagement/v3/estimated-wait-time?virtual-queues=support');
      return (await reply.json()).status.corrId;
    };
    expect(await ask()).not.to.equal(await ask());
  });

  it('sends a page unchanged where the fault is rubbish', async () => {
    const reply = await post('rubbish', '{}');
    expect(reply.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(await reply.text()).to.equal('<!doctype html><title>Welcome</title><p>It works!</p>');
  });

  it('ends the connection where the fault is a dropped one', async () => {
    const failure = await post('dropped', '{}').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('reads a body that is too large to its end and refuses it', async () => {
    expect((await post(undefined, ' '.repeat(1_000_000))).status).to.equal(413);
  });
});
