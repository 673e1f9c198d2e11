import { expect } from '@open-wc/testing';
import { WaitController } from '../../../src/features/wait/wait-controller.js';
import type { CallInService, WaitEstimate } from '../../../src/services/call-in-service.js';
import { countListeners } from '../../count-listeners.js';
import { deferred, warningsOf } from '../../harness.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../../fakes.js';

const callIn = { id: null, phoneNumber: '+18005550123', accessCode: null, expiresAt: null };

/**
 * A panel that is closed, and a service whose estimates are given by the test.
 * @param overrides What the service does otherwise; null for no service.
 * @param options The limit, and whether the panel was opened before this code was there.
 */
function openPanel(
  overrides: Partial<CallInService> | null = {},
  { limit, isOpen = false }: { limit?: () => number; isOpen?: boolean } = {},
) {
  const scheduler = new FakeScheduler();
  const host = new FakeHost();
  const { lifecycle } = openedLifecycle(scheduler);
  if (!isOpen) lifecycle.dispatch({ type: 'close' });
  const asked: { signal: AbortSignal; settle: ReturnType<typeof deferred<WaitEstimate>> }[] = [];
  const service: CallInService = {
    requestNumber: () => '',
    estimateWait({ signal }) {
      const settle = deferred<WaitEstimate>();
      asked.push({ signal, settle });
      return settle.promise;
    },
    ...overrides,
  };
  const wait = new WaitController(host, {
    lifecycle,
    service: () => overrides && service,
    scheduler,
    limit,
  });
  return {
    asked,
    host,
    lifecycle,
    scheduler,
    wait,
    open: () => lifecycle.dispatch({ type: 'open' }),
    /** Answers the latest question. */
    async answer(value: unknown) {
      asked.at(-1)!.settle.resolve(value as WaitEstimate);
      await heard();
    },
    async refuse(reason: unknown) {
      asked.at(-1)!.settle.reject(reason);
      await heard();
    },
  };
}

/** What was answered has come through. */
async function heard(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await null;
}

