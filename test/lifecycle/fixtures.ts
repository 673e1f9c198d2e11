import type { CallIn } from '../../src/lifecycle/call-in.js';
import type { Failure } from '../../src/lifecycle/failure.js';
import {
  initialInteraction,
  type Interaction,
  type InteractionEvent,
} from '../../src/lifecycle/interaction.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { initialMetadata } from '../../src/lifecycle/metadata.js';
import { transition, type Action } from '../../src/lifecycle/transitions.js';

export const form = { firstname: 'Visitor', phonenumber: '+12025550188' };

export const callIn: CallIn = Object.freeze({
  id: 'r1',
  phoneNumber: '+12025550142',
  accessCode: '00417',
  expiresAt: 900_000,
});

export const failure: Failure = Object.freeze({ code: 'network' });

/** Every action with what it needs to bring along. */
export const actions = {
  ready: { type: 'ready' },
  open: { type: 'open' },
  start: { type: 'start' },
  submit: { type: 'submit', form },
  complete: { type: 'complete', callIn },
  fail: { type: 'fail', failure },
  expire: { type: 'expire' },
  dial: { type: 'dial' },
  copy: { type: 'copy', what: 'number' },
  edit: { type: 'edit' },
  close: { type: 'close' },
  resume: { type: 'resume', callIn, metadata: initialMetadata, history: [] },
} as const satisfies Record<string, Action>;

/** The interaction that a new element has after these actions, at `now`. */
export const after = (names: readonly (keyof typeof actions)[], now = 0): Interaction =>
  names.reduce(
    (interaction, name) =>
      transition(interaction, actions[name], now)?.at(-1)?.interaction ?? interaction,
    initialInteraction,
  );

/** A lifecycle on a clock that stands still until it is set, and what it announced. */
export function createLifecycle(onError?: (error: unknown) => void) {
  const clock = { time: 0, now: () => clock.time };
  const announced: { event: InteractionEvent; interaction: Interaction }[] = [];
  const lifecycle = new Lifecycle({
    clock,
    onEvent: (event, interaction) => announced.push({ event, interaction }),
    onError,
  });
  return {
    lifecycle,
    announced,
    clock,
    /** Runs an action at a moment. */
    at(time: number, action: Action) {
      clock.time = time;
      lifecycle.dispatch(action);
    },
    /** The names of the events so far. */
    events: () => announced.map(({ event }) => event),
  };
}
