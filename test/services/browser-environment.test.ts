import { expect } from '@open-wc/testing';
import { browserEnvironment, requestJson } from '../../src/services/http.js';
import { noSignal, reasonOf } from './fixtures.js';
import { runOnPageWith } from './page-with.js';

const http = new URL('../../src/services/http.ts', import.meta.url).href;

describe('the browser’s own environment', () => {
  it('is the default of a request', async () => {
    const { body } = await requestJson('data:,{"a":1}', {}, { signal: noSignal });
    expect(body).to.deep.equal({ a: 1 });
  });

  it('passes the options to fetch()', async () => {
    const path = '/faults/unauthorized/engagement/v3/call-in/requests/create';
    const statuses = await Promise.all(
      ['GET', 'POST'].map(
        async (method) => (await browserEnvironment.fetch(path, { method })).status,
      ),
    );
    expect(statuses).to.deep.equal([405, 401]);
  });

  it('has the machine’s clock', () => {
    const before = Date.now();
    expect(browserEnvironment.now()).to.be.within(before, Date.now());
  });

  it('knows that the test has a connection', () => {
    expect(browserEnvironment.online()).to.equal(navigator.onLine);
  });

  const navigators = [
    ['{ onLine: true }', true],
    ['{ onLine: false }', false],
    // Where nobody can tell, a request finds out.
    ['{}', true],
    ['undefined', true],
  ] as const;
  for (const [navigator, expected] of navigators) {
    it(`${expected ? 'tries its luck' : 'has no connection'} where navigator is ${navigator}`, async () => {
      const online = await runOnPageWith(
        {},
        `
          Object.defineProperty(window, 'navigator', { value: ${navigator} });
          const { browserEnvironment } = await import('${http}');
          return browserEnvironment.online();
        `,
      );
      expect(online).to.equal(expected);
    });
  }

  it('has random numbers from 0 up to 1', () => {
    const drawn = Array.from({ length: 100 }, () => browserEnvironment.random());
    expect(drawn.every((number) => number >= 0 && number < 1)).to.equal(true);
    expect(new Set(drawn).size).to.be.greaterThan(50);
  });

  describe('when it waits', () => {
    it('comes back in the order of the times', async () => {
      const order: number[] = [];
      await Promise.all(
        [20, 0].map((time) => browserEnvironment.wait(time, noSignal).then(() => order.push(time))),
      );
      expect(order).to.deep.equal([0, 20]);
    });

    it('is rejected with the reason as soon as it is aborted', async () => {
      const abort = new AbortController();
      const rejection = reasonOf(browserEnvironment.wait(3_600_000, abort.signal));
      const reason = new Error('nobody waits any more');
      abort.abort(reason);
      expect(await rejection).to.equal(reason);
    });

    it('leaves nothing behind: neither a listener after its time nor a timer after an abort', async () => {
      const abort = new AbortController();
      const { signal } = abort;
      let ends = 0;
      signal.removeEventListener = (...given: [string, EventListener]) => {
        ends++;
        AbortSignal.prototype.removeEventListener.apply(signal, given);
      };
      await browserEnvironment.wait(0, signal);
      const rejection = reasonOf(browserEnvironment.wait(0, signal));
      abort.abort();
      await rejection;
      // Timers of the same time go off in their order.
      await browserEnvironment.wait(0, noSignal);
      expect(ends).to.equal(2);
    });
  });
});
