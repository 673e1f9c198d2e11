import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { interactionContext } from '../context.js';
import { initialInteraction, type Interaction } from '../lifecycle/interaction.js';

/**
 * The current interaction of the `<click-to-call>` element around the host, or of the one with a
 * given id. The id is searched in the tree of the host first, then in the trees around it. When the
 * id is given to another element, that element is followed.
 */
export class InteractionConsumer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #targetId: () => string;
  #page: Document | undefined;
  #followedId = '';
  #target: Element | null = null;
  #observer: MutationObserver | undefined;
  #interaction = initialInteraction;
  #unsubscribe: (() => void) | undefined;
  /** Whether a server has rendered the host: the first update has to match its markup. */
  #isHydrating: boolean;

  /** @param targetId The id of the element to follow. Empty for the one around the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, targetId = () => '') {
    this.#host = host;
    this.#targetId = targetId;
    this.#isHydrating = !!host.shadowRoot;
    host.addController(this);
  }

  /** The element that is followed. Null when no element has the id. */
  get target(): Element | null {
    return this.#target;
  }

  /** The interaction of the element. The initial one when no element is followed. */
  get interaction(): Interaction {
    return this.#isHydrating ? initialInteraction : this.#interaction;
  }

  hostConnected(): void {
    // A provider that is connected later dispatches an event.
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('context-provider', this.#request);
    this.#follow();
  }

  hostUpdate(): void {
    // It is looked for again when the host is connected.
    if (this.#host.isConnected && this.#targetId() !== this.#followedId) this.#follow();
  }

  hostUpdated(): void {
    if (!this.#isHydrating) return;
    this.#isHydrating = false;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // By now, the host may have another document.
    this.#page?.removeEventListener('context-provider', this.#request);
    this.#observer?.disconnect();
    this.#leave();
  }

  /** Ends the last subscription and follows the element with the current id, if there is one. */
  #follow(): void {
    this.#leave();
    this.#interaction = initialInteraction;
    this.#followedId = this.#targetId();
    this.#observeIds();
    this.#request();
    this.#host.requestUpdate();
  }

  /** Observes the ids: they are added, removed and moved without an event. */
  #observeIds(): void {
    this.#observer?.disconnect();
    if (!this.#followedId) return;
    this.#observer ??= new MutationObserver(() => {
      if (this.#find() !== this.#target) this.#follow();
    });
    for (const root of this.#roots()) {
      this.#observer.observe(root, { subtree: true, childList: true, attributeFilter: ['id'] });
    }
  }

  /** Ends the subscription, once: a renewed subscription has the same function. */
  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #request = (): void => {
    this.#target = this.#find();
    this.#target?.dispatchEvent(
      new ContextEvent(interactionContext, this.#host, this.#receive, true),
    );
  };

  readonly #receive = (interaction: Interaction, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#leave();
    this.#unsubscribe = unsubscribe;
    this.#interaction = interaction;
    this.#host.requestUpdate();
  };

  /** The element to follow. Null when no element has the id. */
  #find(): Element | null {
    if (!this.#followedId) return this.#host;
    for (const root of this.#roots()) {
      const element = root.getElementById(this.#followedId);
      if (element) return element;
    }
    return null;
  }

  /** The tree that the host is in, and the trees around it up to the document. */
  #roots(): (Document | ShadowRoot)[] {
    const roots: (Document | ShadowRoot)[] = [];
    let node: Node | undefined = this.#host;
    while (node) {
      const root = node.getRootNode() as Document | ShadowRoot;
      roots.push(root);
      node = (root as Partial<ShadowRoot>).host;
    }
    return roots;
  }
}
