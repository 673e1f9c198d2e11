import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { interactionContext } from '../context.js';
import { initialInteraction, type Interaction } from '../lifecycle/interaction.js';

/**
 * The current interaction of the `<click-to-call>` around the host, or of one that stands
 * elsewhere in the document.
 */
export class InteractionConsumer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #targetId: () => string;
  #interaction = initialInteraction;
  #unsubscribe: (() => void) | undefined;

  /** @param targetId The id of the element to ask; empty for the one around the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, targetId = () => '') {
    this.#host = host;
    this.#targetId = targetId;
    host.addController(this);
  }

  get interaction(): Interaction {
    return this.#interaction;
  }

  hostConnected(): void {
    // A provider that comes later says so.
    this.#host.ownerDocument.addEventListener('context-provider', this.#request);
    this.#request();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('context-provider', this.#request);
    this.#unsubscribe?.();
  }

  readonly #request = (): void => {
    const id = this.#targetId();
    const target = id ? this.#host.ownerDocument.getElementById(id) : this.#host;
    target?.dispatchEvent(new ContextEvent(interactionContext, this.#host, this.#receive, true));
  };

  readonly #receive = (interaction: Interaction, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#interaction = interaction;
    this.#host.requestUpdate();
  };
}
