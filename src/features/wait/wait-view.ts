import { css, html, nothing } from 'lit';
import type { Texts } from '../../i18n/localizer.js';
import type { WaitEstimate } from '../../services/call-in-service.js';
import { liveText } from '../../ui/live-text.js';

/** Loaded with the view, so only on pages with a queue. */
export const waitStyles = css`
  [part='wait'] {
    flex-wrap: nowrap;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part='wait']::before {
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    background: light-dark(#1f8a4c, #5fd18b);
    content: '';
  }
  .nobody::before {
    background: var(--_danger);
  }
`;

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
