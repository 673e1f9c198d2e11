import { html } from 'lit';

/** Apart from the other icons, since it is on screen before they are loaded. */
export const phoneIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M6.5 3.5h3l1.6 4.2-2 1.6a13 13 0 0 0 5.6 5.6l1.6-2 4.2 1.6v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"
  />
</svg>`;
