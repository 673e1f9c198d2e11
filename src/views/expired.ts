import { html } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import { clockIcon } from './icons.js';
import { messageView } from './message.js';

export interface ExpiredProps {
  texts: Texts;
  onRenew: () => void;
  onClose: () => void;
}

export const expiredView = ({ texts: { text }, onRenew, onClose }: ExpiredProps) =>
  messageView({
    icon: clockIcon,
    heading: text('expired-title'),
    content: text('expired-text'),
    actions: html`
      <button part="renew" class="primary" type="button" @click=${onRenew}>
        ${text('renew-expired')}
      </button>
      <button part="cancel" class="quiet" type="button" @click=${onClose}>${text('close')}</button>
    `,
  });
