import type { Interaction } from '../lifecycle/interaction.js';
import type { Visit } from './visit.js';

/** What is shown in place of the form. */
export interface StandIn {
  readonly name: 'outside-hours' | 'long-wait';
  render(): unknown;
}

/**
 * What stands in for the form; null where the form itself is shown. A form that the visitor has
 * begun to fill in stays: nobody loses what was entered.
 */
export function standInOf(visit: Visit, { state, metadata }: Interaction): StandIn | null {
  const { actions, features, form, hours, texts } = visit;
  if (state !== 'form' || metadata.started || form.touched) return null;
  const { current } = hours;
  if (current?.isOutside) {
    return { name: 'outside-hours', render: () => current.render(texts, actions.close) };
  }
  const wait = features.wait.current;
  return wait?.isTooLong ? { name: 'long-wait', render: wait.renderTooLong } : null;
}
