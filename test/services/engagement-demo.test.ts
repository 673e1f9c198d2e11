import { expect } from '@open-wc/testing';
import { endpointWith, type FaultName } from '../../demo/call-in-server/faults.js';
import { parseAnswer, type NumberRequest } from '../../src/services/call-in-service.js';
import { engagement, type EngagementOptions } from '../../src/services/engagement.js';
import { browserEnvironment } from '../../src/services/http.js';
import { failureOf, noSignal, reasonOf } from './fixtures.js';

/** A caller of whom the service has not heard before, so that no test is another's second try. */
const newCaller = (): NumberRequest => {
  const number = String(Math.floor(Math.random() * 1e7)).padStart(7, '0');
  return { phoneNumber: `+1203${number}`, form: {}, userData: { topic: 'test' } };
};

/** The demo's service, without its pauses between two tries. */
const service = (fault?: FaultName, options: Partial<EngagementOptions> = {}) =>
  engagement({
    endpoint: endpointWith(fault),
    groupName: 'support',
    environment: { ...browserEnvironment, random: () => 0 },
    ...options,
  });

/** A number, checked as the element checks it. */
async function numberFrom(fault?: FaultName, options?: Partial<EngagementOptions>) {
  const deadline = Date.now() + 4000;
  const answer = await service(fault, options).requestNumber(newCaller(), {
    signal: noSignal,
    deadline,
  });
  return parseAnswer(answer, Date.now());
}

describe('against the demo’s service', () => {
  it('gets a number with a code and an expiry', async () => {
    const { id, phoneNumber, accessCode, expiresAt } = await numberFrom();
    expect(id).to.be.a('string');
    expect(phoneNumber).to.match(/^\+1202555\d{4}$/);
    expect(accessCode).to.match(/^\d{5}$/);
    expect(expiresAt! - Date.now()).to.be.within(290_000, 300_000);
  });

  it('gets a number without a code from a group without codes', async () => {
    expect((await numberFrom(undefined, { groupName: 'reception' })).accessCode).to.equal(null);
  });

  it('gets a number at the second try', async () => {
    expect((await numberFrom('unavailable-once')).phoneNumber).to.match(/^\+1202555\d{4}$/);
  });

  it('reads the expiry of a short reservation', async () => {
    expect((await numberFrom('short')).expiresAt! - Date.now()).to.be.within(7000, 10_000);
  });

  it('reads the expiry by the service’s clock, two hours off', async () => {
    expect((await numberFrom('clock')).expiresAt! - Date.now()).to.be.within(290_000, 302_000);
  });

  const refusals: [string, FaultName | undefined, Partial<EngagementOptions>, object][] = [
    ['no group', undefined, { groupName: '' }, { code: 'bad-request', status: 400 }],
    ['a closed group', undefined, { groupName: 'billing' }, { code: 'office-closed', status: 403 }],
    ['a closed office', 'office-closed', {}, { code: 'office-closed', status: 403 }],
    ['a key that is not taken', 'unauthorized', {}, { code: 'unauthorized', status: 401 }],
    ['a server error', 'server-error', {}, { code: 'server', status: 500 }],
    [
      'too many requests',
      'too-many-requests',
      {},
      { code: 'too-many-requests', status: 429, retryAfter: 5 },
    ],
  ];
  for (const [title, fault, options, expected] of refusals) {
    it(`has an error code for ${title}, with the correlation id`, async () => {
      const failure = await failureOf(numberFrom(fault, options));
      expect(failure).to.include(expected);
      expect(failure.correlationId).to.be.a('string');
    });
  }

  it('has an error code for an HTML page', async () => {
    expect((await failureOf(numberFrom('rubbish'))).code).to.equal('bad-response');
  });

  it('has an error code for a dropped connection', async () => {
    expect((await failureOf(numberFrom('dropped'))).code).to.equal('network');
  });

  it('is not held up by a service that hangs', async () => {
    const abort = new AbortController();
    const reason = new Error('nobody waits any more');
    const { signal } = abort;
    const answer = service('hang').requestNumber(newCaller(), { signal });
    const rejection = reasonOf(Promise.resolve(answer));
    abort.abort(reason);
    expect(await rejection).to.equal(reason);
  });

  describe('the estimated wait', () => {
    const rows = [
      ['idle', undefined, 0],
      ['returns', undefined, 'unknown'],
      ['nights', undefined, 'nobody'],
      ['unheard-of', undefined, 'unknown'],
      ['support', 'office-closed', 'nobody'],
    ] as const;
    for (const [virtualQueue, fault, expected] of rows) {
      it(`of ${virtualQueue}${fault ? ` with ${fault}` : ''} is ${expected}`, async () => {
        const { estimateWait } = service(fault, { virtualQueue });
        expect(await estimateWait!({ signal: noSignal })).to.equal(expected);
      });
    }

    it('of a queue with callers in it is some seconds', async () => {
      const { estimateWait } = service(undefined, { virtualQueue: 'support' });
      expect(await estimateWait!({ signal: noSignal })).to.be.at.least(80);
    });
  });
});
