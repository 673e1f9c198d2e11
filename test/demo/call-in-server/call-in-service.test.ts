import { expect } from '@open-wc/testing';
import { createCallInService } from '../../../demo/call-in-server/call-in-service.js';
import type { CallInServiceOptions } from '../../../demo/call-in-server/call-in-service.js';
import type { Group } from '../../../demo/call-in-server/group.js';
import { createMemoryStore } from '../../../demo/call-in-server/stores/memory-store.js';
import { StoreUnavailable } from '../../../demo/call-in-server/stores/reservation-store.js';

const NOON = Date.UTC(2030, 0, 1, 12);
const CALLER = '+12025550188';

interface Reply {
  status: number;
  headers: Record<string, string>;
  code: number;
  message: string;
  corrId: string;
  data: Record<string, unknown>;
}

/** A service at noon, in which every draw is the lowest, and what a client does with it. */
function openService(options: Partial<CallInServiceOptions> = {}) {
  let now = NOON;
  const groups = { support: group(), ...options.groups };
  const service = createCallInService({ now: () => now, random: () => 0, ...options, groups });

  const handle = async (request: Parameters<typeof service.handle>[0]): Promise<Reply> => {
    const { status, headers, body } = await service.handle(request);
    const { status: said, data } = body as { status: Omit<Reply, 'data'>; data: Reply['data'] };
    return { ...said, status, headers, data };
  };
  const send = (body: string, headers = {}) =>
    handle({ method: 'POST', path: '/call-in/requests/create', headers, body });

  return {
    service,
    handle,
    send,
    create: (fields: object = {}, headers = {}) =>
      send(JSON.stringify({ groupName: 'support', ...fields }), headers),
    estimate: async (queues?: string) => {
      const querystring = queues === undefined ? '' : `virtual-queues=${queues}`;
      const reply = await handle({ method: 'GET', path: '/estimated-wait-time', querystring });
      return reply.data as unknown as Record<string, unknown>[];
    },
    /** What the telephony learns of a call. */
    match: (call: object, headers = {}) =>
      handle({ method: 'POST', path: '/call-in/match', body: JSON.stringify(call), headers }),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

function group(settings: Partial<Group> = {}): Group {
  return { numbers: ['+12025550101', '+12025550102'], ...settings };
}

const outcome = ({ status, code }: Reply) => [status, code];

describe('the call-in service', () => {
  describe('when a number is requested', () => {
    it('lends one of the group, with what was asked', async () => {
      const { create } = openService();
      const reply = await create({ fromPhoneNumber: CALLER, callbackServiceId: 'callback-7' });
      expect(outcome(reply)).to.deep.equal([200, 0]);
      expect(reply.message).to.equal('Successful');
      expect(reply.data).to.deep.include({
        toPhoneNumber: '+12025550101',
        fromPhoneNumber: CALLER,
        groupName: 'support',
        callbackServiceId: 'callback-7',
      });
    });

    it('needs nothing but the group', async () => {
      expect(outcome(await openService().create())).to.deep.equal([200, 0]);
    });

    it('gives each request another number and another id', async () => {
      const { create } = openService();
      const [first, second] = [(await create()).data, (await create()).data];
      expect(second.toPhoneNumber).not.to.equal(first.toPhoneNumber);
      expect(second.id).not.to.equal(first.id);
    });

    it('says in epoch seconds when the number stops being reserved', async () => {
      expect((await openService().create()).data.expirationTime).to.equal(NOON / 1000 + 300);
    });

    it('says it in milliseconds when set to', async () => {
      const { create } = openService({ expirationUnit: 'ms', reservationSeconds: 60 });
      expect((await create()).data.expirationTime).to.equal(NOON + 60_000);
    });

    it('never says a second that the number does not fill', async () => {
      const { create, pass } = openService();
      pass(0.999);
      expect((await create()).data.expirationTime).to.equal(NOON / 1000 + 300);
    });

    it('sends the time of its own clock', async () => {
      const { create, pass } = openService();
      pass(60);
      expect((await create()).headers.Date).to.equal('Tue, 01 Jan 2030 12:01:00 GMT');
    });

    it('puts a fresh correlation id on every answer, good or bad', async () => {
      const { create, send } = openService();
      const ids = [
        await create(),
        await create(),
        await send('rubbish'),
        await send('rubbish'),
      ].map((r) => r.corrId);
      expect(new Set(ids.filter(Boolean)).size).to.equal(4);
    });
  });

  describe('when it generates an access code', () => {
    it('keeps the leading zeros', async () => {
      const { create } = openService({ random: () => 0.00042 });
      expect((await create()).data.accessCode).to.equal('00042');
    });

    it('passes over the codes of live reservations', async () => {
      const { create } = openService({ random: () => 0.99999 });
      expect([await create(), await create()].map((reply) => reply.data.accessCode)).to.deep.equal([
        '99999',
        '00000',
      ]);
    });

    it('gives a code anew once its reservation has ended', async () => {
      const { create, pass } = openService();
      const first = (await create()).data.accessCode;
      pass(300);
      expect((await create()).data.accessCode).to.equal(first);
    });

    it('leaves it out in a group without codes', async () => {
      const { create } = openService({ groups: { support: group({ codeless: true }) } });
      expect((await create()).data.accessCode).to.equal(undefined);
    });
  });

  describe('when the pool is empty', () => {
    async function emptyPool() {
      const opened = openService();
      await opened.create();
      opened.pass(100);
      await opened.create();
      return opened;
    }

    it('refuses, and says when the first number comes back', async () => {
      const reply = await (await emptyPool()).create();
      expect(outcome(reply)).to.deep.equal([429, 7041]);
      expect(reply.headers['Retry-After']).to.equal('200');
    });

    it('lends nothing a millisecond too early', async () => {
      const { create, pass } = await emptyPool();
      pass(199.999);
      const reply = await create();
      expect(reply.status).to.equal(429);
      expect(reply.headers['Retry-After']).to.equal('1');
    });

    it('lends the number that came back', async () => {
      const { create, pass } = await emptyPool();
      pass(200);
      expect((await create()).data.toPhoneNumber).to.equal('+12025550101');
      expect((await create()).status).to.equal(429);
    });

    it('asks for the patience of one reservation when there never was a number', async () => {
      const { create } = openService({ groups: { support: group({ numbers: [] }) } });
      expect((await create()).headers['Retry-After']).to.equal('300');
    });

    it('does not wait for the numbers of other groups', async () => {
      const groups = { support: group({ numbers: ['+12025550101'] }), sales: group() };
      const { create, pass } = openService({ groups });
      await create({ groupName: 'sales' });
      pass(100);
      await create();
      expect((await create()).headers['Retry-After']).to.equal('300');
    });

    it('still lends those of other groups', async () => {
      const sales = group({ numbers: ['+12125550101'] });
      const { create } = openService({ groups: { support: group({ numbers: [] }), sales } });
      expect((await create({ groupName: 'sales' })).data.toPhoneNumber).to.equal('+12125550101');
    });
  });

  it('lends the number that rested longest', async () => {
    const { create, pass } = openService();
    await create();
    pass(300);
    expect((await create()).data.toPhoneNumber).to.equal('+12025550102');
  });

  describe('when one caller holds as many numbers as allowed', () => {
    async function greedyCaller() {
      const opened = openService({ reservationsPerCaller: 1 });
      await opened.create({ fromPhoneNumber: CALLER });
      opened.pass(100);
      return opened;
    }

    it('refuses that caller until the first of them ends', async () => {
      const { create, pass } = await greedyCaller();
      const reply = await create({ fromPhoneNumber: CALLER });
      expect(outcome(reply)).to.deep.equal([429, 7041]);
      expect(reply.headers['Retry-After']).to.equal('200');
      pass(200);
      expect((await create({ fromPhoneNumber: CALLER })).status).to.equal(200);
    });

    it('serves another caller', async () => {
      const { create } = await greedyCaller();
      expect((await create({ fromPhoneNumber: '+12025550199' })).status).to.equal(200);
    });

    it('serves a caller who gives no number', async () => {
      const { create } = openService({ reservationsPerCaller: 1 });
      await create();
      expect((await create()).status).to.equal(200);
    });
  });

  describe('when the parameters are bad', () => {
    const bodies: [what: string, body: string][] = [
      ['no body', ''],
      ['malformed JSON', '{"groupName":'],
      ['JSON that is no object', '["support"]'],
      ['null', 'null'],
      ['no group', '{}'],
      ['an empty group', '{"groupName":""}'],
      ['a group that is no string', '{"groupName":1}'],
      ['a phone number that is no string', '{"groupName":"support","fromPhoneNumber":1202}'],
      ['a callback id that is no string', '{"groupName":"support","callbackServiceId":{}}'],
      ['userData that is no object', '{"groupName":"support","userData":"a=b"}'],
      ['userData that is a list', '{"groupName":"support","userData":["a"]}'],
      ['userData of other than strings', '{"groupName":"support","userData":{"a":1}}'],
    ];
    for (const [what, body] of bodies) {
      it(`refuses ${what}`, async () => {
        expect(outcome(await openService().send(body))).to.deep.equal([400, 501]);
      });
    }
  });

  describe('when the phone number is bad', () => {
    for (const number of [
      '',
      '2025550188',
      '+0125550188',
      '+1 202 555 0188',
      '+123456',
      '+1234567890123456',
    ]) {
      it(`refuses '${number}' as invalid`, async () => {
        const reply = await openService().create({ fromPhoneNumber: number });
        expect(outcome(reply)).to.deep.equal([400, 7030]);
      });
    }

    for (const number of ['+1234567', '+123456789012345']) {
      it(`takes '${number}', as short or long as they come`, async () => {
        expect((await openService().create({ fromPhoneNumber: number })).status).to.equal(200);
      });
    }

    it('refuses premium-rate numbers as not allowed', async () => {
      const reply = await openService().create({ fromPhoneNumber: '+19005550123' });
      expect(outcome(reply)).to.deep.equal([400, 7037]);
    });

    it('lends no number', async () => {
      const groups = { support: group({ numbers: ['+12025550101'] }) };
      const { create } = openService({ groups });
      await create({ fromPhoneNumber: '+19005550123' });
      expect((await create()).status).to.equal(200);
    });
  });

  describe('when API keys are configured', () => {
    const apiKeys = ['first-key', 'second-key'];

    it('refuses a request without one', async () => {
      expect(outcome(await openService({ apiKeys }).create())).to.deep.equal([401, 1103]);
    });

    it('refuses a wrong one', async () => {
      const reply = await openService({ apiKeys }).create({}, { 'x-api-key': 'first-ke' });
      expect(outcome(reply)).to.deep.equal([401, 1103]);
    });

    it('accepts each of them', async () => {
      const { create } = openService({ apiKeys });
      for (const key of apiKeys)
        expect((await create({}, { 'x-api-key': key })).status).to.equal(200);
    });

    it('refuses everyone when the list is empty', async () => {
      const reply = await openService({ apiKeys: [] }).create({}, { 'x-api-key': 'first-key' });
      expect(outcome(reply)).to.deep.equal([401, 1103]);
    });
  });

  describe('when the office is closed', () => {
    const queue = { name: 'billing-queue', agents: 3, waiting: 0, secondsPerCall: 60 };
    const groups = { billing: group({ closed: true, queue }), support: group() };

    it('lends no number of that group', async () => {
      const { create } = openService({ groups });
      expect(outcome(await create({ groupName: 'billing' }))).to.deep.equal([403, 7042]);
      expect((await create()).status).to.equal(200);
    });

    it('has nobody logged in there', async () => {
      const [estimate] = await openService({ groups }).estimate('billing-queue');
      expect(estimate).to.deep.include({ estimatedWaitTime: -1, resultCode: -2 });
    });

    it('lends no number at all when all of it is closed', async () => {
      expect(outcome(await openService({ officeClosed: true }).create())).to.deep.equal([
        403, 7042,
      ]);
    });
  });

  describe('when it is asked for what it does not have', () => {
    for (const groupName of ['nobody', 'constructor', '__proto__']) {
      it(`refuses the group '${groupName}'`, async () => {
        expect(outcome(await openService().create({ groupName }))).to.deep.equal([404, 7040]);
      });
    }

    for (const path of ['', '/', '/call-in/requests', '/call-in/requests/create/']) {
      it(`refuses the path '${path}'`, async () => {
        const reply = await openService().handle({ method: 'POST', path });
        expect(outcome(reply)).to.deep.equal([404, 7040]);
      });
    }

    const methods = [
      ['GET', '/call-in/requests/create', 'POST'],
      ['DELETE', '/call-in/requests/create', 'POST'],
      ['POST', '/estimated-wait-time', 'GET'],
    ] as const;
    for (const [method, path, allowed] of methods) {
      it(`refuses ${method} ${path} and names ${allowed}`, async () => {
        const reply = await openService().handle({ method, path });
        expect(reply.status).to.equal(405);
        expect(reply.headers.Allow).to.equal(allowed);
      });
    }
  });

  describe('when a call comes in', () => {
    /** A reservation, and the call of who holds it. */
    async function reserved(fields: object = {}, options: Partial<CallInServiceOptions> = {}) {
      const opened = openService(options);
      const { data } = await opened.create(fields);
      const { id, toPhoneNumber, accessCode } = data;
      return { ...opened, id, call: { toPhoneNumber, accessCode } };
    }

    it('returns the caller of the reservation, with the user data', async () => {
      const fields = {
        fromPhoneNumber: CALLER,
        callbackServiceId: 'callback-7',
        userData: { topic: 'invoice' },
      };
      const { id, call, match } = await reserved(fields);
      const reply = await match(call);
      expect(outcome(reply)).to.deep.equal([200, 0]);
      expect(reply.data).to.deep.equal({
        id,
        toPhoneNumber: '+12025550101',
        groupName: 'support',
        ...fields,
      });
    });

    it('leaves out keys that are no identifiers', async () => {
      const kept = { topic: 'a', $id: 'b', _x1: 'c', äußeres: 'd', class: 'e' };
      const dropped = { 'first-name': 'f', '1st': 'g', 'a b': 'h', '': 'i' };
      const { call, match } = await reserved({ userData: { ...kept, ...dropped } });
      expect((await match(call)).data.userData).to.deep.equal(kept);
    });

    it('returns them once', async () => {
      const { call, match } = await reserved();
      await match(call);
      expect(outcome(await match(call))).to.deep.equal([404, 404]);
    });

    it('returns nothing for a wrong code, and allows the next try', async () => {
      const { call, match } = await reserved();
      expect(outcome(await match({ ...call, accessCode: '99999' }))).to.deep.equal([404, 404]);
      expect(outcome(await match({ ...call, accessCode: undefined }))).to.deep.equal([404, 404]);
      expect((await match(call)).status).to.equal(200);
    });

    it('asks for no code where the group has none', async () => {
      const groups = { support: group({ codeless: true }) };
      const { call, match } = await reserved({}, { groups });
      expect((await match({ toPhoneNumber: call.toPhoneNumber })).status).to.equal(200);
    });

    it('returns nothing once the reservation has ended', async () => {
      const { call, match, pass } = await reserved();
      pass(300);
      expect(outcome(await match(call))).to.deep.equal([404, 404]);
    });

    for (const call of [{}, { toPhoneNumber: 1 }, { toPhoneNumber: '+1', accessCode: 5 }]) {
      it(`refuses ${JSON.stringify(call)}`, async () => {
        expect(outcome(await openService().match(call))).to.deep.equal([400, 501]);
      });
    }

    it('asks for the key of the telephony, where there is one', async () => {
      const options = { apiKeys: ['site'], telephonyKeys: ['telephony'] };
      const { create, match } = openService(options);
      const { data } = await create({}, { 'x-api-key': 'site' });
      const headers = { 'x-api-key': 'site', authorization: 'Bearer telephone' };
      expect(outcome(await match(data, headers))).to.deep.equal([401, 1103]);
      expect((await match(data, { authorization: 'Bearer telephony' })).status).to.equal(200);
    });
  });

  describe('when a request has an Idempotency-Key', () => {
    const headers = { 'idempotency-key': 'first-key' };

    it('answers the next tries with the same reservation', async () => {
      const { create, pass } = openService();
      const first = await create({ fromPhoneNumber: CALLER }, headers);
      pass(299);
      const second = await create({ fromPhoneNumber: CALLER }, headers);
      expect(second.data).to.deep.equal(first.data);
      expect(second.corrId).not.to.equal(first.corrId);
      expect((await create()).data.toPhoneNumber).to.equal('+12025550102');
    });

    it('lends another number once the reservation has ended', async () => {
      const { create, pass } = openService();
      const first = await create({}, headers);
      pass(300);
      const second = await create({}, headers);
      expect(second.data.id).not.to.equal(first.data.id);
    });

    it('lends another number for another key', async () => {
      const { create } = openService();
      await create({}, headers);
      const second = await create({}, { 'idempotency-key': 'second-key' });
      expect(second.data.toPhoneNumber).to.equal('+12025550102');
    });

    it('keeps the keys of one site separate from those of another', async () => {
      const { create } = openService();
      await create({}, { ...headers, 'x-api-key': 'one' });
      const second = await create({}, { ...headers, 'x-api-key': 'other' });
      expect(second.data.toPhoneNumber).to.equal('+12025550102');
    });

    it('refuses the key with another request', async () => {
      const { create } = openService();
      await create({}, headers);
      expect(outcome(await create({ userData: { topic: 'a' } }, headers))).to.deep.equal([
        422, 422,
      ]);
    });

    for (const key of ['', 'é', 'x'.repeat(256)]) {
      it(`refuses ${JSON.stringify(key.slice(0, 9))} with ${key.length} characters`, async () => {
        const reply = await openService().create({}, { 'idempotency-key': key });
        expect(outcome(reply)).to.deep.equal([400, 501]);
      });
    }
  });

  describe('when one address asks more often than it may', () => {
    const ask = (client: string) => ({
      method: 'GET',
      path: '/estimated-wait-time',
      querystring: 'virtual-queues=x',
      client,
    });

    it('refuses until a minute after the first request', async () => {
      const { handle, pass } = openService({ requestsPerMinute: 2 });
      await handle(ask('192.0.2.1'));
      pass(20);
      expect((await handle(ask('192.0.2.1'))).status).to.equal(200);
      const reply = await handle(ask('192.0.2.1'));
      expect(outcome(reply)).to.deep.equal([429, 7041]);
      expect(reply.headers['Retry-After']).to.equal('40');
      expect((await handle(ask('192.0.2.2'))).status).to.equal(200);
      pass(40);
      expect((await handle(ask('192.0.2.1'))).status).to.equal(200);
    });
  });

  describe('when its store cannot be reached', () => {
    it('answers 503 and asks for a second', async () => {
      const store = createMemoryStore({ pools: {} });
      store.reserve = async () => {
        throw new StoreUnavailable();
      };
      const reply = await openService({ store }).create();
      expect(outcome(reply)).to.deep.equal([503, 500]);
      expect(reply.headers['Retry-After']).to.equal('1');
    });
  });

  describe('when it is asked for the wait', () => {
    const queue = { name: 'support-queue', agents: 3, waiting: 2, secondsPerCall: 100 };

    it('answers in whole seconds', async () => {
      const { estimate } = openService({ groups: { support: group({ queue }) } });
      expect(await estimate('support-queue')).to.deep.equal([
        { virtualQueue: 'support-queue', estimatedWaitTime: 67, resultCode: 0 },
      ]);
    });

    it('counts those who hold a number, and no longer', async () => {
      const { create, estimate, pass } = openService({ groups: { support: group({ queue }) } });
      const wait = async () => (await estimate('support-queue'))[0]?.estimatedWaitTime;
      await create();
      expect(await wait()).to.equal(100);
      pass(300);
      expect(await wait()).to.equal(67);
    });

    it('does not count the callers of other groups', async () => {
      const groups = { support: group({ queue }), sales: group() };
      const { create, estimate } = openService({ groups });
      await create({ groupName: 'sales' });
      expect((await estimate('support-queue'))[0]?.estimatedWaitTime).to.equal(67);
    });

    it('says that nobody is logged in', async () => {
      const groups = { support: group({ queue: { ...queue, agents: 0 } }) };
      const [estimate] = await openService({ groups }).estimate('support-queue');
      expect(estimate).to.deep.include({ estimatedWaitTime: -1, resultCode: -2 });
    });

    it('says that there were no interactions yet', async () => {
      const groups = { support: group({ queue: { name: 'new-queue', agents: 1, waiting: 0 } }) };
      const [estimate] = await openService({ groups }).estimate('new-queue');
      expect(estimate).to.deep.include({ estimatedWaitTime: -1, resultCode: -1 });
    });

    it('answers for each queue in the order asked, also for those it does not know', async () => {
      const { estimate } = openService({ groups: { support: group({ queue }) } });
      expect(
        (await estimate('nowhere,support-queue')).map((entry) => [
          entry.virtualQueue,
          entry.estimatedWaitTime,
        ]),
      ).to.deep.equal([
        ['nowhere', -1],
        ['support-queue', 67],
      ]);
    });

    it('refuses to answer for no queue', async () => {
      const { handle } = openService();
      const reply = await handle({ method: 'GET', path: '/estimated-wait-time' });
      expect(outcome(reply)).to.deep.equal([400, 501]);
    });

    it('asks for the API key here too', async () => {
      const { handle } = openService({ apiKeys: ['key'] });
      const reply = await handle({ method: 'GET', path: '/estimated-wait-time' });
      expect(outcome(reply)).to.deep.equal([401, 1103]);
    });
  });

  describe('when it is set to refuse', () => {
    it('answers everything with that problem', async () => {
      const problem = {
        status: 500,
        code: 500,
        message: 'Broken',
        headers: { 'Retry-After': '5' },
      };
      const { create, handle } = openService({ refuseWith: problem });
      for (const reply of [await create(), await handle({ method: 'GET', path: '/' })]) {
        expect(outcome(reply)).to.deep.equal([500, 500]);
        expect(reply.message).to.equal('Broken');
        expect(reply.headers['Retry-After']).to.equal('5');
      }
    });
  });
});
