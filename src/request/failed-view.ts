import { html } from 'lit';
import { longestWait } from '../durations.js';
import type { Texts } from '../i18n/localizer.js';
import type { Failure } from '../lifecycle/failure.js';
import { busyLabel } from '../ui/busy-label.js';
import { warningIcon } from '../ui/icons.js';
import { messageView } from '../ui/message-view.js';

export interface FailedProps {
  texts: Texts;
  failure: Failure;
  /** Whether another request is being prepared. */
  busy: boolean;
  onRetry: () => void;
  onEdit: () => void;
}

export const failedView = ({ texts, failure, busy, onRetry, onEdit }: FailedProps) => {
  const { text, duration, join } = texts;
  const { code, retryAfter = 0 } = failure;
  const isPlausible = retryAfter > 0 && retryAfter < longestWait;
  return messageView({
    icon: html`<span class="bad">${warningIcon}</span>`,
    heading: text(`error-${code}`),
    content: html`<span part="notice"
      >${join(
        text(code === 'offline' ? 'offline-text' : 'failed-text'),
        isPlausible ? text('retry-after', { time: duration(retryAfter * 1000) }) : '',
      )}</span
    >`,
    actions: html`
      <button part="retry" class="primary" type="button" aria-disabled=${busy} @click=${onRetry}>
        ${busyLabel(busy, text('retry'), text('requesting'))}
      </button>
      <slot name="alternative"></slot>
      <button part="cancel" class="quiet" type="button" @click=${onEdit}>${text('edit')}</button>
    `,
  });
};
