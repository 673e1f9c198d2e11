import { expect } from '@open-wc/testing';
import { PersistenceController } from '../../../src/features/persistence/persistence-controller.js';
import type { CallIn } from '../../../src/lifecycle/call-in.js';
import { Lifecycle } from '../../../src/lifecycle/lifecycle.js';
import { CountdownController } from '../../../src/number/countdown-controller.js';
import { MemoryStorage } from '../../memory-storage.js';
import { FakeHost, FakeScheduler } from '../../fakes.js';

const key = 'click-to-call:help';
const day = 86_400_000;
const clock = new FakeScheduler();
const now = clock.now();

const callIn: CallIn = {
  id: 'r1',
  phoneNumber: '+18005550123',
  accessCode: '00421',
  expiresAt: now + 60_000,
};

const metadata = {
  ready: now - 900,
  opened: now - 800,
  started: now - 700,
  submitted: now - 600,
  cancelled: false,
  completed: now - 500,
  closed: false,
  expired: false,
  dialled: now - 200,
  form: false,
  proactive: true,
  prefilled: false,
  autoSubmitted: true,
  requests: 2,
  expirations: 1,
  errors: ['timeout'],
  elapsed: 200,
};

const history = [
  { event: 'ready', time: now - 900 },
  { event: 'opened', time: now - 800 },
  { event: 'started', time: now - 700 },
  { event: 'submitted', time: now - 650 },
  { event: 'failed', time: now - 640 },
  { event: 'submitted', time: now - 600 },
  { event: 'completed', time: now - 500 },
  { event: 'copied', time: now - 300 },
  { event: 'dialled', time: now - 200 },
];

const entry = {
  version: 2,
  callIn,
  reservation: 60_500,
  metadata,
  history,
  minimized: true,
  time: now - 100,
};

/** An element that has just come to a page, and what its tab remembers. */
function arrive(storage: Storage = new MemoryStorage(), machine = clock) {
  const host = Object.assign(new FakeHost(), { minimized: false, persist: true });
  const told: string[] = [];
  const lifecycle = new Lifecycle({ clock: machine, onEvent: (event) => told.push(event) });
  lifecycle.dispatch({ type: 'ready' });
  told.length = 0;
  const countdown = new CountdownController(new FakeHost(), { lifecycle, scheduler: machine });
  const controller = new PersistenceController(host, {
    lifecycle,
    key: () => key,
    storage,
    clock: machine,
    countdown,
    claimKey: () => true,
  });
  /** Goes on with what the page before left, as the opening does. */
  const resume = () => {
    const kept = controller.takeKept();
    if (!kept) return;
    const { callIn, metadata, history, minimized, reservation } = kept;
    lifecycle.dispatch({ type: 'resume', callIn, metadata, history });
    host.minimized = minimized;
    countdown.whole = reservation;
  };
  return { controller, countdown, host, lifecycle, resume, storage, told };
}

/** The same, where the page before left this. */
const arriveWith = (text: string) => arrive(new MemoryStorage([[key, text]]));

/** A number comes in. */
function receive(lifecycle: Lifecycle, overrides: Partial<CallIn> = {}): void {
  lifecycle.dispatch({ type: 'open' });
  lifecycle.dispatch({ type: 'submit', form: { firstname: 'Ada' } });
  lifecycle.dispatch({ type: 'complete', callIn: { ...callIn, ...overrides } });
}

/** The number is renewed. */
function receiveAnother(lifecycle: Lifecycle): void {
  lifecycle.dispatch({ type: 'submit', form: {} });
  lifecycle.dispatch({ type: 'complete', callIn: { ...callIn, phoneNumber: '+18005550177' } });
}

