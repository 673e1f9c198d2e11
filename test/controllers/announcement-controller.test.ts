import { expect } from '@open-wc/testing';
import { AnnouncementController } from '../../src/controllers/announcement-controller.js';
import { CountdownController } from '../../src/controllers/countdown-controller.js';
import { FakeHost, FakeScheduler, openedLifecycle } from './fakes.js';

/** A page on which a number is held for so long, and what a screen reader has said since. */
function openNumber(milliseconds: number | null) {
  const scheduler = new FakeScheduler();
  const host = new FakeHost();
  const { lifecycle } = openedLifecycle(scheduler);
  const countdown = new CountdownController(host, { lifecycle, scheduler });
  const announcements = new AnnouncementController(host, {
    countdown,
    timeLeft: (time) => `${time / 1000} s left`,
  });
  const receive = (held: number | null) => {
    lifecycle.dispatch({ type: 'submit', form: {} });
    const expiresAt = held === null ? null : scheduler.now() + held;
    const callIn = { id: null, phoneNumber: '+18005550123', accessCode: null, expiresAt };
    lifecycle.dispatch({ type: 'complete', callIn });
    host.draw();
  };
  receive(milliseconds);

  const said: string[] = [];
  return {
    announcements,
    host,
    receive,
    said,
    scheduler,
    /** Lets seconds pass one by one, each with its drawing. */
    pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        scheduler.pass(1000);
        host.draw();
        if (announcements.text && announcements.text !== said.at(-1)) said.push(announcements.text);
      }
    },
  };
}

describe('what a screen reader is told while a number runs out', () => {
  it('is when half is left, and the last minute, half minute and ten seconds', () => {
    const { said, pass } = openNumber(300_000);
    pass(300);
    expect(said).to.deep.equal(['150 s left', '60 s left', '30 s left', '10 s left']);
  });

  it('is nothing while the whole time is left', () => {
    const { said, pass } = openNumber(300_000);
    pass(149);
    expect(said).to.deep.equal([]);
  });

  it('is nothing longer than a number is held', () => {
    const { said, pass } = openNumber(40_000);
    pass(40);
    expect(said).to.deep.equal(['30 s left', '20 s left', '10 s left']);
  });

  it('is one thing where several were passed at once', () => {
    const { announcements, host, scheduler } = openNumber(300_000);
    scheduler.jump(255_000);
    host.draw();
    expect(announcements.text).to.match(/^\d+ s left$/);
    expect(parseInt(announcements.text)).to.be.within(45, 60);
  });

  it('begins anew with a new number', () => {
    const { said, pass, receive } = openNumber(30_000);
    pass(15);
    expect(said).to.deep.equal(['15 s left']);
    receive(300_000);
    pass(200);
    expect(said).to.deep.equal(['15 s left', '150 s left']);
  });

  it('is nothing where the number does not run out', () => {
    const { said, pass } = openNumber(null);
    pass(100);
    expect(said).to.deep.equal([]);
  });

  it('is what else there is to say, at once', () => {
    const { announcements, host } = openNumber(null);
    host.updates = 0;
    announcements.say('Copied');
    expect(announcements.text).to.equal('Copied');
    expect(host.updates).to.equal(1);
  });
});
