import { html } from 'lit';
import type { Texts } from '../i18n/localizer.js';

export interface ConfirmProps {
  texts: Texts;
  /** Whether a reserved number would be given up, and not only what was entered. */
  hasNumber: boolean;
  onLeave: () => void;
  onStay: () => void;
}

export const confirmView = ({ texts: { text }, hasNumber, onLeave, onStay }: ConfirmProps) => html`
  <div
    part="confirm"
    role="alertdialog"
    aria-modal="true"
    aria-labelledby="confirm-title"
    aria-describedby="confirm-text"
  >
    <h3 part="heading" id="confirm-title">${text('confirm-title')}</h3>
    <p part="hint" id="confirm-text">${text(hasNumber ? 'confirm-number' : 'confirm-form')}</p>
    <div class="split">
      <button part="confirm-no" class="secondary" type="button" @click=${onStay}>
        ${text('confirm-no')}
      </button>
      <button part="confirm-yes" class="primary" type="button" @click=${onLeave}>
        ${text('confirm-yes')}
      </button>
    </div>
  </div>
`;
