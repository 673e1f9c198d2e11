import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import {
  metadataKeys,
  metadataKinds,
  type Metadata,
  type MetadataKey,
} from '../lifecycle/metadata.js';
import { liveText } from '../ui/live-text.js';
import { StyledElement } from '../ui/styled-element.js';
import { InteractionConsumer } from './interaction-consumer.js';

/** The time of day of an epoch time in ms, in the time zone and format of the visitor. */
const timeOfDay = (time: number): string =>
  new Date(time).toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });

/** A value as text, with spaces at which a line can break. */
const textOf = (key: MetadataKey, value: Metadata[MetadataKey]): string =>
  metadataKinds[key] === 'timestamp' && value !== false
    ? timeOfDay(value as number)
    : JSON.stringify(value, null, 1);

/**
 * Shows the events of a `<click-to-call>` element as they happen, and its metadata below them. It
 * follows the element around it, or the element whose id is in `for`.
 *
 * @tagname click-to-call-timeline
 * @csspart events - List of events.
 * @csspart event - One event in the list.
 * @csspart name - Name of the event.
 * @csspart time - Time of the event.
 * @csspart metadata - Table of the metadata.
 * @csspart key - Key in the table.
 * @csspart value - Value of a key.
 */
export class ClickToCallTimeline extends StyledElement {
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
      /* A time of day has its own direction, also on a page of the other direction. */
      unicode-bidi: plaintext;
    }
  `;

  /** The id of the element to follow. Default: the element around this one. */
  @property() for = '';

  readonly #consumer = new InteractionConsumer(this, () => this.for);

  protected override render() {
    const { history, metadata } = this.#consumer.interaction;
    return html`
      <ol part="events">
        ${history.map(
          ({ event, time }) => html`
            <li part="event">
              <span part="name" translate="no">${liveText(event)}</span>
              <time part="time" translate="no" datetime=${new Date(time).toISOString()}
                >${liveText(timeOfDay(time))}</time
              >
            </li>
          `,
        )}
      </ol>
      <table part="metadata" translate="no">
        ${metadataKeys.map(
          (key) => html`
            <tr>
              <th part="key" scope="row">${key}</th>
              <td part="value">${liveText(textOf(key, metadata[key]))}</td>
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
