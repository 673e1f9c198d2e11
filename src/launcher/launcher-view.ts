import { html, noChange, nothing } from 'lit';
import { phoneIcon } from '../ui/phone-icon.js';

/** A text with the language it is in, which may not be the page's. */
export interface LauncherTextProps {
  readonly text: string;
  /** BCP 47; empty where nothing is known. */
  readonly language: string;
}

export interface LauncherProps {
  /** The default label; null if the page has set a label. */
  label: LauncherTextProps | null;
  /** Whether the launcher is hidden because the panel is shown. */
  hidden: boolean;
  /** The remaining time of the current number, shown beside the label. */
  timeLeft: unknown;
  /** Message that the panel could not be loaded; null for none. */
  notice: LauncherTextProps | null;
  onPress: () => void;
  /** The visitor is about to press. */
  onIntent: () => void;
  /** The page has changed or removed the label. */
  onLabelChange: () => void;
}

export const launcherView = (props: LauncherProps) => {
  const { label, hidden, timeLeft, notice, onPress, onIntent, onLabelChange } = props;
  // The label is in properties, which hydration sets: a server knows neither whether the page gave
  // another, nor what the visitor reads.
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
        ><span .lang=${label?.language ?? noChange} .textContent=${label?.text ?? null}></span
        >${timeLeft}</span
      >
    </button>
    ${
      notice && !hidden
        ? html`<div class="launcher-notice">
            <p part="notice" role="alert" lang=${notice.language} dir="auto">${notice.text}</p>
            <slot name="alternative"></slot>
          </div>`
        : nothing
    }
  `;
};
