import { expect } from '@open-wc/testing';
import type { InteractionEvent } from '../../src/lifecycle/interaction.js';
import type { Metadata } from '../../src/lifecycle/metadata.js';
import type { Action } from '../../src/lifecycle/transitions.js';
import { actions, createLifecycle, form } from './fixtures.js';

/** The documented metadata block: by default, all values are false. */
const blank: Metadata = {
  ready: false,
  opened: false,
  started: false,
  submitted: false,
  cancelled: false,
  completed: false,
  closed: false,
  expired: false,
  dialled: false,
  form: false,
  proactive: false,
  prefilled: false,
  autoSubmitted: false,
  requests: false,
  expirations: false,
  errors: false,
  elapsed: false,
};

const { ready, open, start, submit, complete, fail, expire, dial, copy, edit, close } = actions;

interface Scenario {
  readonly title: string;
  /** What happens, one action a second. */
  readonly actions: readonly Action[];
  /** Each event in its order, and what it changes in the block that the event before it had. */
  readonly events: readonly (readonly [InteractionEvent, Partial<Metadata>])[];
}

const opening: Scenario['events'] = [
  ['ready', { ready: 1000 }],
  ['opened', { opened: 2000 }],
];

const submitting: Scenario['events'] = [
  ...opening,
  ['started', { started: 3000 }],
  ['submitted', { submitted: 4000, form, requests: 1 }],
];

const completing: Scenario['events'] = [
  ...submitting,
  ['completed', { completed: 5000, elapsed: 2000 }],
];

const documented: Scenario[] = [
  {
    title: 'opened, changed their mind and closed',
    actions: [ready, open, close],
    events: [...opening, ['cancelled', { cancelled: 3000 }], ['closed', { closed: 3000 }]],
  },
  {
    title: 'started filling out the form but closed without submitting',
    actions: [ready, open, start, close],
    events: [
      ...opening,
      ['started', { started: 3000 }],
      ['cancelled', { cancelled: 4000, elapsed: 1000 }],
      ['closed', { closed: 4000 }],
    ],
  },
  {
    title: 'started filling out the form and submitted it successfully',
    actions: [ready, open, start, submit, complete, close],
    events: [...completing, ['closed', { closed: 6000 }]],
  },
];

