import { css } from 'lit';

/** Loaded with the view. */
export const groupsStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  [part='group'] {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    column-gap: 0.6em;
    padding-block: 0.25em;
    min-block-size: 3em;
  }
  [part='group'] > [part='hint'] {
    grid-column: 2;
    font-size: 0.9375em;
  }
  [type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='group']:has(:disabled) {
    color: var(--_muted);
  }
`;
