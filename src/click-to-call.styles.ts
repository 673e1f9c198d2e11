import { css } from 'lit';

/** What is on screen from the start: the launcher, and the values that both sheets share. */
export const hostStyles = css`
  :host {
    --_accent: var(--click-to-call-accent, light-dark(#2f4fd8, #8ea2ff));
    --_on-accent: var(--click-to-call-on-accent, light-dark(#fff, #10142b));
    --_offset: var(--click-to-call-offset, 24px);
    /* Every corner follows the panel's. */
    --_radius: var(--click-to-call-radius, 20px);
    --_rounded: min(0.8em, 1.2 * var(--_radius));
    /* More than half the height: the browser makes a half circle of it. */
    --_pill: calc(2.8 * var(--_radius));
    /* Transparent; becomes visible in forced-colors mode. */
    --_edge: 1px solid #0000;
    display: contents;
  }
  :host([inline]) {
    display: block;
  }
  /* Set on the children of the shadow root: a rule of the page for all elements
     matches the host, but not them. */
  :host > * {
    /* The visitor's own size, whatever the page has made of its root; the page's own font. */
    font: 400 medium/1.45 serif;
    font-family: var(--click-to-call-font, inherit);
    font-size: var(--click-to-call-font-size, medium);
    hyphens: manual;
    letter-spacing: normal;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    writing-mode: horizontal-tb;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  [part='launcher'],
  .launcher-notice {
    position: fixed;
    z-index: var(--click-to-call-z-index, 999);
    inset-block-end: calc(var(--_offset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--_offset);
    max-block-size: calc(100% - 2 * var(--_offset));
    border: var(--_edge);
    border-radius: var(--_pill);
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 8px 24px -6px #0006;
    overflow: hidden;
  }
  :host(:is([placement='bottom-start'], [placement='top-start']))
    :is([part='launcher'], .launcher-notice) {
    inset-inline: var(--_offset) auto;
  }
  :host(:is([placement='top-end'], [placement='top-start']))
    :is([part='launcher'], .launcher-notice) {
    inset-block: calc(var(--_offset) + env(safe-area-inset-top, 0px)) auto;
  }
  :host([inline]) :is([part='launcher'], .launcher-notice) {
    position: static;
  }
  [part='launcher'] {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 3.5em;
    padding: 0 1.5em 0 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    cursor: pointer;
  }
  :is([part='launcher'], .primary):hover {
    filter: brightness(1.08);
  }
  .launcher-notice {
    max-inline-size: 20em;
    margin-block: 4em;
    padding: 0.75em 1.25em;
  }
  .launcher-notice ::slotted(*) {
    color: inherit;
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
  /* In two tones: one of them contrasts with any page, by 3:1 and more. */
  :focus-visible {
    outline: 2px solid light-dark(#10142b, #fff);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px light-dark(#fff, #10142b);
  }
  @media (prefers-contrast: more) {
    :host {
      --_edge: 1px solid;
    }
  }
  @media print {
    [part='launcher'],
    .launcher-notice {
      display: none;
    }
  }
`;
