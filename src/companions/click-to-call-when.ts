import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { InteractionConsumer } from './interaction-consumer.js';

/**
 * Shows what is inside it only in some states of the `<click-to-call>` around it.
 *
 * @tagname click-to-call-when
 * @slot - What to show.
 */
export class ClickToCallWhen extends LitElement {
  /** The states in which the content shows, separated by spaces: `expired failed`. */
  @property() state = '';

  readonly #consumer = new InteractionConsumer(this);

  protected override render() {
    const { state } = this.#consumer.interaction;
    // An attribute taken off leaves null behind.
    return (this.state ?? '').split(/\s+/).includes(state) ? html`<slot></slot>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'click-to-call-when': ClickToCallWhen;
  }
}
