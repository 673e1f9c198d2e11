import { html } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import { liveText } from '../ui/live-text.js';

export interface LeaveQuestionProps {
  texts: Texts;
  /** Whether a reserved number would be given up, and not only what was entered. */
  hasNumber: boolean;
  onLeave: () => void;
  onStay: () => void;
}

export const leaveQuestionView = ({
  texts: { text },
  hasNumber,
  onLeave,
  onStay,
}: LeaveQuestionProps) => html`
  <div part="confirm" role="dialog" aria-labelledby="confirm-title" aria-describedby="confirm-text">
    <h3 part="heading" id="confirm-title">${text('confirm-title')}</h3>
    <p part="hint" id="confirm-text">
      ${liveText(text(hasNumber ? 'confirm-number' : 'confirm-form'))}
    </p>
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
