import { css } from 'lit';

/** The arrow of a select, whose own appearance is removed. */
export const chevronStyles = css`
  .chevron::after {
    position: absolute;
    inset-block-start: calc(50% - 0.2em);
    inset-inline-end: 0.8em;
    inline-size: 0.65em;
    block-size: 0.4em;
    background: var(--_muted);
    clip-path: polygon(0 0, 50% 65%, 100% 0, 100% 35%, 50% 100%, 0 35%);
    content: '';
    pointer-events: none;
  }
  .chevron {
    position: relative;
  }
  .chevron select {
    appearance: none;
    padding-inline-end: 2.2em;
    opacity: 1;
  }
  @media (forced-colors: active) {
    .chevron::after {
      background: FieldText;
    }
  }
`;
