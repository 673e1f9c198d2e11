import type { CallIn } from './call-in.js';
import type { Failure } from './failure.js';
import type { HistoryEntry, Interaction } from './interaction.js';
import {
  initialMetadata,
  latestTimestamp,
  type FormValues,
  type InteractionEvent,
  type Metadata,
} from './metadata.js';
import { transitions, type ActionType } from './states.js';

export type { ActionType } from './states.js';

/** The actions of the lifecycle, each with its data. */
export interface Actions {
  ready: object;
  open: { readonly proactive?: boolean; readonly prefilled?: boolean };
  start: object;
  submit: { readonly form: FormValues; readonly autoSubmitted?: boolean };
  complete: { readonly callIn: CallIn };
  fail: { readonly failure: Failure };
  expire: object;
  /** The visitor presses the current number. */
  dial: object;
  copy: { readonly what: Copied };
  edit: object;
  close: object;
  /** Continues an interaction that began on another page. No event is dispatched again. */
  resume: {
    readonly callIn: CallIn;
    readonly metadata: Metadata;
    readonly history: readonly HistoryEntry[];
  };
}

/** What of a number can be copied: the number itself, or its access code. */
export type Copied = 'number' | 'code';

/** An action with its data, such as `{type: 'complete', callIn}`. */
export type Action = { [T in ActionType]: { readonly type: T } & Actions[T] }[ActionType];

/** One step of a transition: an event, and the interaction after it. */
export interface Step {
  /** Null where the state changes without an event. */
  readonly event: InteractionEvent | null;
  readonly interaction: Interaction;
}

/** When an event may be dispatched. An event that is not listed here always may. */
const conditions: Partial<Record<InteractionEvent, (interaction: Interaction) => boolean>> = {
  ready: ({ metadata }) => metadata.ready === false,
  opened: ({ metadata }) => metadata.ready !== false,
  started: ({ metadata }) => metadata.started === false,
  expired: ({ callIn }) => !!callIn,
  dialled: ({ callIn }) => !!callIn,
  copied: ({ callIn }) => !!callIn,
  cancelled: ({ metadata }) => metadata.completed === false,
};

type Stamp = (metadata: Metadata, time: number, action: Action) => Partial<Metadata>;

const elapsed = ({ started }: Metadata, time: number) => started !== false && time - started;

/** What an event changes in the metadata. An event that is not listed sets its timestamp only. */
const stamps: Partial<Record<InteractionEvent, Stamp>> = {
  opened: ({ ready }, time, action) => ({
    ...initialMetadata,
    ready,
    opened: time,
    ...(action.type === 'open' && {
      proactive: !!action.proactive,
      prefilled: !!action.prefilled,
    }),
  }),
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
  copied: () => ({}),
  cancelled: (metadata, time) => ({ cancelled: time, elapsed: elapsed(metadata, time) }),
};

/** Why there is no number, or no new one. Using the current number does not change it. */
const failureAfter = (interaction: Interaction, action: Action): Failure | null => {
  if (action.type === 'fail') return action.failure;
  return action.type === 'dial' || action.type === 'copy' ? interaction.failure : null;
};

/** The current number after an action. */
const callInAfter = (interaction: Interaction, action: Action): CallIn | null => {
  if (action.type === 'complete' || action.type === 'resume') return action.callIn;
  return action.type === 'expire' || action.type === 'close' ? null : interaction.callIn;
};

const entry = (event: InteractionEvent, time: number): HistoryEntry =>
  Object.freeze({ event, time });

/**
 * The steps to which an action leads, in order; null when the action does nothing in this state.
 * A pure function: `interaction` is not changed, and everything that is returned is frozen.
 * @param now The current time in epoch ms. Where it is before the latest timestamp of the
 *   interaction, the clock was set back, and that timestamp is used instead.
 */
export function transition(
  interaction: Interaction,
  action: Action,
  now: number,
): readonly Step[] | null {
  const { metadata } = interaction;
  const rule = transitions[interaction.state][action.type];
  if (!rule) return null;
  const events = rule.events.filter((event) => conditions[event]?.(interaction) ?? true);
  // Where none of the events may be dispatched, the action does nothing.
  if (rule.events.length > 0 && events.length === 0) return null;

  const time = Math.max(Math.round(now), latestTimestamp(metadata));
  const arrival = {
    state: (interaction.callIn && rule.withNumber) || rule.to,
    callIn: callInAfter(interaction, action),
    failure: failureAfter(interaction, action),
    ...(action.type === 'resume' && {
      // The element of this page has its own `ready`.
      metadata: Object.freeze({ ...action.metadata, ready: metadata.ready }),
      history: action.history,
    }),
  };
  // The state changes with the last event: the panel is still shown while `cancelled` is
  // dispatched.
  const last = events.at(-1) ?? null;
  let current = interaction;
  return (events.length > 0 ? events : [null]).map((event) => {
    current = Object.freeze({
      ...current,
      ...(event && {
        metadata: Object.freeze({
          ...current.metadata,
          ...(stamps[event]?.(current.metadata, time, action) ?? { [event]: time }),
        }),
        history: Object.freeze([
          // The `ready` of this element: the metadata may have that of an earlier page.
          ...(event === 'opened' ? [entry('ready', Number(metadata.ready))] : current.history),
          entry(event, time),
        ]),
      }),
      ...(event === last && arrival),
    });
    return { event, interaction: current };
  });
}
