import { expect } from '@open-wc/testing';
import type { Interaction, State } from '../../src/lifecycle/interaction.js';
import { transition, type Action, type ActionType } from '../../src/lifecycle/transitions.js';
import { actions, after } from './fixtures.js';

const nothing = 'nothing';

const completed = ['ready', 'open', 'submit', 'complete'] as const;
const expired = [...completed, 'expire'] as const;

/** Every state by each of the ways into it that make a difference. */
const situations = {
  'before it is ready': after([]),
  closed: after(['ready']),
  'closed again': after(['ready', 'open', 'close']),
  'form, untouched': after(['ready', 'open']),
  'form, started': after(['ready', 'open', 'start']),
  'form, after a number': after([...expired, 'edit']),
  'requesting, first': after(['ready', 'open', 'submit']),
  'requesting, current number': after([...completed, 'submit']),
  'requesting, number expired': after([...expired, 'submit']),
  number: after(completed),
  expired: after(expired),
  failed: after(['ready', 'open', 'submit', 'fail']),
  'failed, after a number': after([...expired, 'submit', 'fail']),
} satisfies Record<string, Interaction>;

type Situation = keyof typeof situations;

/** What each action does: the events on the way and the state it leads to. */
const grid: Record<Situation, Record<ActionType, string>> = {
  'before it is ready': {
    ready: 'ready → closed',
    open: nothing,
    start: nothing,
    submit: nothing,
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: nothing,
    resume: '→ number',
  },
  closed: {
    ready: nothing,
    open: 'opened → form',
    start: nothing,
    submit: nothing,
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: nothing,
    resume: '→ number',
  },
  'closed again': {
    ready: nothing,
    open: 'opened → form',
    start: nothing,
    submit: nothing,
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: nothing,
    resume: '→ number',
  },
  'form, untouched': {
    ready: nothing,
    open: nothing,
    start: 'started → form',
    submit: 'started, submitted → requesting',
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: 'cancelled, closed → closed',
    resume: nothing,
  },
  'form, started': {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: 'submitted → requesting',
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: 'cancelled, closed → closed',
    resume: nothing,
  },
  'form, after a number': {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: 'submitted → requesting',
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: 'closed → closed',
    resume: nothing,
  },
  'requesting, first': {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: nothing,
    complete: 'completed → number',
    fail: 'failed → failed',
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: 'cancelled, closed → closed',
    resume: nothing,
  },
  'requesting, current number': {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: nothing,
    complete: 'completed → number',
    fail: 'failed → number',
    expire: 'expired → requesting',
    dial: 'dialled → requesting',
    copy: 'copied → requesting',
    edit: nothing,
    close: 'closed → closed',
    resume: nothing,
  },
  'requesting, number expired': {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: nothing,
    complete: 'completed → number',
    fail: 'failed → failed',
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: nothing,
    close: 'closed → closed',
    resume: nothing,
  },
  number: {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: 'submitted → requesting',
    complete: nothing,
    fail: nothing,
    expire: 'expired → expired',
    dial: 'dialled → number',
    copy: 'copied → number',
    edit: nothing,
    close: 'closed → closed',
    resume: nothing,
  },
  expired: {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: 'submitted → requesting',
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: '→ form',
    close: 'closed → closed',
    resume: nothing,
  },
  failed: {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: 'submitted → requesting',
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: '→ form',
    close: 'cancelled, closed → closed',
    resume: nothing,
  },
  'failed, after a number': {
    ready: nothing,
    open: nothing,
    start: nothing,
    submit: 'submitted → requesting',
    complete: nothing,
    fail: nothing,
    expire: nothing,
    dial: nothing,
    copy: nothing,
    edit: '→ form',
    close: 'closed → closed',
    resume: nothing,
  },
};

/** In the words of the grid, what an action does. */
function outcome(interaction: Interaction, action: Action): string {
  const steps = transition(interaction, action, 0);
  if (!steps) return nothing;
  const events = steps.flatMap(({ event }) => event ?? []).join(', ');
  return `${events} → ${steps.at(-1)?.interaction.state}`.trim();
}

describe('the transitions', () => {
  for (const [situation, row] of Object.entries(grid)) {
    const interaction = situations[situation as Situation];

    describe(situation, () => {
      it('is the state it is named after', () => {
        const state: State = situation.startsWith('before')
          ? 'closed'
          : (situation.split(/\W/, 1)[0] as State);
        expect(interaction.state).to.equal(state);
      });

      for (const [action, expected] of Object.entries(row)) {
        it(`${action}: ${expected}`, () => {
          expect(outcome(interaction, actions[action as ActionType])).to.equal(expected);
        });
      }
    });
  }
});
