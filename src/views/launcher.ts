import { html, nothing } from 'lit';
import { phoneIcon } from './phone-icon.js';

export interface LauncherProps {
  /** The name of a launcher that the page gave none; null where it gave one. */
  label: string | null;
  /** The panel is on screen in its place. */
  hidden: boolean;
  /** What is left of the number in hand, in figures; shown beside the label. */
  timeLeft: string | null;
  /** Says that the panel could not be fetched. */
  notice: string | null;
  onPress: () => void;
  /** The visitor is about to press. */
  onIntent: () => void;
  /** The page gave it another name, or none. */
  onLabelChange: () => void;
}

export const launcherView = (props: LauncherProps) => {
  const { label, hidden, timeLeft, notice, onPress, onIntent, onLabelChange } = props;
  // The label is a property, which a server leaves out and hydration sets: there, nobody knows
  // whether the page gave another.
  return html`
    <button
      part="launcher"
      type="button"
      ?hidden=${hidden}
      aria-haspopup="dialog"
      @click=${onPress}
      @pointerenter=${onIntent}
      @focus=${onIntent}
    >
      <span part="launcher-icon"><slot name="icon">${phoneIcon}</slot></span>
      <span part="launcher-label"
        ><slot @slotchange=${onLabelChange}></slot
        ><span .textContent=${label}></span>${timeLeft && html`&nbsp;· ${timeLeft}`}</span
      >
    </button>
    ${
      notice && !hidden
        ? html`<p part="notice" class="launcher-notice" role="alert">${notice}</p>`
        : nothing
    }
  `;
};
