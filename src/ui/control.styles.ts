import { css } from 'lit';

/** Buttons, messages and lesser text, the same in every view. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  .icon-button {
    flex: none;
    padding: 0.85em;
    border: 0;
    border-radius: var(--_pill);
  }
  .line,
  [part='error'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .fields,
  .split {
    display: grid;
    /* Two side by side, unless large text leaves no room for that. */
    grid-template-columns: repeat(auto-fit, minmax(min(max(8em, 40%), 100%), 1fr));
    align-items: end;
    gap: 1em 0.8em;
  }
  [part='hint'] {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part='error'],
  [role='alert'],
  .bad {
    color: var(--_danger);
    font-size: 0.9375em;
  }
  [part='error'] {
    margin-block-start: 0.5em;
  }
  .actions {
    display: grid;
    gap: 0.5em;
    margin-block-start: auto;
  }
  .primary,
  .secondary,
  .quiet,
  .actions ::slotted(*) {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 3em;
    padding: 0.5em 1em;
    border: var(--_edge);
    border-radius: var(--_rounded);
    background: var(--_sunken);
    color: var(--_text);
    font-size: max(16px, 1em);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .icon-button,
  .quiet {
    background: none;
    color: var(--_muted);
  }
  [part='progress'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2.5px solid;
    border-radius: 50%;
    clip-path: polygon(0 0, 100% 0, 50% 50%, 100% 100%, 0 100%);
  }
  .message {
    display: flex;
    flex: auto;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(4 * var(--_unit));
    text-align: center;
  }
  [part='badge'] {
    padding: 0.8em;
    border-radius: var(--_pill);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 1.25em;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='progress'] {
      animation: turn 0.9s linear infinite;
    }
  }
`;
