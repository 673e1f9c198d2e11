import type { InteractionEvent } from './metadata.js';

/** What an action leads to from one state. */
export interface Transition {
  readonly to: State;
  /** The state to go to instead while there is a number. */
  readonly withNumber?: State;
  /** The events to dispatch, in order. */
  readonly events: readonly InteractionEvent[];
}

const to = <const Name extends string>(name: Name, ...events: InteractionEvent[]) => ({
  to: name,
  events,
});

const open = to('form', 'opened');
const submit = to('requesting', 'started', 'submitted');
const close = to('closed', 'cancelled', 'closed');
const edit = to('form');
/** What the visitor does with the current number. */
const use = <const Name extends string>(name: Name) => ({
  dial: to(name, 'dialled'),
  copy: to(name, 'copied'),
});

/**
 * The lifecycle, a row for each state: what each action leads to from there, and the events on
 * the way. An action that is missing in a row does nothing in that state.
 */
const table = {
  closed: { ready: to('closed', 'ready'), open, resume: to('number') },
  form: { start: to('form', 'started'), submit, close },
  requesting: {
    complete: to('number', 'completed'),
    // After an early renewal has failed, the visitor still has the first number.
    fail: { ...to('failed', 'failed'), withNumber: 'number' },
    expire: to('requesting', 'expired'),
    ...use('requesting'),
    close,
  },
  number: { submit, expire: to('expired', 'expired'), ...use('number'), close },
  expired: { submit, edit, close },
  failed: { submit, edit, close },
} as const;

/** The name of a row of the table. */
export type State = keyof typeof table;

/** The name of an action: a key of a row of the table. */
export type ActionType = { [Name in State]: keyof (typeof table)[Name] }[State];

/** Every {@link State}, in the order of the table. */
export const states = /* @__PURE__ */ Object.keys(table) as readonly State[];

/** The table, for reading: what is missing in a row is undefined. */
export const transitions: Readonly<Record<State, Partial<Record<ActionType, Transition>>>> = table;
