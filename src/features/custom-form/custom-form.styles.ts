import { css } from 'lit';

/** Loaded with the controls. */
export const customControlStyles = css`
  /* Beside a field with an error, its neighbour stays where it is. */
  .fields {
    align-items: start;
  }
  [part='error'] > .icon {
    flex: none;
  }
  [type='checkbox'] {
    inline-size: 1.5em;
    min-block-size: 1.5em;
    accent-color: var(--_accent);
  }
  /* The box, what it stands for beside it, what is wrong with it below. */
  [part='field']:has([type='checkbox']) {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.6em;
    align-items: center;
  }
  [part='field'] [type='checkbox'] {
    grid-row: 1;
  }
  [type='checkbox'] ~ [part='error'] {
    grid-column: 1 / -1;
  }
  [part='label']:has(+ [type='checkbox']) {
    margin: 0;
    padding-block: 0.8em;
    font-weight: inherit;
  }
  textarea[part='input'] {
    padding-block: 0.6em;
    resize: vertical;
  }
`;
