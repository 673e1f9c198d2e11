import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { InteractionConsumer } from './interaction-consumer.js';

const timeOfDay = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** Durations and counts are small; an epoch time of this century is not. */
const isTimestamp = (value: unknown): value is number => typeof value === 'number' && value > 1e12;

/** With blanks to break the line at. */
const toText = (value: unknown) => JSON.stringify(value, null, 1);

/**
 * Draws the lifecycle of a `<click-to-call>` as it happens, with the metadata block below it: the
 * one around it, or the one whose id `for` names.
 *
 * @tagname click-to-call-timeline
 * @csspart events - The list of what happened.
 * @csspart event - One line of it.
 * @csspart name - The event's name.
 * @csspart time - When it happened.
 * @csspart metadata - The metadata block, a table.
 * @csspart key - A key of it.
 * @csspart value - The value of that key.
 */
export class ClickToCallTimeline extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-variant-numeric: tabular-nums;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 1em;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th {
      padding: 0;
      font-weight: inherit;
      text-align: start;
    }
    td {
      text-align: end;
      overflow-wrap: anywhere;
    }
    time,
    td {
      /* A time of day reads by its own direction, on a page that reads the other way too. */
      unicode-bidi: plaintext;
    }
  `;

  /** The id of the element to follow; without it, the one around this. */
  @property() for = '';

  readonly #consumer = new InteractionConsumer(this, () => this.for);

  protected override render() {
    const { history, metadata } = this.#consumer.interaction;
    return html`
      <ol part="events">
        ${history.map(
          ({ event, time }) => html`
            <li part="event">
              <span part="name">${event}</span>
              <time part="time" datetime=${new Date(time).toISOString()}
                >${timeOfDay.format(time)}</time
              >
            </li>
          `,
        )}
      </ol>
      <table part="metadata">
        ${Object.entries(metadata).map(
          ([key, value]) => html`
            <tr>
              <th part="key" scope="row">${key}</th>
              <td part="value">${isTimestamp(value) ? timeOfDay.format(value) : toText(value)}</td>
            </tr>
          `,
        )}
      </table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'click-to-call-timeline': ClickToCallTimeline;
  }
}