describe('an interaction that is taken up', () => {
  it('is the one that was left, with nothing said', () => {
    const { countdown, host, lifecycle, resume, told } = arriveWith(JSON.stringify(entry));
    resume();
    const { interaction } = lifecycle;
    const { state, callIn: inHand, metadata: known } = interaction;
    expect(state).to.equal('number');
    expect(interaction.history).to.deep.equal(history);
    expect(countdown.whole).to.equal(60_500);
    expect(inHand).to.deep.equal(callIn);
    expect(known).to.deep.equal({ ...metadata, ready: now });
    expect(host.minimized).to.be.true;
    expect(told).to.deep.equal([]);
  });

  it('is frozen to its depths', () => {
    const { lifecycle, resume } = arriveWith(JSON.stringify(entry));
    resume();
    const { callIn: inHand, metadata: known, history: before } = lifecycle.interaction;
    const all = [inHand, known, known.errors, before, ...before];
    expect(all.filter((value) => !Object.isFrozen(value))).to.deep.equal([]);
  });

  it('is still stored for the page after, whatever was rendered before it was resumed', () => {
    const { controller, resume, lifecycle, storage } = arriveWith(JSON.stringify(entry));
    controller.hostUpdated();
    expect(storage.getItem(key)).not.to.be.null;
    resume();
    expect(lifecycle.interaction.callIn).not.to.be.null;
    controller.hostUpdated();
    expect(JSON.parse(storage.getItem(key)!)).to.deep.include({ callIn, minimized: true });
  });

  it('is not removed from the storage before it goes on', () => {
    const { controller, storage } = arriveWith(JSON.stringify(entry));
    expect(controller.takeKept()).to.deep.include({ callIn });
    expect(storage.getItem(key)).to.equal(JSON.stringify(entry));
  });

  for (const [what, text, state] of [
    ['as long as an entry may be', JSON.stringify(entry).padEnd(50_000), 'number'],
    ['one character longer', JSON.stringify(entry).padEnd(50_001), 'closed'],
    [
      'written one day ahead of the clock',
      JSON.stringify({
        ...entry,
        callIn: { ...callIn, expiresAt: now + day + 60_000 },
        time: now + day,
      }),
      'number',
    ],
  ]) {
    it(`leads to ${state} where it is ${what}`, () => {
      const { resume, lifecycle } = arriveWith(text!);
      resume();
      expect(lifecycle.interaction.state).to.equal(state);
    });
  }

  it('may have a number without code, id or expiry, for a day', () => {
    const plain = { ...callIn, id: null, accessCode: null, expiresAt: null };
    for (const [age, state] of [
      [day - 1, 'number'],
      [day, 'closed'],
    ] as const) {
      const completed = now - age;
      const times = { ready: completed, opened: completed, started: completed };
      const { resume, lifecycle } = arriveWith(
        JSON.stringify({
          ...entry,
          callIn: plain,
          reservation: 0,
          metadata: { ...metadata, ...times, submitted: completed, completed },
        }),
      );
      resume();
      expect(lifecycle.interaction.state).to.equal(state);
    }
  });
});