const additional: Scenario[] = [
  {
    title: 'sent a form that the page had filled',
    actions: [
      ready,
      { type: 'open', proactive: true, prefilled: true },
      { type: 'submit', form, autoSubmitted: true },
    ],
    events: [
      ['ready', { ready: 1000 }],
      ['opened', { opened: 2000, proactive: true, prefilled: true }],
      ['started', { started: 3000 }],
      ['submitted', { submitted: 3000, form, requests: 1, autoSubmitted: true }],
    ],
  },
  {
    title: 'tried again what the page had sent',
    actions: [ready, open, { type: 'submit', form, autoSubmitted: true }, fail, submit],
    events: [
      ...opening,
      ['started', { started: 3000 }],
      ['submitted', { submitted: 3000, form, requests: 1, autoSubmitted: true }],
      ['failed', { errors: ['network'] }],
      ['submitted', { submitted: 5000, requests: 2 }],
    ],
  },
  {
    title: 'left while the request was under way',
    actions: [ready, open, start, submit, close],
    events: [
      ...submitting,
      ['cancelled', { cancelled: 5000, elapsed: 2000 }],
      ['closed', { closed: 5000 }],
    ],
  },
  {
    title: 'got a number at the second try',
    actions: [ready, open, start, submit, fail, submit, complete],
    events: [
      ...submitting,
      ['failed', { errors: ['network'] }],
      ['submitted', { submitted: 6000, requests: 2 }],
      ['completed', { completed: 7000, elapsed: 4000 }],
    ],
  },
  {
    title: 'gave up after two failures, the second with other details',
    actions: [
      ready,
      open,
      start,
      submit,
      fail,
      edit,
      { type: 'submit', form: { phonenumber: '+12025550199' } },
      { type: 'fail', failure: { code: 'invalid-number' } },
      close,
    ],
    events: [
      ...submitting,
      ['failed', { errors: ['network'] }],
      ['submitted', { submitted: 7000, requests: 2, form: { phonenumber: '+12025550199' } }],
      ['failed', { errors: ['network', 'invalid-number'] }],
      ['cancelled', { cancelled: 9000, elapsed: 6000 }],
      ['closed', { closed: 9000 }],
    ],
  },
  {
    title: 'let two numbers run out and took a third',
    actions: [
      ...[ready, open, start, submit, complete],
      ...[expire, submit, complete, expire, submit, complete],
    ],
    events: [
      ...completing,
      ['expired', { expired: 6000, expirations: 1 }],
      ['submitted', { submitted: 7000, requests: 2 }],
      ['completed', { completed: 8000, expired: false, elapsed: 5000 }],
      ['expired', { expired: 9000, expirations: 2 }],
      ['submitted', { submitted: 10_000, requests: 3 }],
      ['completed', { completed: 11_000, expired: false, elapsed: 8000 }],
    ],
  },
  {
    title: 'renewed the number before it ran out',
    actions: [ready, open, start, submit, complete, submit, complete],
    events: [
      ...completing,
      ['submitted', { submitted: 6000, requests: 2 }],
      ['completed', { completed: 7000, elapsed: 4000 }],
    ],
  },
  {
    title: 'saw the number run out while the renewal was under way, and the renewal fail',
    actions: [ready, open, start, submit, complete, submit, expire, fail, close],
    events: [
      ...completing,
      ['submitted', { submitted: 6000, requests: 2 }],
      ['expired', { expired: 7000, expirations: 1 }],
      ['failed', { errors: ['network'] }],
      ['closed', { closed: 9000 }],
    ],
  },
  {
    title: 'copied the number, dialled it twice and closed',
    actions: [ready, open, start, submit, complete, copy, dial, dial, close],
    events: [
      ...completing,
      ['copied', {}],
      ['dialled', { dialled: 7000 }],
      ['dialled', { dialled: 8000 }],
      ['closed', { closed: 9000 }],
    ],
  },
  {
    title: 'dialled a number and renewed it',
    actions: [ready, open, start, submit, complete, dial, submit, dial, complete],
    events: [
      ...completing,
      ['dialled', { dialled: 6000 }],
      ['submitted', { submitted: 7000, requests: 2 }],
      ['dialled', { dialled: 8000 }],
      ['completed', { completed: 9000, elapsed: 6000 }],
    ],
  },
  {
    title: 'came back for another interaction',
    actions: [
      ...[ready, { type: 'open', proactive: true, prefilled: true } as const, submit],
      ...[fail, submit, complete, dial, expire, close, open],
    ],
    events: [
      ['ready', { ready: 1000 }],
      ['opened', { opened: 2000, proactive: true, prefilled: true }],
      ['started', { started: 3000 }],
      ['submitted', { submitted: 3000, form, requests: 1 }],
      ['failed', { errors: ['network'] }],
      ['submitted', { submitted: 5000, requests: 2 }],
      ['completed', { completed: 6000, elapsed: 3000 }],
      ['dialled', { dialled: 7000 }],
      ['expired', { expired: 8000, expirations: 1 }],
      ['closed', { closed: 9000 }],
      ['opened', { ...blank, ready: 1000, opened: 10_000 }],
    ],
  },
];

function itDispatches({ title, actions, events }: Scenario): void {
  describe(`whose visitor ${title}`, () => {
    it(`dispatches ${events.map(([event]) => event).join(' → ')}`, () => {
      const { announced, at } = createLifecycle();
      actions.forEach((action, index) => at((index + 1) * 1000, action));

      let metadata = blank;
      const expected = events.map(([event, changes]) => ({
        event,
        metadata: (metadata = { ...metadata, ...changes }),
      }));
      const told = announced.map(({ event, interaction }) => ({
        event,
        metadata: interaction.metadata,
      }));
      expect(told).to.deep.equal(expected);
    });
  });
}

describe('a documented interaction', () => {
  documented.forEach(itDispatches);
});

describe('an interaction with additional events', () => {
  additional.forEach(itDispatches);
});
