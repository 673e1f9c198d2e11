import { html, nothing, svg } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import type { CallIn } from '../lifecycle/call-in.js';
import { phoneIcon } from './phone-icon.js';

/** How long the number is reserved for. */
export interface CountdownProps {
  /** What is left of it in ms; null when it does not run out. */
  readonly remaining: number | null;
  /** The same as a share of the whole, from 1 down to 0. */
  readonly share: number;
}

export interface NumberToolsProps {
  /** A button that copies a text. */
  renderCopy(label: 'copy-number' | 'copy-code', text: string): unknown;
  /** The `tel:` address for a phone to scan; null on a phone. */
  renderQr(href: string, phoneNumber: string): unknown;
}

export interface NumberProps {
  texts: Texts;
  callIn: CallIn;
  /** The number, grouped for reading. */
  phoneNumber: string;
  /** The `tel:` address of the number. */
  href: string;
  /** What helps to get the number onto a phone; null until it is there. */
  tools: NumberToolsProps | null;
  countdown: CountdownProps;
  /** A renewal is under way. */
  busy: boolean;
  /** Why the last renewal failed. */
  notice: string | null;
  /** Null where a new number could not be had without more from the visitor. */
  onRenew: (() => void) | null;
}

export const numberView = (props: NumberProps) => {
  const { texts, callIn, phoneNumber, href, tools, countdown, busy, notice, onRenew } = props;
  const { text } = texts;
  const { accessCode } = callIn;
  const { remaining } = countdown;
  const qr = tools?.renderQr(href, phoneNumber);
  const hint = html`<p part="hint">
    ${text(qr ? 'qr-hint' : accessCode ? 'code-hint' : 'dial-hint')}
  </p>`;
  return html`
    ${remaining === null ? nothing : countdownView(props, remaining)}
    <div class="line">
      <a part="number" href=${href} dir="ltr">${phoneNumber}</a>
      ${tools?.renderCopy('copy-number', callIn.phoneNumber)}
    </div>
    <div class="line apart">${accessCode ? accessCodeView(props, accessCode) : hint} ${qr}</div>
    ${notice ? html`<p part="notice" role="alert">${notice}</p>` : accessCode && hint}
    <slot name="number"></slot>
    <div class="actions">
      <a part="call" class="primary" href=${href}>${phoneIcon}${text('call')}</a>
      ${
        onRenew &&
        html`<button
          part="renew"
          class="secondary"
          type="button"
          aria-disabled=${busy}
          @click=${onRenew}
        >
          ${busy ? html`<span part="progress"></span>${text('requesting')}` : text('renew')}
        </button>`
      }
    </div>
  `;
};

const countdownView = ({ texts, countdown }: NumberProps, remaining: number) => html`
  <div class="line apart">
    <p part="hint">${texts.text('reserved', { time: texts.duration(remaining) })}</p>
    <div part="countdown" role="timer">
      <svg class="ring" viewBox="0 0 36 36" aria-hidden="true">
        ${svg`<circle cx="18" cy="18" r="16"/>
        <circle cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${countdown.share * 100} 100"/>`}
      </svg>
      ${texts.timer(remaining)}
    </div>
  </div>
`;

/** A code any longer than this is a word, not digits to be keyed in one by one. */
const maximumDigits = 8;

const accessCodeView = (props: NumberProps, code: string) => {
  const label = props.texts.text('access-code');
  return html`
    <div>
      <p part="hint">${label}</p>
      <p class="line">
        <span part="access-code" role="img" dir="ltr" aria-label="${label} ${[...code].join(' ')}"
          >${code.length > maximumDigits ? code : [...code].map((digit) => html`<b part="digit">${digit}</b>`)}</span
        >
        ${props.tools?.renderCopy('copy-code', code)}
      </p>
    </div>
  `;
};
