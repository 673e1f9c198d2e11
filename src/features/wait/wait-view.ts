import { html, nothing } from 'lit';
import type { Texts } from '../../i18n/localizer.js';
import type { WaitEstimate } from '../../services/call-in-service.js';
import { liveText } from '../../ui/live-text.js';

/** Shows how long a call made now would wait. Shows nothing when that is unknown. */
export const waitView = ({ text, duration }: Texts, wait: WaitEstimate) => {
  if (wait === 'nobody') {
    return html`
      <p part="wait" class="line nobody">${text('wait-nobody')}</p>
      <slot name="alternative"></slot>
    `;
  }
  if (wait === 'unknown') return nothing;
  return html`<p part="wait" class="line">
    ${liveText(wait > 0 ? text('wait', { time: duration(wait * 1000) }) : text('wait-none'))}
  </p>`;
};
