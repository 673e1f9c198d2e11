import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { InteractionConsumer } from './interaction-consumer.js';

/**
 * Shows what is inside it only at some points of an interaction: in some states of the
 * `<click-to-call>` around it, or of the one whose id `for` names, or once some events have come.
 * With both `state` and `event`, both have to hold; with neither, it shows nothing.
 *
 * @summary Shows its content only at some points of an interaction.
 * @tagname click-to-call-when
 * @slot - What to show.
 */
export class ClickToCallWhen extends LitElement {
  /** The id of the element to follow; without it, the one around this. */
  @property() for = '';

  /** The states in which the content shows, separated by spaces: `expired failed`. */
  @property() state = '';

  /**
   * The events after which the content shows, separated by spaces: all of them have come in the
   * current interaction, or in the last one where none is open. `completed closed` thanks those
   * who have had a number once the panel is gone.
   */
  @property() event = '';

  readonly #consumer = new InteractionConsumer(this, () => this.for);

  protected override render() {
    const { state, history } = this.#consumer.interaction;
    const states = words(this.state);
    const events = words(this.event);
    const isDue =
      states.length + events.length > 0 &&
      (states.length === 0 || states.includes(state)) &&
      events.every((name) => history.some(({ event }) => event === name));
    return isDue ? html`<slot></slot>` : nothing;
  }
}

/** An attribute taken off leaves null behind. */
const words = (list: string | null) => (list ?? '').split(/\s+/).filter(Boolean);

declare global {
  interface HTMLElementTagNameMap {
    'click-to-call-when': ClickToCallWhen;
  }
}