describe('an entry that does not check out is ignored and dropped:', () => {
  // What is undefined is left out by JSON.
  const withCallIn = (overrides: object) => ({ ...entry, callIn: { ...callIn, ...overrides } });
  const withMetadata = (overrides: object) => ({
    ...entry,
    metadata: { ...metadata, ...overrides },
  });

  const withEvent = (event: string, time: unknown = now - 150) => ({
    ...entry,
    history: [...history, { event, time }],
  });

  const rubbish: readonly [string, unknown][] = [
    ['null', null],
    ['a number', 5],
    ['a text', 'entry'],
    ['a list', [entry]],
    ['nothing in it', {}],
    ['no version', { ...entry, version: undefined }],
    ['another version', { ...entry, version: 1 }],
    ['a version in words', { ...entry, version: '2' }],
    ['no current number', { ...entry, callIn: null }],
    ['a current number that is a text', { ...entry, callIn: '+18005550123' }],
    ['no phone number', withCallIn({ phoneNumber: undefined })],
    ['a phone number that is a number', withCallIn({ phoneNumber: 18005550123 })],
    ['a phone number without digits', withCallIn({ phoneNumber: 'soon' })],
    ['an empty phone number', withCallIn({ phoneNumber: '' })],
    ['an id that is a number', withCallIn({ id: 7 })],
    ['no id', withCallIn({ id: undefined })],
    ['an access code that is a number', withCallIn({ accessCode: 421 })],
    ['a phone number of a hundred thousand digits', withCallIn({ phoneNumber: '1'.repeat(1e5) })],
    ['a phone number longer than any', withCallIn({ phoneNumber: '1'.repeat(101) })],
    ['an access code longer than any', withCallIn({ accessCode: '1'.repeat(101) })],
    ['an expiry in words', withCallIn({ expiresAt: 'soon' })],
    [
      'an expiry that no clock comes to',
      { ...withCallIn({ expiresAt: 1e300 }), reservation: 1e300 },
    ],
    ['an expiry that is negative', withCallIn({ expiresAt: -1 })],
    ['no expiry', withCallIn({ expiresAt: undefined })],
    ['an expiry just passed', withCallIn({ expiresAt: now })],
    ['an expiry long passed', withCallIn({ expiresAt: now - day })],
    ['no metadata', { ...entry, metadata: undefined }],
    ['metadata that is null', { ...entry, metadata: null }],
    ['metadata that is a list', { ...entry, metadata: Object.values(metadata) }],
    ['metadata with a key too few', withMetadata({ elapsed: undefined })],
    ['metadata with a key too many', withMetadata({ extra: 1 })],
    ['metadata that was never opened', withMetadata({ opened: false })],
    ['metadata that was never completed', withMetadata({ completed: false })],
    ['a timestamp in the far future', withMetadata({ completed: now + day + 1 })],
    ['a timestamp that is negative', withMetadata({ started: -1 })],
    ['a timestamp that no date can be made of', withMetadata({ started: 8.64e15 + 1 })],
    ['a timestamp in words', withMetadata({ started: 'now' })],
    ['a timestamp with a fraction', withMetadata({ started: now - 0.5 })],
    ['a timestamp that is true', withMetadata({ started: true })],
    ['a timestamp that is null', withMetadata({ started: null })],
    ['a flag that is a number', withMetadata({ proactive: 1 })],
    ['a flag in words', withMetadata({ proactive: 'true' })],
    ['a count in words', withMetadata({ requests: '2' })],
    ['a count that is negative', withMetadata({ requests: -2 })],
    ['a count with a fraction', withMetadata({ expirations: 0.5 })],
    ['a duration that is negative', withMetadata({ elapsed: -200 })],
    ['errors that are numbers', withMetadata({ errors: [1] })],
    ['errors that are a text', withMetadata({ errors: 'timeout' })],
    ['errors that nobody knows', withMetadata({ errors: ['<b>'] })],
    ['a form', withMetadata({ form: { firstname: 'Ada' } })],
    ['a form that is a number', withMetadata({ form: 5 })],
    ['an end as cancelled', withMetadata({ cancelled: now - 400 })],
    ['an end', withMetadata({ closed: now - 400 })],
    ['an expiry of the current number', withMetadata({ expired: now - 400 })],
    ['no time', { ...entry, time: undefined }],
    ['a time in words', { ...entry, time: 'now' }],
    ['a time in the far future', { ...entry, time: now + day + 1 }],
    ['no reservation', { ...entry, reservation: undefined }],
    ['a reservation in words', { ...entry, reservation: 'long' }],
    ['a reservation that is null', { ...withCallIn({ expiresAt: null }), reservation: null }],
    ['more left than was reserved', { ...entry, reservation: 60_099 }],
    ['a reservation that is negative', { ...withCallIn({ expiresAt: null }), reservation: -1 }],
    ['no history', { ...entry, history: undefined }],
    ['a history that is a text', { ...entry, history: 'ready' }],
    ['a history without anything in it', { ...entry, history: [] }],
    ['a history that does not begin with ready', { ...entry, history: history.slice(1) }],
    ['a history without a number', { ...entry, history: history.slice(0, -3) }],
    ['a history of nothing', { ...entry, history: [...history, null] }],
    ['a history with an unknown event', withEvent('arrived')],
    ['a history that has ended', withEvent('closed')],
    ['a history that was cancelled', withEvent('cancelled')],
    ['a history that goes back', withEvent('submitted', now - 201)],
    ['a history with a moment between two ms', withEvent('submitted', now - 150.5)],
    ['a history with a moment in words', withEvent('submitted', 'now')],
    ['a history in the far future', withEvent('submitted', now + day + 1)],
    ['a history without an end to it', { ...entry, history: Array(2_000).fill(history[0]) }],
    ['no word on whether it was minimized', { ...entry, minimized: undefined }],
    ['minimized in words', { ...entry, minimized: 'yes' }],
  ];
  const texts: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['no JSON', '{"version":2,'],
    ['HTML', '<!doctype html>'],
    // As texts: an object literal would set the prototype and not the key.
    ['values by way of the prototype', `{"__proto__":${JSON.stringify(entry)}}`],
    [
      'a number by way of the prototype',
      JSON.stringify({ ...entry, callIn: 0 }).replace(
        '"callIn":0',
        `"callIn":{"__proto__":${JSON.stringify(callIn)}}`,
      ),
    ],
    [
      'metadata by way of the prototype',
      JSON.stringify({ ...entry, metadata: 0 }).replace(
        '"metadata":0',
        `"metadata":{"__proto__":${JSON.stringify(metadata)}}`,
      ),
    ],
    ...rubbish.map(([what, value]) => [what, JSON.stringify(value)] as const),
  ];

  for (const [what, text] of texts) {
    it(what, () => {
      const { resume, host, lifecycle, storage, told } = arriveWith(text);
      resume();
      expect(lifecycle.interaction.state).to.equal('closed');
      expect(lifecycle.interaction.callIn).to.be.null;
      expect(host.minimized).to.be.false;
      expect(storage.getItem(key)).to.be.null;
      expect(told).to.deep.equal([]);
      expect(Object.hasOwn(Object.prototype, 'callIn')).to.be.false;
    });
  }
});

