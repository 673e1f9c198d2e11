import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { StyledElement } from '../ui/styled-element.js';
import { InteractionConsumer } from './interaction-consumer.js';

/**
 * Shows its content in some states of a `<click-to-call>` element, or after some of its events. It
 * follows the element around it, or the element whose id is in `for`. With both `state` and
 * `event`, both conditions have to be true. With neither, it shows nothing.
 *
 * @summary Shows its content in some states or after some events of an interaction.
 * @tagname click-to-call-when
 * @slot - The content.
 */
export class ClickToCallWhen extends StyledElement {
  /** The id of the element to follow. Default: the element around this one. */
  @property() for = '';

  /**
   * The states in which the content is shown, separated by spaces: `expired failed`. Default: any.
   */
  @property() state = '';

  /**
   * The events after which the content is shown, separated by spaces. All of them must have been
   * dispatched in the current interaction, or in the last one while the panel is closed. With
   * `completed closed`, the content is shown to visitors who had a number, after the panel was
   * closed. Default: none.
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

/** The property is null after the attribute was removed. */
const words = (list: string | null) => (list ?? '').split(/\s+/).filter(Boolean);

declare global {
  interface HTMLElementTagNameMap {
    'click-to-call-when': ClickToCallWhen;
  }
}
