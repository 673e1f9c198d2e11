import { expect } from '@open-wc/testing';
import { actions, after, callIn, createLifecycle, failure } from './fixtures.js';

describe('the current number', () => {
  const rows: [string, Parameters<typeof after>[0], object][] = [
    ['nothing while the first request is under way', ['submit'], {}],
    ['the number once it was received', ['submit', 'complete'], { callIn }],
    ['the old number during an early renewal', ['submit', 'complete', 'submit'], { callIn }],
    [
      'the old number and a reason when that renewal failed',
      ['submit', 'complete', 'submit', 'fail'],
      { callIn, failure },
    ],
    [
      'the same after the number was used',
      ['submit', 'complete', 'submit', 'fail', 'dial', 'copy'],
      { callIn, failure },
    ],
    [
      'only the number when the renewal is tried again',
      ['submit', 'complete', 'submit', 'fail', 'submit'],
      { callIn },
    ],
    [
      'nothing when the number expires during the renewal',
      ['submit', 'complete', 'submit', 'expire'],
      {},
    ],
    ['nothing once the number has expired', ['submit', 'complete', 'expire'], {}],
    ['nothing once the panel is closed', ['submit', 'complete', 'close'], {}],
    ['a reason after a failure', ['submit', 'fail'], { failure }],
    ['no reason any more once the form is back', ['submit', 'fail', 'edit'], {}],
    ['no reason any more once the panel is closed', ['submit', 'fail', 'close'], {}],
  ];
  for (const [title, names, expected] of rows) {
    it(`is ${title}`, () => {
      const { callIn, failure } = after(['ready', 'open', ...names]);
      expect({ callIn, failure }).to.deep.equal({ callIn: null, failure: null, ...expected });
    });
  }
});

describe('an interaction that began on another page', () => {
  const elsewhere = after(['ready', 'open', 'submit', 'fail', 'submit', 'complete'], 500);

  function resume() {
    const page = createLifecycle();
    const { metadata, history } = elsewhere;
    page.at(1000, actions.ready);
    page.at(1000, { type: 'resume', callIn, metadata, history });
    return page;
  }

  it('goes on with its number and its metadata, ready excepted', () => {
    const { callIn: inHand, metadata } = resume().lifecycle.interaction;
    expect(inHand).to.deep.equal(callIn);
    expect(metadata).to.deep.equal({ ...elsewhere.metadata, ready: 1000 });
  });

  it('goes on with its history', () => {
    const { at, lifecycle } = resume();
    const names = () => lifecycle.interaction.history.map(({ event }) => event);
    const before = elsewhere.history.map(({ event }) => event);
    expect(before).to.include.members(['opened', 'failed', 'completed']);
    expect(names()).to.deep.equal(before);
    at(2000, actions.close);
    expect(names()).to.deep.equal([...before, 'closed']);
  });

  it('leaves nothing of its history to the next one', () => {
    const { at, lifecycle } = resume();
    at(2000, actions.close);
    at(3000, actions.open);
    expect(lifecycle.interaction.history).to.deep.equal([
      { event: 'ready', time: 1000 },
      { event: 'opened', time: 3000 },
    ]);
  });

  it('dispatches no event again', () => {
    expect(resume().events()).to.deep.equal(['ready']);
  });

  it('ends as it would have there', () => {
    const { at, events, lifecycle } = resume();
    at(2000, actions.expire);
    at(3000, actions.close);
    expect(events()).to.deep.equal(['ready', 'expired', 'closed']);
    expect(lifecycle.interaction.metadata).to.include({ completed: 500, expirations: 1 });
  });

  it('is frozen, like any other', () => {
    const { interaction } = resume().lifecycle;
    const { metadata, history } = interaction;
    expect([interaction, metadata, history].every(Object.isFrozen)).to.equal(true);
  });
});
