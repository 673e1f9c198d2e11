import { css } from 'lit';

/** The panel and its views; comes with them. */
export const panelStyles = css`
  [part='panel'] {
    --_unit: var(--click-to-call-spacing, 4px);
    --_surface: var(--click-to-call-surface, light-dark(#fff, #171a21));
    --_sunken: var(--click-to-call-sunken, light-dark(#f4f5f8, #1f232c));
    --_line: var(--click-to-call-line, light-dark(#868d9b, #6d7686));
    --_text: var(--click-to-call-text, light-dark(#171a21, #f2f4f8));
    --_muted: var(--click-to-call-muted, light-dark(#5b6270, #a3abb9));
    --_danger: var(--click-to-call-danger, light-dark(#b3261e, #ff9c94));
    --_radius: var(--click-to-call-radius, 20px);
    --_padding: calc(6 * var(--_unit));
    inset: auto;
    inset-block-end: calc(var(--_offset) + 100% - var(--_height, 100%) - var(--_top, 0px));
    inset-inline-end: var(--_offset);
    inline-size: 21em;
    max-inline-size: calc(100vw - 2 * var(--_offset));
    block-size: 30em;
    max-block-size: calc(var(--_height, 100dvh) - 2 * var(--_offset));
    padding: 0;
    border: 1px solid #8882;
    border-radius: var(--_radius);
    overflow: clip;
    text-wrap: pretty;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px -6px #0006;
  }
  [part='panel'] > * {
    font-size: 0.9375em;
  }
  :host(:is([placement='bottom-start'], [placement='top-start'])) [part='panel'] {
    inset-inline: var(--_offset) auto;
  }
  :host(:is([placement='top-end'], [placement='top-start'])) [part='panel'] {
    inset-block: calc(var(--_offset) + var(--_top, 0px)) auto;
  }
  :host([inline]) [part='panel'] {
    position: relative;
    inset: auto;
    max-inline-size: 100%;
    block-size: auto;
    min-block-size: 30em;
    max-block-size: none;
  }
  [part='panel']:modal {
    inset: var(--_top, 0) 0 auto;
    inline-size: 100%;
    max-inline-size: none;
    block-size: var(--_height, 100dvh);
    max-block-size: none;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left);
    border: 0;
    border-radius: 0;
  }
  .frame,
  .message,
  [part='body'],
  [part='form'] {
    display: flex;
    flex: auto;
    flex-direction: column;
    gap: calc(4 * var(--_unit));
  }
  .frame {
    gap: 0;
    block-size: 100%;
    min-block-size: inherit;
  }
  [part='header'],
  .line,
  [part='error'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  [part='header'] {
    padding-block: calc(4 * var(--_unit)) 0.25em;
    padding-inline: var(--_padding) 0.8em;
  }
  h2,
  h3 {
    font-size: 1.25em;
    line-height: 1.3;
  }
  h2 {
    flex: 1;
  }
  [tabindex='-1'] {
    /* Takes the focus when the view changes, but there is nothing to press. */
    outline: none;
  }
  /* However much they hold, there is room for the view between them. */
  h2,
  [part='footer'] {
    max-block-size: 10em;
    overflow: auto;
  }
  [part='hint'],
  [part='footer'] {
    color: var(--_muted);
    font-size: 0.9375em;
  }
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
    padding: 0.85em;
    border: 0;
    border-radius: 50%;
  }
  [part='body'],
  [part='confirm'] {
    max-block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  [part='body'] {
    padding: 0 var(--_padding) var(--_padding);
  }
  slot[name='footer']::slotted(*) {
    display: block;
    margin: 0;
    padding: 0 var(--_padding) var(--_padding);
  }
  .fields,
  .split {
    display: grid;
    /* Side by side, unless large text leaves no room for that. */
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
    align-items: end;
    gap: 1em 0.8em;
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
    border-radius: 0.8em;
    background: var(--_surface);
    /* Below 16px a phone zooms into the field. */
    font-size: max(16px, 1em);
  }
  .country {
    flex: 0 6.5em;
  }
  .phone > input {
    flex: 1 9em;
    min-inline-size: 0;
  }
  [part='input']:focus-visible {
    outline-offset: -1px;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  [part='error'],
  [role='alert'],
  .bad {
    margin-block-start: 0.5em;
    color: var(--_danger);
    font-size: 0.9375em;
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
    border-radius: 0.8em;
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
  @keyframes rise {
    from {
      opacity: 0.4;
      translate: 0 1em;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .line {
    flex-wrap: wrap;
  }
  .apart {
    justify-content: space-between;
  }
  .apart > p {
    flex: 1 0;
  }
  [part='number'] {
    padding-block: 0.25em;
    color: inherit;
    font-size: 1.75em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
  }
  [part='countdown'] {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 3.5em;
    block-size: 3.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .ring {
    position: absolute;
    inset: 0;
    fill: none;
    stroke: var(--_sunken);
    stroke-width: 3;
    rotate: -90deg;
  }
  .ring circle + circle {
    stroke: var(--_accent);
  }
  [part='access-code'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    font-size: 1.2em;
  }
  [part='digit'] {
    padding: 0.25em 0.4em;
    border-radius: 0.5em;
    background: var(--_sunken);
  }
  .message {
    align-items: center;
    justify-content: center;
    text-align: center;
  }
  [part='badge'] {
    padding: 0.8em;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 1.25em;
  }
  [part='confirm'] {
    position: absolute;
    inset: auto 0 0;
    display: grid;
    gap: 0.5em;
    padding: var(--_padding);
    border: var(--_edge);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_surface);
    /* What lies behind waits for the answer. */
    box-shadow: 0 0 0 100vmax #0006;
  }
  .split {
    margin-block-start: 0.5em;
  }
  .spoken {
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='panel'],
    [part='confirm'] {
      animation: rise 0.15s;
    }
    [part='progress'] {
      animation: turn 0.9s linear infinite;
    }
  }
  @media (forced-colors: active) {
    .ring circle + circle {
      stroke: currentcolor;
    }
  }
`;
