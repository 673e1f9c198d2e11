import { html } from 'lit';
import { liveText } from '../ui/live-text.js';

/**
 * A live region. It is rendered empty first: screen readers announce only later changes. It has no
 * role, because screen readers stop at an empty element with one.
 */
export const announcementView = (text: string) =>
  html`<div class="visually-hidden" aria-live="polite">${liveText(text)}</div>`;
