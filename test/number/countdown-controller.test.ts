import { expect } from '@open-wc/testing';
import { CountdownController } from '../../src/number/countdown-controller.js';
import type { Scheduler } from '../../src/scheduler.js';
import { MachineClock } from '../model/clock.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../fakes.js';

/** A page on which nothing has been asked for yet. */
function openPanel<Clock extends Scheduler = FakeScheduler>(
  scheduler = new FakeScheduler() as Scheduler as Clock,
) {
  const host = new FakeHost();
  const { lifecycle, log } = openedLifecycle(scheduler);
  const countdown = new CountdownController(host, { lifecycle, scheduler });
  host.connect();
  connected.push(host);
  return {
    countdown,
    host,
    lifecycle,
    log,
    scheduler,
    /** A number arrives that is held for so long; null for one that does not run out. */
    receive(milliseconds: number | null) {
      lifecycle.dispatch({ type: 'submit', form: {} });
      lifecycle.dispatch({
        type: 'complete',
        callIn: {
          id: null,
          phoneNumber: '+18005550123',
          accessCode: null,
          expiresAt: milliseconds === null ? null : scheduler.now() + milliseconds,
        },
      });
    },
    expirations: () => log.filter((event) => event === 'expired').length,
  };
}

/** The hosts that listen to this page still. */
const connected: FakeHost[] = [];

