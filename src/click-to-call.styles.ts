import { css } from 'lit';

/** What is on screen from the start: the launcher, and the values that both sheets share. */
export const hostStyles = css`
  :host {
    --_accent: var(--click-to-call-accent, light-dark(#2f4fd8, #8ea2ff));
    --_on-accent: var(--click-to-call-on-accent, light-dark(#fff, #10142b));
    --_surface: var(--click-to-call-surface, light-dark(#fff, #171a21));
    --_text: var(--click-to-call-text, light-dark(#171a21, #f2f4f8));
    --_danger: var(--click-to-call-danger, light-dark(#b3261e, #ff9c94));
    --_unit: var(--click-to-call-spacing, 4px);
    --_offset: var(--click-to-call-offset, 24px);
    display: contents;
    /* The visitor's own size, whatever the page has made of its root. */
    font: normal 400 var(--click-to-call-font-size, medium) / 1.45
      var(--click-to-call-font, inherit);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    word-spacing: normal;
  }
  :host([inline]) {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  [part='launcher'],
  .launcher-notice {
    position: fixed;
    z-index: var(--click-to-call-z-index, 999);
    inset-block-end: calc(var(--_offset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_offset);
  }
  :host([placement$='start']) :is([part='launcher'], .launcher-notice) {
    inset-inline: var(--_offset) auto;
  }
  :host([placement^='top']) :is([part='launcher'], .launcher-notice) {
    inset-block: calc(var(--_offset) + env(safe-area-inset-top, 0px)) auto;
  }
  :host([inline]) :is([part='launcher'], .launcher-notice) {
    position: static;
  }
  [part='launcher'] {
    display: inline-flex;
    align-items: center;
    gap: calc(2.5 * var(--_unit));
    min-block-size: calc(14 * var(--_unit));
    margin: 0;
    padding: 0 calc(6 * var(--_unit)) 0 calc(5 * var(--_unit));
    border: 0;
    border-radius: calc(7 * var(--_unit));
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1;
    cursor: pointer;
    box-shadow: 0 8px 24px -6px #0006;
    -webkit-tap-highlight-color: transparent;
  }
  [part='launcher']:hover {
    filter: brightness(1.08);
  }
  [part='launcher-label'] {
    font-variant-numeric: tabular-nums;
  }
  .launcher-notice {
    max-inline-size: min(20em, 100vw - 2 * var(--_offset));
    margin: 0 0 calc(16 * var(--_unit));
    padding: calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border-radius: calc(3 * var(--_unit));
    background: var(--_surface);
    color: var(--_danger);
    font-size: 0.875em;
    box-shadow: 0 8px 24px -6px #0006;
  }
  :host([placement^='top']) .launcher-notice {
    margin: calc(16 * var(--_unit)) 0 0;
  }
  .icon {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    [part='launcher'] {
      border: 2px solid;
    }
  }
`;
