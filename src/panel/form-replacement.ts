import type { Interaction } from '../lifecycle/interaction.js';
import type { Visit } from './visit.js';

/** The view shown instead of the form. */
export interface FormReplacement {
  readonly name: 'outside-hours' | 'long-wait';
  render(): unknown;
}

/**
 * The view shown instead of the form; null for the form itself. A form that the visitor has begun
 * to fill in stays: nobody loses what was entered.
 */
export function formReplacementOf(
  visit: Visit,
  { state, metadata }: Interaction,
): FormReplacement | null {
  const { actions, features, form, hours, texts } = visit;
  if (state !== 'form' || metadata.started || form.touched) return null;
  const { current } = hours;
  if (current?.isOutside) {
    return { name: 'outside-hours', render: () => current.render(texts, actions.close) };
  }
  const wait = features.wait.current;
  return wait?.isTooLong ? { name: 'long-wait', render: wait.renderTooLong } : null;
}
