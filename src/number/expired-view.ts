import { html, nothing } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import { busyLabel } from '../ui/busy-label.js';
import { clockIcon } from '../ui/icons.js';
import { messageView } from '../ui/message-view.js';

export interface ExpiredProps {
  texts: Texts;
  /** Whether the form has everything that a new request needs. */
  complete: boolean;
  /** A request is being prepared. */
  busy: boolean;
  onRenew: () => void;
  onClose: () => void;
}

export const expiredView = ({ texts: { text }, complete, busy, onRenew, onClose }: ExpiredProps) =>
  messageView({
    icon: clockIcon,
    heading: text('expired-title'),
    content: complete ? text('expired-text') : nothing,
    actions: html`
      <button part="renew" class="primary" type="button" aria-disabled=${busy} @click=${onRenew}>
        ${busyLabel(busy, text('renew'), text('requesting'))}
      </button>
      <button part="cancel" class="quiet" type="button" @click=${onClose}>${text('close')}</button>
    `,
  });
