import type { CallIn } from './call-in.js';
import type { Failure } from './failure.js';
import type { Interaction, LifecycleEvent, State } from './interaction.js';
import { initialMetadata, latestTimestamp, type FormValues, type Metadata } from './metadata.js';

/** What can be asked of the lifecycle, each with what it brings along. */
export interface Actions {
  ready: object;
  open: { readonly proactive?: boolean; readonly prefilled?: boolean };
  start: object;
  submit: { readonly form: FormValues; readonly autoSubmitted?: boolean };
  complete: { readonly callIn: CallIn };
  fail: { readonly failure: Failure };
  expire: object;
  edit: object;
  close: object;
  /** Takes an interaction up that began on another page; nothing is said again. */
  resume: { readonly metadata: Metadata; readonly callIn: CallIn };
}

export type ActionType = keyof Actions;

/** An action with what it brings along, such as `{type: 'complete', callIn}`. */
export type Action = { [T in ActionType]: { readonly type: T } & Actions[T] }[ActionType];

/** One thing that became true on the way, and the interaction as it is from then on. */
export interface Step {
  /** Null where the state changes without a word to the page. */
  readonly event: LifecycleEvent | null;
  readonly interaction: Interaction;
}

interface Transition {
  readonly to: State | ((interaction: Interaction) => State);
  readonly events: readonly LifecycleEvent[];
}

const to = (state: Transition['to'], ...events: LifecycleEvent[]): Transition => ({
  to: state,
  events,
});

const open = to('form', 'opened');
const submit = to('requesting', 'started', 'submitted');
const close = to('closed', 'cancelled', 'closed');
const edit = to('form');

/**
 * The lifecycle: what each action leads to from each state, and the events on the way. A pair
 * that is missing here does nothing. Of the events, those fall away whose {@link conditions}
 * do not hold.
 */
export const transitions: Readonly<Record<State, Partial<Record<ActionType, Transition>>>> = {
  closed: { ready: to('closed', 'ready'), open, resume: to('number') },
  form: { start: to('form', 'started'), submit, close },
  requesting: {
    complete: to('number', 'completed'),
    // An early renewal that fails leaves the visitor with the number already in hand.
    fail: to(({ callIn }) => (callIn ? 'number' : 'failed'), 'failed'),
    expire: to('requesting', 'expired'),
    close,
  },
  number: { submit, expire: to('expired', 'expired'), close },
  expired: { submit, edit, close },
  failed: { submit, edit, close },
};

/** When an event may be said; an event without a line here always may. */
const conditions: Partial<Record<LifecycleEvent, (interaction: Interaction) => boolean>> = {
  ready: ({ metadata }) => metadata.ready === false,
  opened: ({ metadata }) => metadata.ready !== false,
  started: ({ metadata }) => metadata.started === false,
  expired: ({ callIn }) => !!callIn,
  cancelled: ({ metadata }) => metadata.completed === false,
};

type Stamp = (metadata: Metadata, time: number, action: Action) => Partial<Metadata>;

const elapsed = ({ started }: Metadata, time: number) => started !== false && time - started;

/** What each event writes into the metadata. */
const stamps: Readonly<Record<LifecycleEvent, Stamp>> = {
  ready: (_, time) => ({ ready: time }),
  opened: ({ ready }, time, action) => ({
    ...initialMetadata,
    ready,
    opened: time,
    ...(action.type === 'open' && {
      proactive: !!action.proactive,
      prefilled: !!action.prefilled,
    }),
  }),
  started: (_, time) => ({ started: time }),
  submitted: ({ requests, autoSubmitted }, time, action) => ({
    submitted: time,
    requests: Number(requests) + 1,
    ...(action.type === 'submit' && {
      form: Object.freeze({ ...action.form }),
      autoSubmitted: autoSubmitted || !!action.autoSubmitted,
    }),
  }),
  completed: (metadata, time) => ({
    completed: time,
    expired: false,
    elapsed: elapsed(metadata, time),
  }),
  expired: ({ expirations }, time) => ({ expired: time, expirations: Number(expirations) + 1 }),
  failed: ({ errors }, _, action) =>
    action.type === 'fail'
      ? { errors: Object.freeze([...(errors || []), action.failure.code]) }
      : {},
  cancelled: (metadata, time) => ({ cancelled: time, elapsed: elapsed(metadata, time) }),
  closed: (_, time) => ({ closed: time }),
};

/** What an action leaves in hand. */
const callInAfter = (interaction: Interaction, action: Action): CallIn | null => {
  if (action.type === 'complete' || action.type === 'resume') return action.callIn;
  return action.type === 'expire' || action.type === 'close' ? null : interaction.callIn;
};

/**
 * What an action makes of an interaction: its steps in order, or null when the action means
 * nothing now. Pure: `interaction` is left as it is, and all that is handed back is frozen.
 * @param now The present moment in epoch ms. Where it lies before what the interaction already
 *   speaks of, the clock was set back and the latest of those moments stands in for it.
 */
export function transition(
  interaction: Interaction,
  action: Action,
  now: number,
): readonly Step[] | null {
  const rule = transitions[interaction.state][action.type];
  if (!rule) return null;
  const events = rule.events.filter((event) => conditions[event]?.(interaction) ?? true);
  // Events that were due but may none of them be said void the action.
  if (rule.events.length > 0 && events.length === 0) return null;

  const time = Math.max(Math.round(now), latestTimestamp(interaction.metadata));
  const arrival = {
    state: typeof rule.to === 'function' ? rule.to(interaction) : rule.to,
    callIn: callInAfter(interaction, action),
    failure: action.type === 'fail' ? action.failure : null,
    ...(action.type === 'resume' && {
      // This page's element was ready at its own time.
      metadata: Object.freeze({ ...action.metadata, ready: interaction.metadata.ready }),
    }),
  };
  // The state changes with the last event: while `cancelled` is told, the panel still shows.
  const last = events.at(-1) ?? null;
  let current = interaction;
  return (events.length > 0 ? events : [null]).map((event) => {
    current = Object.freeze({
      ...current,
      ...(event && {
        metadata: Object.freeze({
          ...current.metadata,
          ...stamps[event](current.metadata, time, action),
        }),
        history: Object.freeze([
          ...(event === 'opened' ? current.history.slice(0, 1) : current.history),
          Object.freeze({ event, time }),
        ]),
      }),
      ...(event === last && arrival),
    });
    return { event, interaction: current };
  });
}
