import { html, nothing } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import type { CallIn } from '../lifecycle/call-in.js';
import type { DialledNumber } from '../phone-number/dialled-number.js';
import { liveText } from '../ui/live-text.js';

export interface PrintedNumberProps {
  texts: Texts;
  callIn: CallIn;
  /** The number to dial, grouped for reading. */
  number: DialledNumber;
}

/** The current number for printing. The panel itself is not printed. */
export const printedNumberView = ({ texts, callIn, number }: PrintedNumberProps) => {
  const { text, language, direction } = texts;
  return html`
    <div class="printed" lang=${language} dir=${direction}>
      <p>${text('number-title')}: <bdi dir="ltr" translate="no">${liveText(number.shown)}</bdi></p>
      ${number.extension && html`<p>${liveText(text('extension', { number: number.extension }))}</p>`}
      ${
        callIn.accessCode
          ? html`<p>
              ${text('access-code')}:
              <bdi dir="ltr" translate="no">${liveText(callIn.accessCode)}</bdi>
            </p>`
          : nothing
      }
    </div>
  `;
};
