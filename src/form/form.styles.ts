import { css } from 'lit';

/** The form and its fields. */
export const formStyles = css`
  .transparent {
    display: contents;
  }
  [part='form'] {
    display: flex;
    flex: auto;
    flex-direction: column;
    gap: calc(4 * var(--_unit));
  }
  [part='field'],
  .fields ::slotted(*) {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  [part='field'].half {
    grid-column: auto;
  }
  [part='label'] {
    display: block;
    margin-block-end: 0.5em;
    font-weight: 550;
  }
  label [part='hint'] {
    font-size: 0.8em;
    font-weight: 400;
  }
  [part='input'],
  [part='select'] {
    align-content: center;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_rounded);
    background: var(--_surface);
    /* Below 16px a phone zooms into the field. */
    font-size: max(16px, 1em);
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .phone {
    flex-wrap: wrap;
  }
  /* Wide enough for a code of three digits beside the chevron, in wide fonts too. */
  .country {
    flex: 0 7.5em;
  }
  .phone > input {
    flex: 1 9em;
    min-inline-size: 0;
  }
`;
