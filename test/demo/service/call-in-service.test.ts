import { expect } from '@open-wc/testing';
import { createCallInService } from '../../../demo/service/call-in-service.js';
import type { CallInServiceOptions, Group } from '../../../demo/service/call-in-service.js';

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

  const handle = (request: Parameters<typeof service.handle>[0]): Reply => {
    const { status, headers, body } = service.handle(request);
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
    estimate: (queues?: string) =>
      handle({
        method: 'GET',
        path: '/estimated-wait-time',
        query: queues === undefined ? {} : { 'virtual-queues': queues },
      }).data as unknown as Record<string, unknown>[],
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
    it('lends one of the group, with what was asked', () => {
      const { create } = openService();
      const reply = create({ fromPhoneNumber: CALLER, callbackServiceId: 'callback-7' });
      expect(outcome(reply)).to.deep.equal([200, 0]);
      expect(reply.message).to.equal('Successful');
      expect(reply.data).to.deep.include({
        toPhoneNumber: '+12025550101',
        fromPhoneNumber: CALLER,
        groupName: 'support',
        callbackServiceId: 'callback-7',
      });
    });

    it('needs nothing but the group', () => {
      expect(outcome(openService().create())).to.deep.equal([200, 0]);
    });

    it('gives each request another number and another id', () => {
      const { create } = openService();
      const [first, second] = [create().data, create().data];
      expect(second.toPhoneNumber).not.to.equal(first.toPhoneNumber);
      expect(second.id).not.to.equal(first.id);
    });

    it('says in epoch seconds when the number stops being reserved', () => {
      expect(openService().create().data.expirationTime).to.equal(NOON / 1000 + 300);
    });

    it('says it in milliseconds when set to', () => {
      const { create } = openService({ expirationUnit: 'ms', reservationSeconds: 60 });
      expect(create().data.expirationTime).to.equal(NOON + 60_000);
    });

    it('never says a second that the number does not fill', () => {
      const { create, pass } = openService();
      pass(0.999);
      expect(create().data.expirationTime).to.equal(NOON / 1000 + 300);
    });

    it('tells the time by its own clock', () => {
      const { create, pass } = openService();
      pass(60);
      expect(create().headers.Date).to.equal('Tue, 01 Jan 2030 12:01:00 GMT');
    });

    it('puts a fresh correlation id on every answer, good or bad', () => {
      const { create, send } = openService();
      const ids = [create(), create(), send('rubbish'), send('rubbish')].map((r) => r.corrId);
      expect(new Set(ids.filter(Boolean)).size).to.equal(4);
    });
  });

  describe('when it draws an access code', () => {
    it('keeps the leading zeros', () => {
      const { create } = openService({ random: () => 0.00042 });
      expect(create().data.accessCode).to.equal('00042');
    });

    it('passes over the codes of live reservations', () => {
      const { create } = openService({ random: () => 0.99999 });
      expect([create(), create()].map((reply) => reply.data.accessCode)).to.deep.equal([
        '99999',
        '00000',
      ]);
    });

    it('gives a code anew once its reservation has ended', () => {
      const { create, pass } = openService();
      const first = create().data.accessCode;
      pass(300);
      expect(create().data.accessCode).to.equal(first);
    });

    it('leaves it out in a group without codes', () => {
      const { create } = openService({ groups: { support: group({ codeless: true }) } });
      expect(create().data.accessCode).to.equal(undefined);
    });
  });

  describe('when the pool is empty', () => {
    function emptyPool() {
      const opened = openService();
      opened.create();
      opened.pass(100);
      opened.create();
      return opened;
    }

    it('refuses, and says when the first number comes back', () => {
      const reply = emptyPool().create();
      expect(outcome(reply)).to.deep.equal([429, 7041]);
      expect(reply.headers['Retry-After']).to.equal('200');
    });

    it('lends nothing a millisecond too early', () => {
      const { create, pass } = emptyPool();
      pass(199.999);
      const reply = create();
      expect(reply.status).to.equal(429);
      expect(reply.headers['Retry-After']).to.equal('1');
    });

    it('lends the number that came back', () => {
      const { create, pass } = emptyPool();
      pass(200);
      expect(create().data.toPhoneNumber).to.equal('+12025550101');
      expect(create().status).to.equal(429);
    });

    it('asks for the patience of one reservation when there never was a number', () => {
      const { create } = openService({ groups: { support: group({ numbers: [] }) } });
      expect(create().headers['Retry-After']).to.equal('300');
    });

    it('does not wait for the numbers of other groups', () => {
      const groups = { support: group({ numbers: ['+12025550101'] }), sales: group() };
      const { create, pass } = openService({ groups });
      create({ groupName: 'sales' });
      pass(100);
      create();
      expect(create().headers['Retry-After']).to.equal('300');
    });

    it('still lends those of other groups', () => {
      const sales = group({ numbers: ['+12125550101'] });
      const { create } = openService({ groups: { support: group({ numbers: [] }), sales } });
      expect(create({ groupName: 'sales' }).data.toPhoneNumber).to.equal('+12125550101');
    });
  });

  it('lends the number that rested longest', () => {
    const { create, pass } = openService();
    create();
    pass(300);
    expect(create().data.toPhoneNumber).to.equal('+12025550102');
  });

  describe('when one caller holds as many numbers as allowed', () => {
    function greedyCaller() {
      const opened = openService({ reservationsPerCaller: 1 });
      opened.create({ fromPhoneNumber: CALLER });
      opened.pass(100);
      return opened;
    }

    it('refuses that caller until the first of them ends', () => {
      const { create, pass } = greedyCaller();
      const reply = create({ fromPhoneNumber: CALLER });
      expect(outcome(reply)).to.deep.equal([429, 7041]);
      expect(reply.headers['Retry-After']).to.equal('200');
      pass(200);
      expect(create({ fromPhoneNumber: CALLER }).status).to.equal(200);
    });

    it('serves another caller', () => {
      expect(greedyCaller().create({ fromPhoneNumber: '+12025550199' }).status).to.equal(200);
    });

    it('serves a caller who gives no number', () => {
      const { create } = openService({ reservationsPerCaller: 1 });
      create();
      expect(create().status).to.equal(200);
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
      it(`refuses ${what}`, () => {
        expect(outcome(openService().send(body))).to.deep.equal([400, 501]);
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
      it(`refuses '${number}' as invalid`, () => {
        const reply = openService().create({ fromPhoneNumber: number });
        expect(outcome(reply)).to.deep.equal([400, 7030]);
      });
    }

    for (const number of ['+1234567', '+123456789012345']) {
      it(`takes '${number}', as short or long as they come`, () => {
        expect(openService().create({ fromPhoneNumber: number }).status).to.equal(200);
      });
    }

    it('refuses premium-rate numbers as not allowed', () => {
      const reply = openService().create({ fromPhoneNumber: '+19005550123' });
      expect(outcome(reply)).to.deep.equal([400, 7037]);
    });

    it('lends no number', () => {
      const { create, service } = openService();
      create({ fromPhoneNumber: '+19005550123' });
      expect(service.reservations()).to.have.length(0);
    });
  });

  describe('when API keys are configured', () => {
    const apiKeys = ['first-key', 'second-key'];

    it('refuses a request without one', () => {
      expect(outcome(openService({ apiKeys }).create())).to.deep.equal([401, 1103]);
    });

    it('refuses a wrong one', () => {
      const reply = openService({ apiKeys }).create({}, { 'x-api-key': 'first-ke' });
      expect(outcome(reply)).to.deep.equal([401, 1103]);
    });

    it('accepts each of them', () => {
      const { create } = openService({ apiKeys });
      for (const key of apiKeys) expect(create({}, { 'x-api-key': key }).status).to.equal(200);
    });

    it('refuses everyone when the list is empty', () => {
      const reply = openService({ apiKeys: [] }).create({}, { 'x-api-key': 'first-key' });
      expect(outcome(reply)).to.deep.equal([401, 1103]);
    });
  });

  describe('when the office is closed', () => {
    const queue = { name: 'billing-queue', agents: 3, waiting: 0, secondsPerCall: 60 };
    const groups = { billing: group({ closed: true, queue }), support: group() };

    it('lends no number of that group', () => {
      const { create } = openService({ groups });
      expect(outcome(create({ groupName: 'billing' }))).to.deep.equal([403, 7042]);
      expect(create().status).to.equal(200);
    });

    it('has nobody logged in there', () => {
      const [estimate] = openService({ groups }).estimate('billing-queue');
      expect(estimate).to.deep.include({ estimatedWaitTime: -1, resultCode: -2 });
    });

    it('lends no number at all when all of it is closed', () => {
      expect(outcome(openService({ officeClosed: true }).create())).to.deep.equal([403, 7042]);
    });
  });

  describe('when it is asked for what it does not have', () => {
    for (const groupName of ['nobody', 'constructor', '__proto__']) {
      it(`refuses the group '${groupName}'`, () => {
        expect(outcome(openService().create({ groupName }))).to.deep.equal([404, 7040]);
      });
    }

    for (const path of ['', '/', '/call-in/requests', '/call-in/requests/create/']) {
      it(`refuses the path '${path}'`, () => {
        const reply = openService().handle({ method: 'POST', path });
        expect(outcome(reply)).to.deep.equal([404, 7040]);
      });
    }

    const methods = [
      ['GET', '/call-in/requests/create', 'POST'],
      ['DELETE', '/call-in/requests/create', 'POST'],
      ['POST', '/estimated-wait-time', 'GET'],
    ] as const;
    for (const [method, path, allowed] of methods) {
      it(`refuses ${method} ${path} and names ${allowed}`, () => {
        const reply = openService().handle({ method, path });
        expect(reply.status).to.equal(405);
        expect(reply.headers.Allow).to.equal(allowed);
      });
    }
  });

  describe('what an agent sees of a caller', () => {
    it('is the live reservations with their user data', () => {
      const { create, service } = openService();
      const { id } = create({ fromPhoneNumber: CALLER, userData: { topic: 'invoice' } }).data;
      const [reservation, ...others] = service.reservations();
      expect(reservation).to.deep.include({
        id,
        fromPhoneNumber: CALLER,
        userData: { topic: 'invoice' },
      });
      expect(others).to.have.length(0);
    });

    it('leaves out keys that are no identifiers', () => {
      const kept = { topic: 'a', $id: 'b', _x1: 'c', äußeres: 'd', class: 'e' };
      const dropped = { 'first-name': 'f', '1st': 'g', 'a b': 'h', '': 'i' };
      const { create, service } = openService();
      create({ userData: { ...kept, ...dropped } });
      expect(service.reservations()[0]?.userData).to.deep.equal(kept);
    });

    it('ends with the reservation', () => {
      const { create, pass, service } = openService();
      create();
      pass(300);
      expect(service.reservations()).to.have.length(0);
    });
  });

  describe('when it is asked for the wait', () => {
    const queue = { name: 'support-queue', agents: 3, waiting: 2, secondsPerCall: 100 };

    it('answers in whole seconds', () => {
      const { estimate } = openService({ groups: { support: group({ queue }) } });
      expect(estimate('support-queue')).to.deep.equal([
        { virtualQueue: 'support-queue', estimatedWaitTime: 67, resultCode: 0 },
      ]);
    });

    it('counts those who hold a number, and no longer', () => {
      const { create, estimate, pass } = openService({ groups: { support: group({ queue }) } });
      const wait = () => estimate('support-queue')[0]?.estimatedWaitTime;
      create();
      expect(wait()).to.equal(100);
      pass(300);
      expect(wait()).to.equal(67);
    });

    it('does not count the callers of other groups', () => {
      const groups = { support: group({ queue }), sales: group() };
      const { create, estimate } = openService({ groups });
      create({ groupName: 'sales' });
      expect(estimate('support-queue')[0]?.estimatedWaitTime).to.equal(67);
    });

    it('says that nobody is logged in', () => {
      const groups = { support: group({ queue: { ...queue, agents: 0 } }) };
      const [estimate] = openService({ groups }).estimate('support-queue');
      expect(estimate).to.deep.include({ estimatedWaitTime: -1, resultCode: -2 });
    });

    it('says that there were no interactions yet', () => {
      const groups = { support: group({ queue: { name: 'new-queue', agents: 1, waiting: 0 } }) };
      const [estimate] = openService({ groups }).estimate('new-queue');
      expect(estimate).to.deep.include({ estimatedWaitTime: -1, resultCode: -1 });
    });

    it('answers for each queue in the order asked, also for those it does not know', () => {
      const { estimate } = openService({ groups: { support: group({ queue }) } });
      expect(
        estimate('nowhere,support-queue').map((entry) => [
          entry.virtualQueue,
          entry.estimatedWaitTime,
        ]),
      ).to.deep.equal([
        ['nowhere', -1],
        ['support-queue', 67],
      ]);
    });

    it('refuses to answer for no queue', () => {
      const { handle } = openService();
      const reply = handle({ method: 'GET', path: '/estimated-wait-time' });
      expect(outcome(reply)).to.deep.equal([400, 501]);
    });

    it('asks for the API key here too', () => {
      const { handle } = openService({ apiKeys: ['key'] });
      const reply = handle({ method: 'GET', path: '/estimated-wait-time' });
      expect(outcome(reply)).to.deep.equal([401, 1103]);
    });
  });

  describe('when it is set to refuse', () => {
    it('answers everything with that problem', () => {
      const problem = {
        status: 500,
        code: 500,
        message: 'Broken',
        headers: { 'Retry-After': '5' },
      };
      const { create, handle } = openService({ refuseWith: problem });
      for (const reply of [create(), handle({ method: 'GET', path: '/' })]) {
        expect(outcome(reply)).to.deep.equal([500, 500]);
        expect(reply.message).to.equal('Broken');
        expect(reply.headers['Retry-After']).to.equal('5');
      }
    });
  });
});
