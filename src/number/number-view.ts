import { html, nothing, svg } from 'lit';
import type { StringKey } from '../i18n/english.js';
import type { Texts } from '../i18n/localizer.js';
import type { CallIn } from '../lifecycle/call-in.js';
import type { Copied } from '../lifecycle/transitions.js';
import { busyLabel } from '../ui/busy-label.js';
import { liveText } from '../ui/live-text.js';
import { spokenCode } from './spoken-code.js';
import { telUri, type DialledNumber } from '../phone-number/dialled-number.js';
import { phoneIcon } from '../ui/phone-icon.js';

/** How long the number is reserved for. */
export interface CountdownProps {
  /** The remaining time in ms; null when the number does not expire. */
  readonly remaining: number | null;
  /** The remaining time as a fraction of the whole, from 1 down to 0. */
  readonly share: number;
}

export interface NumberToolsProps {
  /** A button that copies a text. */
  renderCopy(what: Copied, text: string): unknown;
  /** The `tel:` link as a QR code; null on a phone. */
  renderQr(href: string, phoneNumber: string): unknown;
}

export interface NumberProps {
  texts: Texts;
  callIn: CallIn;
  /** The number to dial, grouped for reading. */
  number: DialledNumber;
  /** Whether the phone dials the access code too. */
  dialsAccessCode: boolean;
  /** The copy buttons and the QR code; null until they are loaded. */
  tools: NumberToolsProps | null;
  countdown: CountdownProps;
  /** How long a call made now would wait; nothing where nothing is known. */
  wait: unknown;
  /** A renewal is under way. */
  busy: boolean;
  /** Why the last renewal failed. */
  notice: string | null;
  /** Whether a new number needs controls of the page's own, which are shown then. */
  needsControls: boolean;
  /** The visitor presses the number, or the button that dials it. */
  onDial: () => void;
  /** Null where a new number cannot be requested without more input. */
  onRenew: (() => void) | null;
}

export const numberView = (props: NumberProps) => {
  const { texts, callIn, number, tools, countdown, busy, notice, onDial, onRenew } = props;
  const { text } = texts;
  const { accessCode } = callIn;
  const { remaining } = countdown;
  const { shown, copied, extension } = number;
  const href = telUri(number, props.dialsAccessCode ? accessCode : null);
  const qr = tools?.renderQr(href, shown);
  const linkName = text('number-link', { number: shown });
  const isKeyedIn = !!accessCode && !props.dialsAccessCode;
  const hint = html`<p part="hint">${liveText(text(hintFor(isKeyedIn, !!qr)))}</p>`;
  // A <base> of the page may open every link in a new tab, which would stay empty.
  return html`
    ${remaining === null ? nothing : countdownView(props, remaining)}
    <div class="line">
      <a
        part="number"
        href=${href}
        target="_self"
        dir="ltr"
        translate="no"
        aria-label=${linkName === shown ? nothing : linkName}
        @click=${onDial}
        >${liveText(shown)}</a
      >
      ${tools?.renderCopy('number', copied)}
    </div>
    ${extension && html`<p part="hint">${liveText(text('extension', { number: extension }))}</p>`}
    <div class="line space-between">
      ${accessCode ? accessCodeView(props, accessCode) : hint} ${qr}
    </div>
    ${notice ? html`<p part="notice" role="alert">${liveText(notice)}</p>` : accessCode && hint}
    ${props.wait}
    <slot name="number"></slot>
    ${props.needsControls ? html`<slot name="fields"></slot><slot name="consent"></slot>` : nothing}
    <div class="actions">
      <a part="call" class="primary" href=${href} target="_self" @click=${onDial}
        >${phoneIcon}${text('call')}</a
      >
      ${
        onRenew &&
        html`<button
          part="renew"
          class="secondary"
          type="button"
          aria-disabled=${busy}
          @click=${onRenew}
        >
          ${busyLabel(busy, text('renew'), text('requesting'))}
        </button>`
      }
    </div>
  `;
};

/** How to dial: with a code to key in or without, with a QR code to scan or without. */
function hintFor(hasAccessCode: boolean, hasQr: boolean): StringKey {
  if (hasAccessCode) return hasQr ? 'qr-code-hint' : 'code-hint';
  return hasQr ? 'qr-hint' : 'dial-hint';
}

const countdownView = ({ texts, countdown }: NumberProps, remaining: number) => {
  const reserved = texts.text('reserved', { time: texts.duration(remaining, 'nearest') });
  const figures = texts.timer(remaining);
  const spoken = texts.text('countdown', { time: figures });
  return html`
    <div class="line space-between">
      <p part="hint">${liveText(reserved)}</p>
      <div part="countdown" translate="no">
        <svg class="ring" viewBox="0 0 36 36" aria-hidden="true">
          ${svg`<circle cx="18" cy="18" r="16"/>
        <circle cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${countdown.share * 100} 100"/>`}
        </svg>
        ${
          spoken === figures
            ? liveText(figures)
            : html`<span aria-hidden="true">${liveText(figures)}</span
                ><span class="visually-hidden" translate="yes">${liveText(spoken)}</span>`
        }
      </div>
    </div>
  `;
};

/** A longer code is shown as one word, not as single digits. */
const maximumDigits = 8;

const accessCodeView = (props: NumberProps, code: string) => {
  const label = props.texts.text('access-code');
  return html`
    <div class="code">
      <p part="hint">${label}</p>
      <p class="line">
        <span
          part="access-code"
          role="img"
          dir="ltr"
          translate="no"
          aria-label=${spokenCode(props.texts, code)}
          >${code.length > maximumDigits ? liveText(code) : [...code].map((digit) => html`<b part="digit" aria-hidden="true">${liveText(digit)}</b>`)}</span
        >
        ${props.tools?.renderCopy('code', code)}
      </p>
    </div>
  `;
};