describe('the countdown', () => {
  afterEach(() => {
    for (const host of connected.splice(0)) host.disconnect();
  });

  it('does not run without a current number', () => {
    const { countdown, scheduler } = openPanel();
    expect(countdown.remaining).to.be.null;
    expect(countdown.share).to.equal(0);
    expect(scheduler.pending).to.equal(0);
  });

  it('does not run for a number that does not expire', () => {
    const { countdown, scheduler, receive } = openPanel();
    receive(null);
    expect(countdown.remaining).to.be.null;
    expect(scheduler.pending).to.equal(0);
  });

  it('has the remaining time, in ms and as a share of the whole', () => {
    const { countdown, scheduler, receive } = openPanel();
    receive(4000);
    expect([countdown.remaining, countdown.share]).to.deep.equal([4000, 1]);
    scheduler.pass(1000);
    expect([countdown.remaining, countdown.share]).to.deep.equal([3000, 0.75]);
    scheduler.pass(2500);
    expect([countdown.remaining, countdown.share]).to.deep.equal([500, 0.125]);
  });

  it('requests an update at each whole second', () => {
    const { host, scheduler, receive } = openPanel();
    receive(2500);
    expect(scheduler.next).to.equal(500);
    host.updates = 0;
    scheduler.pass(499);
    expect(host.updates).to.equal(0);
    scheduler.pass(1);
    expect(host.updates).to.equal(1);
    expect(scheduler.next).to.equal(1000);
    scheduler.pass(1000);
    expect(host.updates).to.equal(2);
  });

  it('is back on whole seconds after a timer that fired late', () => {
    const { scheduler, countdown, receive } = openPanel();
    receive(60_000);
    scheduler.jump(1700);
    scheduler.pass(0);
    expect(countdown.remaining).to.equal(58_300);
    expect(scheduler.next).to.equal(300);
  });

  it('is exact in a browser whose timers fire once a minute', () => {
    const { scheduler, countdown, receive } = openPanel();
    receive(272_000);
    for (let minute = 0; minute < 4; minute++) {
      scheduler.jump(60_000);
      scheduler.pass(0);
    }
    expect(countdown.remaining).to.equal(32_000);
  });

  it('expires the number at its time, not sooner', () => {
    const { scheduler, receive, expirations } = openPanel();
    receive(3000);
    scheduler.pass(2999);
    expect(expirations()).to.equal(0);
    scheduler.pass(1);
    expect(expirations()).to.equal(1);
  });

  it('expires a number that had expired when it was received', () => {
    const { scheduler, receive, expirations } = openPanel();
    receive(-1);
    expect(expirations()).to.equal(1);
    expect(scheduler.pending).to.equal(0);
  });

  for (const [what, wake] of [
    ['the page is brought back', () => window.dispatchEvent(new Event('pageshow'))],
    ['its tab is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ] as const) {
    describe(`when the machine slept and ${what}`, () => {
      it('expires the number at once, and only once', () => {
        const { scheduler, receive, expirations } = openPanel();
        receive(272_000);
        scheduler.jump(3_600_000);
        expect(expirations()).to.equal(0);
        wake();
        expect(expirations()).to.equal(1);
        wake();
        scheduler.pass(1000);
        expect(expirations()).to.equal(1);
      });

      it('shows at once what is left', () => {
        const { scheduler, host, receive } = openPanel();
        receive(272_000);
        scheduler.jump(100_500);
        host.updates = 0;
        wake();
        expect(host.updates).to.equal(1);
        expect(scheduler.pending).to.equal(1);
        expect(scheduler.next).to.equal(500);
      });
    });
  }

  it('never shows less than nothing, nor more than the whole', () => {
    const { countdown, scheduler, receive } = openPanel();
    receive(4000);
    scheduler.jump(-60_000);
    expect(countdown.share).to.equal(1);
    scheduler.jump(120_000);
    expect([countdown.remaining, countdown.share]).to.deep.equal([0, 0]);
  });

  describe('when the clock is set back', () => {
    /** A number that is held for 272 s, on a machine whose clock can be set. */
    function openNumber() {
      const clock = new MachineClock();
      const page = openPanel(clock);
      page.receive(272_000);
      clock.pass(2_000);
      return { ...page, clock };
    }

    it('shows no more than before, and goes on from there', () => {
      const { countdown, clock } = openNumber();
      clock.set(-3_600_000);
      expect(countdown.remaining).to.equal(270_000);
      clock.pass(60_000);
      expect([countdown.remaining, countdown.share]).to.deep.equal([210_000, 210 / 272]);
    });

    it('expires the number at its time', () => {
      const { clock, expirations } = openNumber();
      clock.set(-3_600_000);
      clock.pass(1_000);
      clock.set(-3_600_000);
      clock.pass(268_000);
      expect(expirations()).to.equal(0);
      // When it was set within the second is not known.
      clock.pass(3_000);
      expect(expirations()).to.equal(1);
    });

    it('gives a new number its whole time', () => {
      const { countdown, clock, receive } = openNumber();
      clock.set(-3_600_000);
      clock.pass(1_000);
      receive(60_000);
      expect([countdown.remaining, countdown.share]).to.deep.equal([60_000, 1]);
    });
  });

  it('has the share of the given whole, until there is another number', () => {
    const { countdown, receive } = openPanel();
    receive(2_000);
    countdown.whole = 8_000;
    expect(countdown.share).to.equal(0.25);
    receive(3_000);
    expect([countdown.whole, countdown.share]).to.deep.equal([3_000, 1]);
  });

  describe('when the number is renewed', () => {
    it('begins anew before the old one has expired', () => {
      const { countdown, scheduler, receive, expirations } = openPanel();
      receive(10_000);
      scheduler.pass(8000);
      receive(20_000);
      expect([countdown.remaining, countdown.share]).to.deep.equal([20_000, 1]);
      expect(scheduler.pending).to.equal(1);
      scheduler.pass(19_999);
      expect(expirations()).to.equal(0);
      scheduler.pass(1);
      expect(expirations()).to.equal(1);
    });

    it('begins anew after the old one has expired', () => {
      const { countdown, scheduler, receive, log } = openPanel();
      receive(1000);
      scheduler.pass(1000);
      receive(2000);
      expect([countdown.remaining, countdown.share]).to.deep.equal([2000, 1]);
      scheduler.pass(2000);
      expect(log.slice(-4)).to.deep.equal(['expired', 'submitted', 'completed', 'expired']);
    });

    it('counts the old one down until the new one is there', () => {
      const { countdown, lifecycle, scheduler, receive, expirations } = openPanel();
      receive(5000);
      lifecycle.dispatch({ type: 'submit', form: {} });
      scheduler.pass(2000);
      expect(countdown.remaining).to.equal(3000);
      scheduler.pass(3000);
      expect(expirations()).to.equal(1);
      expect(countdown.remaining).to.be.null;
    });
  });

  it('keeps the given whole while other actions run', () => {
    const { countdown, lifecycle, scheduler, receive } = openPanel();
    receive(60_000);
    countdown.whole = 90_000;
    scheduler.pass(15_000);
    lifecycle.dispatch({ type: 'dial' });
    expect(countdown.whole).to.equal(90_000);
  });

  it('has no whole for a number that does not expire', () => {
    const { countdown, receive } = openPanel();
    receive(60_000);
    receive(null);
    expect(countdown.whole).to.equal(0);
  });

  it('has no timer once the panel is closed', () => {
    const { countdown, lifecycle, scheduler, receive, expirations } = openPanel();
    receive(5000);
    lifecycle.dispatch({ type: 'close' });
    expect(scheduler.pending).to.equal(0);
    expect(countdown.remaining).to.be.null;
    scheduler.pass(5000);
    expect(expirations()).to.equal(0);
  });

  it('has neither timer nor listener once its element is gone', () => {
    const { host, scheduler, receive, expirations } = openPanel();
    receive(5000);
    host.disconnect();
    expect(scheduler.pending).to.equal(0);
    scheduler.jump(10_000);
    window.dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(expirations()).to.equal(0);
  });

  it('continues by the clock when its element is connected again', () => {
    const { host, scheduler, countdown, receive, expirations } = openPanel();
    receive(5000);
    host.disconnect();
    scheduler.jump(1500);
    host.connect();
    expect(countdown.remaining).to.equal(3500);
    expect(scheduler.next).to.equal(500);
    host.disconnect();
    scheduler.jump(10_000);
    host.connect();
    expect(expirations()).to.equal(1);
  });
});
