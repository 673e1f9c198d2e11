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
  #followedId = '';
  #interaction = initialInteraction;
  #unsubscribe: (() => void) | undefined;
  /** A server has rendered the host: its first update here has to find what it left. */
  #isHydrating: boolean;

  /** @param targetId The id of the element to ask; empty for the one around the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, targetId = () => '') {
    this.#host = host;
    this.#targetId = targetId;
    this.#isHydrating = !!host.shadowRoot;
    host.addController(this);
  }

  get interaction(): Interaction {
    return this.#isHydrating ? initialInteraction : this.#interaction;
  }

  hostConnected(): void {
    // A provider that comes later says so.
    this.#host.ownerDocument.addEventListener('context-provider', this.#request);
    this.#follow();
  }

  hostUpdate(): void {
    if (this.#targetId() !== this.#followedId) this.#follow();
  }

  hostUpdated(): void {
    if (!this.#isHydrating) return;
    this.#isHydrating = false;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('context-provider', this.#request);
    this.#leave();
  }

  /** What was followed before is forgotten, whether or not there is another. */
  #follow(): void {
    this.#leave();
    this.#interaction = initialInteraction;
    this.#followedId = this.#targetId();
    this.#request();
    this.#host.requestUpdate();
  }

  /** Once and no more: a subscription taken up again ends by the same function. */
  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #request = (): void => {
    const target = this.#followedId ? this.#elementById(this.#followedId) : this.#host;
    target?.dispatchEvent(new ContextEvent(interactionContext, this.#host, this.#receive, true));
  };

  readonly #receive = (interaction: Interaction, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#leave();
    this.#unsubscribe = unsubscribe;
    this.#interaction = interaction;
    this.#host.requestUpdate();
  };

  #elementById(id: string): Element | null {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.getElementById(id) ?? this.#host.ownerDocument.getElementById(id);
  }
}
