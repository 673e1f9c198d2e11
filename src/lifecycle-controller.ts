import { ContextProvider } from '@lit/context';
import { interactionContext } from './context.js';
import { dispatchInteractionEvent } from './events.js';
import type { Clock } from './lifecycle/clock.js';
import { Lifecycle } from './lifecycle/lifecycle.js';

/** Connects a lifecycle to an element: it dispatches the events and provides the context. */
export class LifecycleController extends Lifecycle {
  constructor(host: HTMLElement, { clock }: { clock?: Clock } = {}) {
    super({
      clock,
      onEvent: (event, interaction, action) => {
        dispatchInteractionEvent(host, event, interaction, action);
        // Events of an element that was removed do not reach its document by themselves.
        if (!host.isConnected) {
          dispatchInteractionEvent(host.ownerDocument, event, interaction, action);
        }
      },
    });
    const provider = new ContextProvider(host, {
      context: interactionContext,
      initialValue: this.interaction,
    });
    this.subscribe((interaction) => {
      try {
        provider.setValue(interaction);
      } catch (error) {
        // An error in a consumer of the page does not end the interaction.
        console.error('<click-to-call>', error);
      }
    });
  }
}
