import { css } from 'lit';

/** The question before something is lost, over the lower part of the panel. */
export const leaveQuestionStyles = css`
  [part='confirm'] {
    position: absolute;
    inset: auto 0 0;
    display: grid;
    gap: 0.5em;
    padding: var(--_padding);
    border: var(--_edge);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface);
    /* Darkens the view behind the question. */
    box-shadow: 0 0 0 100vmax #0006;
  }
  /* Pointer events on the view behind the question are disabled at once. It becomes inert after
     the handover of the focus. */
  .frame:has(+ [part='confirm']) {
    pointer-events: none;
  }
  .split {
    margin-block-start: 0.5em;
  }
`;
