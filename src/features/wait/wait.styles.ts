import { css } from 'lit';

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
