import { expect } from '@open-wc/testing';
import { requestJson, type HttpOptions } from '../../src/services/http.js';
import {
  createEnvironment,
  failureOf,
  headerDate,
  json,
  noConnection,
  noon,
  noSignal,
  reasonOf,
  refusal,
  untilAborted,
} from './fixtures.js';

/** A request over a network with these answers. */
function start(answers: (Response | Error)[], options: Partial<HttpOptions> = {}) {
  const network = createEnvironment(...answers);
  const { environment } = network;
  const init = { body: 'try 0' };
  const answer = requestJson('/numbers', init, { signal: noSignal, environment, ...options });
  return { ...network, answer };
}

describe('a request that fails', () => {
  const fine = json({ fine: true });

  describe('with a temporary error', () => {
    const rows: [string, () => Response | Error][] = [
      ['no connection', noConnection],
      ...[429, 502, 503, 504].map((status): [string, () => Response] => [
        String(status),
        () => refusal(status),
      ]),
    ];
    for (const [title, fault] of rows) {
      it(`is sent again: ${title}`, async () => {
        const { answer, sent } = start([fault(), fine.clone()], { retries: 1 });
        expect((await answer).body).to.deep.equal({ fine: true });
        expect(sent).to.have.length(2);
      });
    }

    it('is sent again as it was', async () => {
      const { answer, sent } = start([noConnection(), fine.clone()], { retries: 1 });
      await answer;
      expect(sent[1]).to.deep.equal(sent[0]);
    });

    it('is made anew before each other try, where somebody does that', async () => {
      let tries = 0;
      const renew = () => Promise.resolve({ body: `try ${++tries}` });
      const faults = [noConnection(), refusal(503), fine.clone()];
      const { answer, sent } = start(faults, { retries: 2, renew });
      await answer;
      expect(sent.map(({ init }) => init.body)).to.deep.equal(['try 0', 'try 1', 'try 2']);
    });

    it('is not sent again where it cannot be made anew', async () => {
      const renew = () => Promise.reject(new Error('stopped'));
      const { answer, sent } = start([refusal(503), fine.clone()], { retries: 1, renew });
      expect((await failureOf(answer)).status).to.equal(503);
      expect(sent).to.have.length(1);
    });

    it('is not sent again by default', async () => {
      const { answer, sent } = start([refusal(503), fine.clone()]);
      expect((await failureOf(answer)).code).to.equal('server');
      expect(sent).to.have.length(1);
    });

    it('is sent again as often as `retries` allows, and no more', async () => {
      const { answer, sent } = start([noConnection(), refusal(503), refusal(429)], { retries: 2 });
      expect((await failureOf(answer)).code).to.equal('too-many-requests');
      expect(sent).to.have.length(3);
    });
  });

  describe('with a permanent error', () => {
    const rows: [string, () => Response][] = [
      ...[400, 401, 403, 404, 405, 408, 500, 501].map((status): [string, () => Response] => [
        String(status),
        () => refusal(status),
      ]),
      ['no JSON', () => new Response('<html>')],
      ['an overlong body', () => new Response('1'.repeat(70_000))],
    ];
    for (const [title, fault] of rows) {
      it(`is not sent again: ${title}`, async () => {
        const { answer, sent } = start([fault(), fine.clone()], { retries: 1 });
        await failureOf(answer);
        expect(sent).to.have.length(1);
      });
    }

    it('is not sent again: the browser is offline, which is reported at once', async () => {
      const { environment, sent, waits } = createEnvironment(noConnection(), fine.clone());
      environment.online = () => sent.length === 0;
      const options = { signal: noSignal, environment, retries: 1 };
      await failureOf(requestJson('/numbers', {}, options));
      expect([sent.length, waits.length]).to.deep.equal([1, 0]);
    });
  });
});

describe('the pause before another try', () => {
  const faults = (status: number, retryAfter?: string) =>
    Array.from({ length: 4 }, () => refusal(status, retryAfter));

  it('is random below an upper bound that doubles, in ms', async () => {
    const { answer, waits } = start(faults(503), { retries: 3 });
    await failureOf(answer);
    expect(waits).to.deep.equal([250, 500, 1000]);
  });

  it('may be none at all', async () => {
    const { environment, waits } = createEnvironment(...faults(503));
    environment.random = () => 0;
    await failureOf(requestJson('/', {}, { signal: noSignal, environment, retries: 1 }));
    expect(waits).to.deep.equal([0]);
  });

  it('is as long as the service says', async () => {
    const { answer, waits } = start(faults(429, '3'), { retries: 2 });
    await failureOf(answer);
    expect(waits).to.deep.equal([3000, 3000]);
  });

  it('is until the moment that the service says', async () => {
    const { answer, waits } = start(faults(503, headerDate(4)), { retries: 1 });
    await failureOf(answer);
    expect(waits).to.deep.equal([4000]);
  });

  describe('with a deadline', () => {
    const deadline = noon + 5000;

    it('is kept where there is time for another try', async () => {
      const { answer, waits } = start([refusal(429, '4'), json({})], { retries: 1, deadline });
      await answer;
      expect(waits).to.deep.equal([4000]);
    });

    it('is not waited for where the try would come too late', async () => {
      const { answer, sent, waits } = start(faults(429, '5'), { retries: 1, deadline });
      expect(await failureOf(answer)).to.include({ code: 'too-many-requests', retryAfter: 5 });
      expect(waits).to.deep.equal([]);
      expect(sent).to.have.length(1);
    });

    it('counts the pauses before', async () => {
      const { answer, waits } = start(faults(429, '3'), { retries: 3, deadline });
      expect((await failureOf(answer)).code).to.equal('too-many-requests');
      expect(waits).to.deep.equal([3000]);
    });

    it('is not waited for either where it was random', async () => {
      const { answer, waits } = start(faults(503), { retries: 3, deadline: noon + 500 });
      await failureOf(answer);
      expect(waits).to.deep.equal([250]);
    });
  });

  it('ends when the request is aborted, and nothing more is sent', async () => {
    const { environment, sent } = createEnvironment(refusal(503), json({}));
    const abort = new AbortController();
    const reason = new Error('nobody waits any more');
    environment.wait = (_, signal) => {
      const pause = untilAborted(signal);
      abort.abort(reason);
      return pause;
    };
    const options = { signal: abort.signal, environment, retries: 1 };
    expect(await reasonOf(requestJson('/', {}, options))).to.equal(reason);
    expect(sent).to.have.length(1);
  });
});
