import { expect } from '@open-wc/testing';
import { AnnouncementController } from '../../src/panel/announcement-controller.js';
import { CallInError } from '../../src/services/call-in-error.js';
import { CountdownController } from '../../src/number/countdown-controller.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../fakes.js';

/** A page with an open form, and what a screen reader has said since. */
function openForm({ isShown = true } = {}) {
  const scheduler = new FakeScheduler();
  const host = new FakeHost();
  const { lifecycle } = openedLifecycle(scheduler);
  const countdown = new CountdownController(host, { lifecycle, scheduler });
  const screen = { isShown, heading: 'Call this number' };
  const announcements = new AnnouncementController(host, {
    lifecycle,
    scheduler,
    countdown,
    words: {
      requesting: () => 'Requesting',
      number: ({ phoneNumber }) => phoneNumber,
      timeLeft: (time) => `${time / 1000} s left`,
      heading: () => screen.heading,
    },
    shown: () => screen.isShown,
  });
  host.addController(announcements);

  const said: string[] = [];
  let before = '';
  /** Draws the page; whatever is new in the live region is heard. */
  const draw = () => {
    host.draw();
    const { text } = announcements;
    if (text && text !== before) said.push(text.trim());
    before = text;
  };
  const pass = (time: number) => {
    scheduler.pass(time);
    draw();
  };
  const request = () => {
    lifecycle.dispatch({ type: 'submit', form: {} });
    draw();
  };
  const receive = (reserved: number | null) => {
    const expiresAt = reserved === null ? null : scheduler.now() + reserved;
    const callIn = { id: null, phoneNumber: '+18005550123', accessCode: null, expiresAt };
    lifecycle.dispatch({ type: 'complete', callIn });
    draw();
  };
  draw();
  return {
    announcements,
    draw,
    host,
    lifecycle,
    pass,
    receive,
    request,
    said,
    scheduler,
    screen,
    /** Lets seconds pass one by one, each with its drawing. */
    passSeconds(seconds: number) {
      for (let second = 0; second < seconds; second++) pass(1000);
    },
  };
}

/** A page whose number is reserved for so long, and what a screen reader has said since. */
function openNumber(milliseconds: number | null) {
  const page = openForm();
  page.request();
  page.receive(milliseconds);
  // What is said of the number itself.
  page.pass(300);
  page.said.length = 0;
  return page;
}

describe('announcements of the remaining time', () => {
  it('are made when half is left, and the last minute, half minute and ten seconds', () => {
    const { said, passSeconds } = openNumber(300_000);
    passSeconds(299);
    expect(said).to.deep.equal(['150 s left', '60 s left', '30 s left', '10 s left']);
  });

  it('are none before half of the time has passed', () => {
    const { said, passSeconds } = openNumber(300_000);
    passSeconds(149);
    expect(said).to.deep.equal([]);
  });

  it('are not of times longer than the reservation', () => {
    const { said, passSeconds } = openNumber(40_000);
    passSeconds(39);
    expect(said).to.deep.equal(['30 s left', '20 s left', '10 s left']);
  });

  it('are made once where half of the time is a milestone, or nearly so', () => {
    const { said, passSeconds } = openNumber(19_990);
    passSeconds(15);
    expect(said).to.deep.equal(['10 s left']);
  });

  it('are made once where several milestones were passed at once', () => {
    const { announcements, draw, scheduler } = openNumber(300_000);
    scheduler.jump(255_000);
    draw();
    expect(announcements.text).to.match(/^\d+ s left\s?$/);
    expect(parseInt(announcements.text)).to.be.within(44, 60);
  });

  it('begin again with a new number', () => {
    const { said, passSeconds, receive, request } = openNumber(30_000);
    passSeconds(15);
    expect(said).to.deep.equal(['15 s left']);
    request();
    receive(300_000);
    passSeconds(200);
    expect(said.slice(1)).to.deep.equal(['Requesting', '+18005550123', '150 s left']);
  });

  it('are not of times that a new number never had', () => {
    for (const [reserved, seconds] of [
      [20_000, 9],
      [30_000, 14],
    ] as const) {
      const { said, passSeconds, receive, request } = openNumber(300_000);
      request();
      receive(reserved);
      passSeconds(seconds);
      expect(said, `${reserved}`).to.deep.equal(['Requesting', '+18005550123']);
    }
  });

  it('are none once another number does not expire', () => {
    const { said, passSeconds, receive, request } = openNumber(300_000);
    request();
    receive(null);
    passSeconds(300);
    expect(said).to.deep.equal(['Requesting', '+18005550123']);
  });

  it('are none where the number does not expire', () => {
    const { said, passSeconds } = openNumber(null);
    passSeconds(100);
    expect(said).to.deep.equal([]);
  });

  it('goes on while the panel is minimized, with the heading of what comes then', async () => {
    const { said, draw, lifecycle, passSeconds, pass, screen } = openNumber(20_000);
    screen.isShown = false;
    draw();
    passSeconds(10);
    expect(said).to.deep.equal(['10 s left']);
    screen.heading = 'This number has expired';
    lifecycle.dispatch({ type: 'expire' });
    await Promise.resolve();
    pass(300);
    expect(said).to.deep.equal(['10 s left', 'This number has expired']);
  });
});

