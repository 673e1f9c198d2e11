import { connect } from '../../src/analytics/connect.js';
import type { InteractionRecord } from '../../src/analytics/interaction-record.js';
import type { Sink } from '../../src/analytics/sink.js';
import { dispatchInteractionEvent } from '../../src/events.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import type { Action } from '../../src/lifecycle/transitions.js';
import type { ErrorCode } from '../../src/lifecycle/failure.js';
import { actions } from '../lifecycle/fixtures.js';

/** A sink that keeps what it is handed. */
export function notebook() {
  const records: InteractionRecord[] = [];
  const sink: Sink = (record) => records.push(record);
  return { records, sink, events: () => records.map(({ event }) => event) };
}

/** What a visitor does, and how many ms after the step before. */
export type Step = readonly [
  action: Exclude<keyof typeof actions, 'resume'> | ErrorCode,
  after: number,
];

/** A failure by its code, anything else by its name. */
const actionOf = (name: Step[0]): Action =>
  name in actions
    ? actions[name as keyof typeof actions]
    : { type: 'fail', failure: { code: name as ErrorCode } };

/** What analytics hear of a visit that goes like this, on an element of its own. */
export function recordsOf(...steps: Step[]): InteractionRecord[] {
  const { records, sink } = notebook();
  const element = new EventTarget();
  const clock = { time: 1_700_000_000_000, now: () => clock.time };
  const lifecycle = new Lifecycle({
    clock,
    onEvent: (event, interaction, action) =>
      dispatchInteractionEvent(element, event, interaction, action),
  });
  connect(element, sink);
  lifecycle.dispatch(actions.ready);
  for (const [name, after] of steps) {
    clock.time += after;
    lifecycle.dispatch(actionOf(name));
  }
  return records;
}

/** A record as good as any other. */
export const anyRecord = (): InteractionRecord => recordsOf(['open', 0])[0]!;
