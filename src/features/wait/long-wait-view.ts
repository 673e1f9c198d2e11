import { html, nothing } from 'lit';
import type { Texts } from '../../i18n/localizer.js';
import { clockIcon } from '../../ui/icons.js';
import { messageView } from '../../ui/message-view.js';

export interface LongWaitProps {
  texts: Texts;
  /** The estimated waiting time, in seconds. */
  wait: number;
  /** Called when the visitor requests a number in spite of the waiting time. */
  onAccept: () => void;
}

/** Shown instead of the form while the waiting time is above `wait-limit`. */
export const longWaitView = ({ texts: { text, duration }, wait, onAccept }: LongWaitProps) =>
  messageView({
    icon: clockIcon,
    heading: text('wait', { time: duration(wait * 1000) }),
    content: nothing,
    actions: html`
      <slot name="alternative"></slot>
      <button part="proceed" class="secondary" type="button" @click=${onAccept}>
        ${text('wait-anyway')}
      </button>
    `,
  });
