import { css, html, nothing } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import type { WaitEstimate } from '../services/call-in-service.js';

/** Comes with the view, to those pages that have a queue. */
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

/** How long a call made now would wait; nothing where nobody knows. */
export const waitView = ({ text, duration }: Texts, wait: WaitEstimate) => {
  if (wait === 'nobody') {
    return html`
      <p part="wait" class="line nobody">${text('wait-nobody')}</p>
      <slot name="alternative"></slot>
    `;
  }
  if (wait === 'unknown') return nothing;
  // Nobody is served by a wait that turns out longer than it was said to be.
  const seconds = wait > 60 ? Math.ceil(wait / 60) * 60 : wait;
  return html`<p part="wait" class="line">
    ${seconds > 0 ? text('wait', { time: duration(seconds * 1000) }) : text('wait-none')}
  </p>`;
};