describe('an entry is read as an answer of a service is:', () => {
  it('what cannot be seen is left out', () => {
    const marked = { ...callIn, phoneNumber: '\u202e+1800\u200b5550123', accessCode: '\u2066421' };
    const { resume, lifecycle } = arriveWith(JSON.stringify({ ...entry, callIn: marked }));
    resume();
    const { callIn: inHand } = lifecycle.interaction;
    expect(inHand).to.deep.include({ phoneNumber: '+18005550123', accessCode: '421' });
  });
});

describe('when the clock was set back', () => {
  const hour = 3_600_000;

  it('between two pages, no more is left of the number than was left on the first', () => {
    const written = { ...entry, time: now + hour - 100 };
    const ahead = Object.fromEntries(
      Object.entries(metadata).map(([key, value]) => [
        key,
        Number(value) > day ? Number(value) + hour : value,
      ]),
    );
    const { resume, countdown, lifecycle } = arriveWith(
      JSON.stringify({
        ...written,
        callIn: { ...callIn, expiresAt: now + hour + 60_000 },
        metadata: ahead,
        history: history.map(({ event, time }) => ({ event, time: time + hour })),
      }),
    );
    resume();
    const { state, callIn: inHand } = lifecycle.interaction;
    expect(state).to.equal('number');
    expect(inHand!.expiresAt).to.equal(now + 60_100);
    expect(countdown.whole).to.equal(60_500);
  });

  it('between two pages, by more than its whole time, the number is still dropped in time', () => {
    const machine = new FakeScheduler(now);
    const storage = new MemoryStorage();
    receive(arrive(storage, machine).lifecycle);
    machine.jump(-hour);
    const { lifecycle, resume } = arrive(storage, machine);
    resume();
    expect(lifecycle.interaction.callIn!.expiresAt).to.equal(now - hour + 60_000);
    machine.jump(60_000);
    const late = arrive(storage, machine);
    late.resume();
    expect(late.lifecycle.interaction.state).to.equal('closed');
  });

  it('while there is a current number, the entry has the remaining time', () => {
    const host = Object.assign(new FakeHost(), { minimized: false, persist: true });
    const lifecycle = new Lifecycle({ clock });
    lifecycle.dispatch({ type: 'ready' });
    const storage = new MemoryStorage();
    const countdown = { remaining: 60_000, whole: 60_000 };
    const options = { lifecycle, key: () => key, storage, clock, countdown, claimKey: () => true };
    const controller = new PersistenceController(host, options);
    receive(lifecycle);
    countdown.remaining = 20_000;
    controller.hostUpdated();
    const { callIn: kept, time } = JSON.parse(storage.getItem(key)!);
    expect(kept.expiresAt - time).to.equal(20_000);
  });
});

