import { html, nothing } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import type { Failure } from '../lifecycle/failure.js';
import { warningIcon } from './icons.js';
import { messageView } from './message.js';

export interface FailedProps {
  texts: Texts;
  failure: Failure;
  onRetry: () => void;
  onEdit: () => void;
}

/** Nobody waits any longer than this, in seconds (a day). */
const longestWait = 86_400;

export const failedView = ({ texts, failure, onRetry, onEdit }: FailedProps) => {
  const { text, duration } = texts;
  const { code, retryAfter = 0 } = failure;
  return messageView({
    icon: html`<span class="bad">${warningIcon}</span>`,
    heading: text(`error-${code}`),
    content: html`<span part="notice"
      >${text(code === 'offline' ? 'offline-text' : 'failed-text')}
      ${
        retryAfter > 0 && retryAfter < longestWait
          ? text('retry-after', { time: duration(retryAfter * 1000) })
          : nothing
      }</span
    >`,
    actions: html`
      <button part="retry" class="primary" type="button" @click=${onRetry}>${text('retry')}</button>
      <slot name="alternative"></slot>
      <button part="cancel" class="quiet" type="button" @click=${onEdit}>${text('edit')}</button>
    `,
  });
};
