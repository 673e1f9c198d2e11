import { expect } from '@open-wc/testing';
import { PersistenceController } from '../../src/controllers/persistence-controller.js';
import type { CallIn } from '../../src/lifecycle/call-in.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { MemoryStorage } from '../memory-storage.js';
import { FakeHost, FakeScheduler } from './fakes.js';

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
  form: false,
  proactive: true,
  prefilled: false,
  autoSubmitted: true,
  requests: 2,
  expirations: 1,
  errors: ['timeout'],
  elapsed: 200,
};

const entry = { version: 1, callIn, metadata, minimized: true };

/** An element that has just come to a page, and what its tab remembers. */
function arrive(storage: Storage = new MemoryStorage()) {
  const host = Object.assign(new FakeHost(), { minimized: false, persist: true });
  const told: string[] = [];
  const lifecycle = new Lifecycle({ clock, announce: (event) => told.push(event) });
  lifecycle.dispatch({ type: 'ready' });
  told.length = 0;
  const controller = new PersistenceController(host, { lifecycle, key, storage, clock });
  return { controller, host, lifecycle, storage, told };
}

/** The same, where the page before left this. */
const arriveWith = (text: string) => arrive(new MemoryStorage([[key, text]]));

/** A number comes in. */
function receive(lifecycle: Lifecycle, overrides: Partial<CallIn> = {}): void {
  lifecycle.dispatch({ type: 'open' });
  lifecycle.dispatch({ type: 'submit', form: { firstname: 'Ada' } });
  lifecycle.dispatch({ type: 'complete', callIn: { ...callIn, ...overrides } });
}