describe('when the page is left', () => {
  const leave = () => window.dispatchEvent(new PageTransitionEvent('pagehide'));

  /** A current number on a page of its own clock. */
  function openPage() {
    const machine = new FakeScheduler(now);
    const { host, lifecycle, storage } = arrive(new MemoryStorage(), machine);
    host.connect();
    hosts.push(host);
    receive(lifecycle);
    return { machine, storage };
  }

  const hosts: FakeHost[] = [];
  afterEach(() => {
    for (const host of hosts.splice(0)) host.disconnect();
  });

  it('the time is written down', () => {
    const { machine, storage } = openPage();
    machine.jump(5_000);
    leave();
    expect(JSON.parse(storage.getItem(key)!)).to.deep.include({ time: now + 5_000, callIn });
  });

  it('an entry that the page’s own script has taken away stays away', () => {
    const { machine, storage } = openPage();
    storage.clear();
    machine.jump(5_000);
    leave();
    expect(storage.getItem(key)).to.be.null;
  });

  it('an element that is not in the document does not write', () => {
    const { machine, storage } = openPage();
    const before = storage.getItem(key);
    for (const host of hosts) host.disconnect();
    machine.jump(5_000);
    leave();
    expect(storage.getItem(key)).to.equal(before);
  });
});

describe('an element that is taken out of the document', () => {
  it('leaves its number to the next one, which drops it when it is closed there', () => {
    const { controller, lifecycle, storage } = arrive();
    receive(lifecycle);
    controller.release();
    lifecycle.dispatch({ type: 'close' });
    expect(storage.getItem(key)).not.to.be.null;
    const next = arrive(storage);
    next.resume();
    expect(next.lifecycle.interaction.callIn).to.deep.equal(callIn);
    next.lifecycle.dispatch({ type: 'close' });
    expect(storage.getItem(key)).to.be.null;
  });

  it('takes its number up itself when it is put back', () => {
    const { controller, lifecycle, storage, resume } = arrive();
    receive(lifecycle);
    controller.release();
    lifecycle.dispatch({ type: 'close' });
    controller.hostUpdated();
    resume();
    expect(lifecycle.interaction.callIn).to.deep.equal(callIn);
    expect(storage.getItem(key)).not.to.be.null;
  });
});