describe('the live region', () => {
  it('has at once what else there is to say', () => {
    const { announcements, host } = openNumber(null);
    host.updates = 0;
    announcements.say('Copied');
    expect(announcements.text.trim()).to.equal('Copied');
    expect(host.updates).to.equal(1);
  });

  it('says the same text again', () => {
    const { announcements, draw, said } = openNumber(null);
    announcements.say('Copied');
    draw();
    announcements.say('Copied');
    draw();
    expect(said).to.deep.equal(['Copied', 'Copied']);
  });

  it('is empty two seconds later', () => {
    const { announcements, pass } = openNumber(null);
    announcements.say('Copied');
    pass(1_999);
    expect(announcements.text.trim()).to.equal('Copied');
    pass(1);
    expect(announcements.text).to.equal('');
  });

  it('does not take an old text along to where the panel is minimized', () => {
    const { announcements, draw, screen } = openNumber(null);
    announcements.say('Copied');
    screen.isShown = false;
    draw();
    expect(announcements.text).to.equal('');
  });

  it('says a number after the heading that the focus goes to', () => {
    const { said, pass, receive, request } = openNumber(null);
    request();
    receive(null);
    pass(299);
    expect(said).to.deep.equal(['Requesting']);
    pass(1);
    expect(said).to.deep.equal(['Requesting', '+18005550123']);
  });

  it('says the heading as well where the focus does not go there', () => {
    const { announcements, said, pass, receive, request } = openNumber(null);
    request();
    receive(null);
    announcements.sayView();
    pass(300);
    expect(said).to.deep.equal(['Requesting', 'Call this number. +18005550123']);
  });

  it('is empty at first', () => {
    for (const isShown of [true, false]) {
      expect(openForm({ isShown }).announcements.text).to.equal('');
    }
  });

  it('says the heading alone before there is a number', () => {
    const { announcements, said, pass } = openForm();
    announcements.sayView();
    pass(300);
    expect(said).to.deep.equal(['Call this number']);
  });

  it('says nothing of the view while a number is requested', () => {
    const { announcements, said, pass, request } = openForm();
    request();
    announcements.sayView();
    pass(300);
    expect(said).to.deep.equal(['Requesting']);
  });

  it('keeps its text while the visitor uses the number', () => {
    const { announcements, draw, lifecycle } = openNumber(null);
    announcements.say('Copied');
    lifecycle.dispatch({ type: 'copy', what: 'number' });
    draw();
    expect(announcements.text.trim()).to.equal('Copied');
  });

  it('says the same text again after it was empty', () => {
    const { announcements, pass } = openNumber(null);
    announcements.say('Copied');
    const { text } = announcements;
    pass(2_000);
    announcements.say('Copied');
    expect(announcements.text).not.to.equal(text);
  });

  it('says nothing of a number that could not be renewed', () => {
    const { said, lifecycle, pass, request } = openNumber(null);
    request();
    lifecycle.dispatch({ type: 'fail', failure: new CallInError('network') });
    pass(300);
    expect(said).to.deep.equal(['Requesting']);
  });

  it('is empty when a number expires: the heading gets the focus', () => {
    const { said, lifecycle, pass } = openNumber(20_000);
    lifecycle.dispatch({ type: 'expire' });
    pass(300);
    expect(said).to.deep.equal([]);
  });

  it('says nothing of a number that comes from the page before', () => {
    const { said, lifecycle, pass } = openNumber(null);
    const { callIn, metadata, history } = lifecycle.interaction;
    lifecycle.dispatch({ type: 'close' });
    lifecycle.dispatch({ type: 'resume', callIn: callIn!, metadata, history });
    pass(300);
    expect(said).to.deep.equal([]);
  });

  it('says nothing when a minimized panel closes, or opens', async () => {
    const { said, draw, lifecycle, pass, screen } = openNumber(null);
    screen.isShown = false;
    draw();
    for (const type of ['close', 'open'] as const) {
      lifecycle.dispatch({ type });
      await Promise.resolve();
      pass(300);
    }
    expect(said).to.deep.equal([]);
  });

  it('leaves no timer behind', () => {
    const { announcements, scheduler } = openNumber(null);
    announcements.say('Copied');
    announcements.hostDisconnected();
    expect(scheduler.pending).to.equal(0);
  });
});