describe('an interaction that is taken up', () => {
  it('is the one that was left, with nothing said', () => {
    const { controller, host, lifecycle, told } = arriveWith(JSON.stringify(entry));
    controller.resume();
    const { state, callIn: inHand, metadata: known } = lifecycle.interaction;
    expect(state).to.equal('number');
    expect(inHand).to.deep.equal(callIn);
    expect(known).to.deep.equal({ ...metadata, ready: now });
    expect(host.minimized).to.be.true;
    expect(told).to.deep.equal([]);
  });

  it('is frozen to its depths', () => {
    const { controller, lifecycle } = arriveWith(JSON.stringify(entry));
    controller.resume();
    const { callIn: inHand, metadata: known } = lifecycle.interaction;
    const all = [inHand, known, known.errors];
    expect(all.map((value) => Object.isFrozen(value))).to.deep.equal([true, true, true]);
  });

  it('is still there for the page after, whatever was drawn before it was taken up', () => {
    const { controller, lifecycle, storage } = arriveWith(JSON.stringify(entry));
    controller.hostUpdated();
    expect(storage.getItem(key)).not.to.be.null;
    controller.resume();
    expect(lifecycle.interaction.callIn).not.to.be.null;
    controller.hostUpdated();
    expect(JSON.parse(storage.getItem(key)!)).to.deep.include({ callIn, minimized: true });
  });

  it('gives way to one that the visitor has begun meanwhile', () => {
    const { controller, host, lifecycle } = arriveWith(JSON.stringify(entry));
    lifecycle.dispatch({ type: 'open' });
    controller.resume();
    expect(lifecycle.interaction.state).to.equal('form');
    expect(host.minimized).to.be.false;
  });

  it('may have a number without code, id or expiry, for a day', () => {
    const plain = { ...callIn, id: null, accessCode: null, expiresAt: null };
    for (const [age, state] of [
      [day - 1, 'number'],
      [day, 'closed'],
    ] as const) {
      const completed = now - age;
      const times = { ready: completed, opened: completed, started: completed };
      const { controller, lifecycle } = arriveWith(
        JSON.stringify({
          ...entry,
          callIn: plain,
          metadata: { ...metadata, ...times, submitted: completed, completed },
        }),
      );
      controller.resume();
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

  const rubbish: readonly [string, unknown][] = [
    ['null', null],
    ['a number', 5],
    ['a text', 'entry'],
    ['a list', [entry]],
    ['nothing in it', {}],
    ['no version', { ...entry, version: undefined }],
    ['another version', { ...entry, version: 2 }],
    ['a version in words', { ...entry, version: '1' }],
    ['no number in hand', { ...entry, callIn: null }],
    ['a number in hand that is a text', { ...entry, callIn: '+18005550123' }],
    ['no phone number', withCallIn({ phoneNumber: undefined })],
    ['a phone number that is a number', withCallIn({ phoneNumber: 18005550123 })],
    ['a phone number without digits', withCallIn({ phoneNumber: 'soon' })],
    ['an empty phone number', withCallIn({ phoneNumber: '' })],
    ['an id that is a number', withCallIn({ id: 7 })],
    ['no id', withCallIn({ id: undefined })],
    ['an access code that is a number', withCallIn({ accessCode: 421 })],
    ['an expiry in words', withCallIn({ expiresAt: 'soon' })],
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
    ['a timestamp in the future', withMetadata({ completed: now + 1 })],
    ['a timestamp in words', withMetadata({ started: 'now' })],
    ['a timestamp with a fraction', withMetadata({ started: now - 0.5 })],
    ['a timestamp that is true', withMetadata({ started: true })],
    ['a timestamp that is null', withMetadata({ started: null })],
    ['a flag that is a number', withMetadata({ proactive: 1 })],
    ['a count in words', withMetadata({ requests: '2' })],
    ['errors that are a text', withMetadata({ errors: 'timeout' })],
    ['errors that nobody knows', withMetadata({ errors: ['<b>'] })],
    ['a form', withMetadata({ form: { firstname: 'Ada' } })],
    ['a form that is a number', withMetadata({ form: 5 })],
    ['an end as cancelled', withMetadata({ cancelled: now - 400 })],
    ['an end', withMetadata({ closed: now - 400 })],
    ['an expiry of what is in hand', withMetadata({ expired: now - 400 })],
    ['no word on whether it was minimized', { ...entry, minimized: undefined }],
    ['minimized in words', { ...entry, minimized: 'yes' }],
  ];
  const texts: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['no JSON', '{"version":1,'],
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
      const { controller, host, lifecycle, storage, told } = arriveWith(text);
      controller.resume();
      expect(lifecycle.interaction.state).to.equal('closed');
      expect(lifecycle.interaction.callIn).to.be.null;
      expect(host.minimized).to.be.false;
      expect(storage.getItem(key)).to.be.null;
      expect(told).to.deep.equal([]);
      expect(Object.hasOwn(Object.prototype, 'callIn')).to.be.false;
    });
  }
});

describe('a number in hand', () => {
  it('is kept even where this code came later than it', () => {
    const { lifecycle } = arrive();
    receive(lifecycle);
    const storage = new MemoryStorage();
    const host = Object.assign(new FakeHost(), { minimized: false, persist: true });
    new PersistenceController(host, { lifecycle, key, storage, clock });
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
    const { controller, host, lifecycle } = arrive(storage);
    receive(lifecycle);
    controller.hostUpdated();
    controller.hostUpdated();
    expect(written.length).to.equal(1);
    host.minimized = true;
    controller.hostUpdated();
    expect(written.length).to.equal(2);
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
      const { controller, lifecycle, told } = arrive(storage);
      controller.resume();
      receive(lifecycle);
      controller.hostUpdated();
      lifecycle.dispatch({ type: 'close' });
      expect(told).to.deep.equal(['opened', 'started', 'submitted', 'completed', 'closed']);
    });
  }

  it('is full, no number is left that another has replaced', () => {
    const storage = new MemoryStorage();
    const { lifecycle } = arrive(storage);
    receive(lifecycle);
    Object.assign(storage, { setItem: refuse });
    lifecycle.dispatch({ type: 'submit', form: {} });
    lifecycle.dispatch({ type: 'complete', callIn: { ...callIn, phoneNumber: '+18005550177' } });
    expect(storage.getItem(key)).to.be.null;
  });
});
