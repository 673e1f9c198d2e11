import { expect } from '@open-wc/testing';
import { engagement, type EngagementOptions } from '../../src/services/engagement.js';
import { createEnvironment, failureOf, json, noSignal, reasonOf, refusal } from './fixtures.js';

/** Asks how long the wait is, over a network with these answers. */
function ask(replies: Response[], options: Partial<EngagementOptions> = {}) {
  const { environment, sent } = createEnvironment(...replies);
  const service = engagement({
    endpoint: '/engagement/v3/',
    virtualQueue: 'support',
    environment,
    ...options,
  });
  return { result: Promise.resolve(service.estimateWait!({ signal: noSignal })), sent };
}

/** An answer about one queue. */
const answer = (estimate: unknown) => json({ status: { code: 0, corrId: 'c1' }, data: [estimate] });

describe('the estimated wait', () => {
  const rows: [string, object, number | 'unknown' | 'nobody'][] = [
    ['in seconds', { estimatedWaitTime: 80, resultCode: 0 }, 80],
    ['none', { estimatedWaitTime: 0 }, 0],
    ['unknown', { estimatedWaitTime: -1 }, 'unknown'],
    ['unknown without interactions yet', { estimatedWaitTime: -1, resultCode: -1 }, 'unknown'],
    ['nobody’s when nobody is logged in', { estimatedWaitTime: -1, resultCode: -2 }, 'nobody'],
    ['nobody’s without a time, too', { resultCode: -2 }, 'nobody'],
    ['nobody’s before any time', { estimatedWaitTime: 80, resultCode: -2 }, 'nobody'],
  ];
  for (const [title, estimate, expected] of rows) {
    it(`is ${title}`, async () => {
      const { result } = ask([answer({ virtualQueue: 'support', ...estimate })]);
      expect(await result).to.equal(expected);
    });
  }

  const older: [string, object, number | 'unknown'][] = [
    ['in seconds', { support: { time: 1_506_021_729, calls: 2, pos: 1, ewt: 9.5 } }, 9.5],
    ['none', { support: { ewt: 0 } }, 0],
    ['unknown', { support: { ewt: -1 } }, 'unknown'],
    ['that of the queue in question', { sales: { ewt: 1 }, support: { ewt: 2 } }, 2],
  ];
  for (const [title, body, expected] of older) {
    it(`is ${title} in an answer of the older kind`, async () => {
      expect(await ask([json(body)]).result).to.equal(expected);
    });
  }

  it('is asked for by the path of the contract', async () => {
    const { result, sent } = ask([answer({ estimatedWaitTime: 1 })], { virtualQueue: 'A & B' });
    await result;
    const { url, init } = sent[0]!;
    expect([init.method, url, init.body]).to.deep.equal([
      'GET',
      '/engagement/v3/estimated-wait-time?virtual-queues=A%20%26%20B',
      undefined,
    ]);
  });

  it('is asked for with the key of the site, without cookies', async () => {
    const { result, sent } = ask([answer({ estimatedWaitTime: 1 })], { apiKey: 'k1' });
    await result;
    expect(sent[0]!.init).to.deep.include({
      credentials: 'omit',
      headers: { Accept: 'application/json', 'x-api-key': 'k1' },
    });
  });

  it('cannot be asked for without a queue', () => {
    for (const virtualQueue of [undefined, '']) {
      expect(engagement({ endpoint: '/', virtualQueue }).estimateWait).to.equal(undefined);
    }
  });

  describe('when the answer is of another kind', () => {
    const bodies: [string, unknown][] = [
      ['no data', {}],
      ['data that is null', { data: null }],
      ['data that is no list', { data: { estimatedWaitTime: 80 } }],
      ['data that is text', { data: 'text' }],
      ['nothing about the queue', { data: [] }],
      ['null about the queue', { data: [null] }],
      ['no time', { data: [{ virtualQueue: 'support' }] }],
      ['a time in words', { data: [{ estimatedWaitTime: '80' }] }],
      ['a list', []],
      ['another queue only, in an answer of the older kind', { sales: { ewt: 1 } }],
      ['a time in words, in an answer of the older kind', { support: { ewt: '9' } }],
      ['null, in an answer of the older kind', { support: null }],
    ];
    for (const [title, body] of bodies) {
      it(`fails with bad-response: ${title}`, async () => {
        expect((await failureOf(ask([json(body)]).result)).code).to.equal('bad-response');
      });
    }

    it('has the missing field and the correlation id in the error', async () => {
      const failure = await failureOf(ask([answer({})]).result);
      expect(failure.message).to.contain('estimatedWaitTime');
      expect(failure.correlationId).to.equal('c1');
    });
  });

  it('is not asked for again when that failed', async () => {
    const { result, sent } = ask([refusal(503), answer({ estimatedWaitTime: 1 })], { retries: 3 });
    expect((await failureOf(result)).code).to.equal('server');
    expect(sent).to.have.length(1);
  });

  it('is not waited for any more once the signal says so', async () => {
    const { environment } = createEnvironment();
    const abort = new AbortController();
    const service = engagement({ endpoint: '/', virtualQueue: 'support', environment });
    const rejection = reasonOf(Promise.resolve(service.estimateWait!({ signal: abort.signal })));
    const reason = new Error('the form is gone');
    abort.abort(reason);
    expect(await rejection).to.equal(reason);
  });
});
