import { html, nothing } from 'lit';
import type { Texts } from '../../i18n/localizer.js';
import { clockIcon } from '../../ui/icons.js';
import { liveText } from '../../ui/live-text.js';
import { messageView } from '../../ui/message-view.js';

export interface OutsideHoursProps {
  texts: Texts;
  /** When the office opens next, in words. Null when that is unknown. */
  opens: string | null;
  onClose: () => void;
}

/** Shown instead of the form outside the opening hours. */
export const outsideHoursView = ({ texts: { text }, opens, onClose }: OutsideHoursProps) =>
  messageView({
    icon: clockIcon,
    heading: text('error-office-closed'),
    content:
      opens === null
        ? nothing
        : html`<span part="notice">${liveText(text('opens', { time: opens }))}</span>`,
    actions: html`
      <slot name="alternative"></slot>
      <button part="cancel" class="quiet" type="button" @click=${onClose}>${text('close')}</button>
    `,
  });