describe('the waiting time', () => {
  it('is not asked for before the panel opens', () => {
    const { asked, scheduler, wait } = openPanel();
    expect(wait.estimate).to.equal('unknown');
    expect(asked.length).to.equal(0);
    expect(scheduler.pending).to.equal(0);
  });

  it('is asked for when it opens, once', () => {
    const { asked, lifecycle, open } = openPanel();
    open();
    lifecycle.dispatch({ type: 'start' });
    expect(asked.length).to.equal(1);
  });

  it('is unknown until the service answers, and shown then', async () => {
    const { answer, host, open, wait } = openPanel();
    open();
    expect(wait.estimate).to.equal('unknown');
    host.updates = 0;
    await answer(80);
    expect(wait.estimate).to.equal(80);
    expect(host.updates).to.equal(1);
  });

  it('is asked for again each 30 seconds', () => {
    const { asked, open, scheduler } = openPanel();
    open();
    scheduler.pass(29_999);
    expect(asked.length).to.equal(1);
    scheduler.pass(1);
    expect(asked.length).to.equal(2);
    scheduler.pass(60_000);
    expect(asked.length).to.equal(4);
  });

  it('stays as it was until the next answer', async () => {
    const { answer, open, scheduler, wait } = openPanel();
    open();
    await answer(80);
    scheduler.pass(30_000);
    expect(wait.estimate).to.equal(80);
    await answer(20);
    expect(wait.estimate).to.equal(20);
  });

  it('is not waited for once the next is asked for', async () => {
    const { answer, asked, open, scheduler, wait } = openPanel();
    open();
    scheduler.pass(30_000);
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    await answer(20);
    asked[0]!.settle.resolve(80);
    await heard();
    expect(wait.estimate).to.equal(20);
  });

  describe('is asked for no more once the form', () => {
    const ends = {
      'is sent': ['submit'],
      'is closed': ['close'],
      'was sent and failed': ['submit', 'fail'],
      'has led to a number': ['submit', 'complete'],
    } as const;
    const actions = {
      submit: { type: 'submit', form: {} },
      close: { type: 'close' },
      fail: { type: 'fail', failure: { code: 'network' } },
      complete: { type: 'complete', callIn },
    } as const;
    for (const [what, names] of Object.entries(ends)) {
      it(what, () => {
        const { asked, lifecycle, open, scheduler } = openPanel();
        open();
        for (const name of names) lifecycle.dispatch(actions[name]);
        expect(asked[0]!.signal.aborted).to.be.true;
        expect(scheduler.pending).to.equal(0);
        scheduler.pass(120_000);
        expect(asked.length).to.equal(1);
      });
    }

    it('is closed, before closed is dispatched', () => {
      const { asked, lifecycle, open } = openPanel();
      const aborted: boolean[] = [];
      open();
      lifecycle.subscribe(({ metadata }) => {
        if (metadata.cancelled) aborted.push(asked[0]!.signal.aborted);
      });
      lifecycle.dispatch({ type: 'close' });
      expect(aborted[0]).to.be.true;
    });
  });

  it('is asked for anew when the visitor is back at the form', () => {
    const { asked, lifecycle, open } = openPanel();
    open();
    lifecycle.dispatch({ type: 'submit', form: {} });
    lifecycle.dispatch({ type: 'fail', failure: { code: 'network' } });
    lifecycle.dispatch({ type: 'edit' });
    expect(asked.length).to.equal(2);
  });

  it('is not that of an hour ago when the panel opens again', async () => {
    const { answer, lifecycle, open, wait } = openPanel();
    open();
    await answer(80);
    lifecycle.dispatch({ type: 'close' });
    open();
    expect(wait.estimate).to.equal('unknown');
  });

  it('is not that of an hour ago when the answer is late', async () => {
    const { asked, lifecycle, open, wait } = openPanel();
    open();
    lifecycle.dispatch({ type: 'close' });
    open();
    asked[0]!.settle.resolve(80);
    await heard();
    expect(wait.estimate).to.equal('unknown');
  });

  it('is asked for where this code came later than the form, and may be too long', async () => {
    const { answer, host, wait } = openPanel({}, { limit: () => 60, isOpen: true });
    host.draw();
    await answer(61);
    expect(wait.isTooLong).to.be.true;
  });

  it('is never too long without a limit', async () => {
    const { answer, open, wait } = openPanel();
    open();
    await answer(80);
    expect(wait.isTooLong).to.be.false;
  });

  it('is asked for while the document of the element is visible, whatever the script’s is', () => {
    const { asked, host, open } = openPanel();
    const page = document.implementation.createHTMLDocument();
    host.ownerDocument = page;
    const setVisibility = (value: DocumentVisibilityState) => {
      Object.defineProperty(page, 'visibilityState', { configurable: true, value });
      page.dispatchEvent(new Event('visibilitychange'));
    };
    setVisibility('hidden');
    host.connect();
    open();
    expect(asked.length).to.equal(0);
    setVisibility('visible');
    expect(asked.length).to.equal(1);
    host.ownerDocument = document;
    host.disconnect();
    setVisibility('hidden');
    expect(asked[0]!.signal.aborted).to.be.false;
  });

  describe('that nobody needs any more', () => {
    it('is neither waited for nor asked for again', () => {
      const { asked, host, lifecycle, open, scheduler, wait } = openPanel();
      open();
      wait.end();
      expect(asked[0]!.signal.aborted).to.be.true;
      expect(scheduler.pending).to.equal(0);
      lifecycle.dispatch({ type: 'close' });
      open();
      host.draw();
      expect(asked.length).to.equal(1);
    });

    it('can end before it was asked for', () => {
      const { asked, open, wait } = openPanel();
      wait.end();
      open();
      expect(asked.length).to.equal(0);
    });

    it('leaves no listener behind, and neither does an element out of the document', () => {
      const listeners = countListeners(document);
      const { host, wait } = openPanel();
      host.connect();
      expect(listeners()).to.equal(1);
      host.disconnect();
      expect(listeners()).to.equal(0);
      host.connect();
      wait.end();
      expect(listeners()).to.equal(0);
    });
  });

  describe('when the service', () => {
    it('is none, is unknown and sets no timer', () => {
      const { open, scheduler, wait } = openPanel(null);
      open();
      expect(wait.estimate).to.equal('unknown');
      expect(scheduler.pending).to.equal(0);
    });

    it('has no estimateWait(), is unknown and sets no timer', () => {
      const { open, scheduler, wait } = openPanel({ estimateWait: undefined });
      open();
      expect(wait.estimate).to.equal('unknown');
      expect(scheduler.pending).to.equal(0);
    });

    it('refuses, is unknown, silently, and asked for again', async () => {
      const { answer, asked, open, refuse, scheduler, wait } = openPanel();
      open();
      await answer(80);
      scheduler.pass(30_000);
      expect(await warningsOf(() => refuse(new Error('no')))).to.deep.equal([]);
      expect(wait.estimate).to.equal('unknown');
      scheduler.pass(30_000);
      expect(asked.length).to.equal(3);
    });

    it('throws, is unknown, silently, and asked for again', async () => {
      let asked = 0;
      const { open, scheduler, wait } = openPanel({
        estimateWait() {
          asked++;
          throw new Error('no');
        },
      });
      const warnings = await warningsOf(async () => {
        open();
        await heard();
      });
      expect(warnings).to.deep.equal([]);
      expect(wait.estimate).to.equal('unknown');
      scheduler.pass(30_000);
      expect(asked).to.equal(2);
    });

    it('answers at once, is what it answers', async () => {
      const { open, wait } = openPanel({ estimateWait: () => 90 });
      open();
      await heard();
      expect(wait.estimate).to.equal(90);
    });

    const answers: readonly [unknown, WaitEstimate][] = [
      [0, 0],
      [0.5, 0.5],
      ['nobody', 'nobody'],
      ['unknown', 'unknown'],
      [86_399, 86_399],
      [86_400, 'unknown'],
      [-1, 'unknown'],
      [-2, 'unknown'],
      [NaN, 'unknown'],
      [Infinity, 'unknown'],
      [null, 'unknown'],
      [undefined, 'unknown'],
      ['', 'unknown'],
      ['80', 'unknown'],
      ['soon', 'unknown'],
      [true, 'unknown'],
      [[80], 'unknown'],
      [{ seconds: 80 }, 'unknown'],
    ];
    for (const [given, estimate] of answers) {
      it(`answers ${String(JSON.stringify(given))}, is ${estimate}`, async () => {
        const { answer, open, wait } = openPanel();
        open();
        await answer(given);
        expect(wait.estimate).to.equal(estimate);
      });
    }
  });
});
