import { html, nothing } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import { clockIcon } from './icons.js';
import { messageView } from './message.js';

export interface ExpiredProps {
  texts: Texts;
  /** Whether all that a new request needs is at hand. */
  complete: boolean;
  onRenew: () => void;
  onClose: () => void;
}

export const expiredView = ({ texts: { text }, complete, onRenew, onClose }: ExpiredProps) =>
  messageView({
    icon: clockIcon,
    heading: text('expired-title'),
    content: complete ? text('expired-text') : nothing,
    actions: html`
      <button part="renew" class="primary" type="button" @click=${onRenew}>${text('renew')}</button>
      <button part="cancel" class="quiet" type="button" @click=${onClose}>${text('close')}</button>
    `,
  });
