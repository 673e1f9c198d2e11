import { ContextProvider } from '@lit/context';
import { interactionContext } from '../context.js';
import { emit } from '../events.js';
import type { Clock } from '../lifecycle/clock.js';
import { Lifecycle } from '../lifecycle/lifecycle.js';

export interface LifecycleControllerOptions {
  clock?: Clock;
  /** Where the state stands as custom states, for `:state(requesting)`. */
  internals?: ElementInternals;
}

/** Runs the lifecycle on an element: each snapshot goes to the context, the styles, the page. */
export class LifecycleController extends Lifecycle {
  constructor(host: HTMLElement, { clock, internals }: LifecycleControllerOptions = {}) {
    super({
      clock,
      announce: (event, { metadata, failure }) =>
        emit(host, event, metadata, event === 'failed' ? failure : null),
    });
    const provider = new ContextProvider(host, {
      context: interactionContext,
      initialValue: this.interaction,
    });
    this.subscribe((interaction) => {
      internals?.states?.clear();
      internals?.states?.add(interaction.state);
      try {
        provider.setValue(interaction);
      } catch (error) {
        // A fault of the page's own consumers does not end the visit.
        console.error('<click-to-call>', error);
      }
    });
  }
}