describe('a current number', () => {
  it('is kept even where this code came later than it', () => {
    const { countdown, lifecycle } = arrive();
    receive(lifecycle);
    const storage = new MemoryStorage();
    const host = Object.assign(new FakeHost(), { minimized: false, persist: true });
    const options = { lifecycle, key: () => key, storage, clock, countdown, claimKey: () => true };
    new PersistenceController(host, options);
    expect(JSON.parse(storage.getItem(key)!)).to.deep.include({ callIn });
  });

  it('is written down when something changes, and not at each drawing', () => {
    const written: string[] = [];
    const storage = new (class extends MemoryStorage {
      override setItem(name: string, value: string) {
        written.push(value);
        super.setItem(name, value);
      }
    })();
    const machine = new FakeScheduler(now);
    const { controller, host, lifecycle } = arrive(storage, machine);
    receive(lifecycle);
    machine.jump(1_000);
    controller.hostUpdated();
    expect(written.length).to.equal(1);
    host.minimized = true;
    controller.hostUpdated();
    expect(written.length).to.equal(2);
  });

  it('is the only thing that the storage is read for', () => {
    const read: string[] = [];
    const storage = new MemoryStorage();
    storage.getItem = (name) => {
      read.push(name);
      return null;
    };
    const { controller } = arrive(storage);
    controller.hostUpdated();
    expect(read).to.deep.equal([]);
  });

  it('that takes the place of one that the page’s own script removed is kept', () => {
    const { lifecycle, storage } = arrive();
    receive(lifecycle);
    storage.clear();
    lifecycle.dispatch({ type: 'submit', form: {} });
    expect(storage.getItem(key)).to.contain('+18005550123');
    receiveAnother(lifecycle);
    expect(storage.getItem(key)).to.contain('+18005550177');
  });

  for (const [what, action] of [
    ['expired', { type: 'expire' }],
    ['closed', { type: 'close' }],
  ] as const) {
    it(`is dropped once it is ${what}, and nothing else is`, () => {
      const storage = new MemoryStorage([['basket', 'full']]);
      const { lifecycle } = arrive(storage);
      receive(lifecycle);
      expect(storage.length).to.equal(2);
      lifecycle.dispatch(action);
      expect(storage.getItem(key)).to.be.null;
      expect(storage.getItem('basket')).to.equal('full');
    });
  }
});

describe('where the storage', () => {
  const refuse = (): never => {
    throw new DOMException('no', 'QuotaExceededError');
  };

  const storages: readonly [string, Storage][] = [
    ['cannot be read', Object.assign(new MemoryStorage(), { getItem: refuse })],
    ['is full', Object.assign(new MemoryStorage(), { setItem: refuse })],
    ['lets nothing be removed', Object.assign(new MemoryStorage(), { removeItem: refuse })],
    [
      'allows nothing at all',
      new Proxy(new MemoryStorage(), { get: refuse, set: refuse, has: refuse }),
    ],
  ];
  for (const [what, storage] of storages) {
    it(`${what}, the visit goes on`, () => {
      const { controller, resume, lifecycle, told } = arrive(storage);
      resume();
      receive(lifecycle);
      controller.hostUpdated();
      lifecycle.dispatch({ type: 'close' });
      expect(told).to.deep.equal(['opened', 'started', 'submitted', 'completed', 'closed']);
    });

    it(`${what}, nobody takes the number for one that another page has renewed`, () => {
      const { controller, lifecycle } = arrive(storage);
      receive(lifecycle);
      expect(controller.isOutdated).to.be.false;
    });
  }

  it('is full, no number is left that another has replaced', () => {
    const storage = new MemoryStorage();
    const { lifecycle } = arrive(storage);
    receive(lifecycle);
    Object.assign(storage, { setItem: refuse });
    receiveAnother(lifecycle);
    expect(storage.getItem(key)).to.be.null;
  });
});

describe('a number that another page of the site has renewed', () => {
  it('is outdated, also where it expired before that was noticed', () => {
    const before = arrive();
    receive(before.lifecycle);
    const other = arrive(before.storage);
    other.resume();
    receiveAnother(other.lifecycle);
    expect(before.controller.isOutdated).to.be.true;
    before.lifecycle.dispatch({ type: 'expire' });
    expect(before.controller.isOutdated).to.be.true;
    before.lifecycle.dispatch({ type: 'close' });
    expect(before.controller.isOutdated).to.be.false;
    before.resume();
    expect(before.lifecycle.interaction.callIn?.phoneNumber).to.equal('+18005550177');
  });
});
