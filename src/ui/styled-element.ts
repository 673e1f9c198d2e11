import { LitElement } from 'lit';
import { reportOnce } from '../report-once.js';
import { addStyles, followDocument } from './add-styles.js';

type Listener<Target, E> =
  ((this: Target, event: E) => unknown) | { handleEvent(event: E): unknown };

/**
 * The listener methods of every element, with the types of the element's own events. Declared again,
 * because an interface cannot extend two types whose methods of the same name differ.
 *
 * @typeParam Events - The element's own events by name. Default: none.
 */
export interface StyledElement<Events = unknown> {
  addEventListener<K extends keyof Events>(
    type: K,
    listener: Listener<this, Events[K]> | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: Listener<this, HTMLElementEventMap[K]> | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof Events>(
    type: K,
    listener: Listener<this, Events[K]> | null,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * An element that keeps its styles in every document that it is moved to, and is rendered once
 * where a server has rendered it before.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- used by the interface above
export abstract class StyledElement<Events = unknown> extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { elementStyles, observedAttributes, shadowRootOptions } = this
      .constructor as typeof LitElement;
    // The support observes an attribute of its own.
    if (this.shadowRoot && !observedAttributes.includes('defer-hydration')) {
      reportOnce(
        `<${this.localName}> is rendered again: ` +
          '"@lit-labs/ssr-client/lit-element-hydrate-support.js" was not loaded before it.',
      );
      this.shadowRoot.replaceChildren();
    }
    const root =
      // Lit adopts sheets of the document of this script, which no other document takes.
      this.ownerDocument === document
        ? super.createRenderRoot()
        : (this.shadowRoot ?? this.attachShadow(shadowRootOptions));
    addStyles(this, ...elementStyles);
    return root;
  }

  override connectedCallback(): void {
    followDocument(this);
    super.connectedCallback();
  }
}
