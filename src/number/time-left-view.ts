import { html, nothing } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import { liveText } from '../ui/live-text.js';

export interface TimeLeftProps {
  texts: Texts;
  /** The remaining time of the current number, in ms. Null when it does not expire. */
  remaining: number | null;
  /** Whether the number ran out. */
  expired: boolean;
}

/**
 * What the minimized launcher shows beside its label: the time left, struck through once there is
 * none. The name of the button, which screen readers may say again whenever it changes, goes
 * without it.
 */
export const timeLeftView = ({ texts, remaining, expired }: TimeLeftProps) => {
  if (remaining === null && !expired) return nothing;
  const time = liveText(texts.timer(remaining ?? 0));
  return html`<span translate="no" aria-hidden="true"
    >&nbsp;· ${expired ? html`<s>${time}</s>` : time}</span
  >`;
};
