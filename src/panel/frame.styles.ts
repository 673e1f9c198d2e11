import { css } from 'lit';

/** The panel itself, where it stands, and what is around every view. */
export const frameStyles = css`
  [part='panel'] {
    --_unit: var(--click-to-call-spacing, 4px);
    --_surface: var(--click-to-call-surface, light-dark(#fff, #171a21));
    --_sunken: var(--click-to-call-sunken, light-dark(#f4f5f8, #1f232c));
    --_line: var(--click-to-call-line, light-dark(#868d9b, #6d7686));
    --_text: var(--click-to-call-text, light-dark(#171a21, #f2f4f8));
    --_muted: var(--click-to-call-muted, light-dark(#5b6270, #a3abb9));
    --_danger: var(--click-to-call-danger, light-dark(#b3261e, #ff9c94));
    --_padding: calc(6 * var(--_unit));
    --_room: calc(var(--_height, 100dvh) - 2 * var(--_offset));
    inset: auto;
    inset-block-end: calc(var(--_offset) + 100% - var(--_height, 100%) - var(--_top, 0px));
    inset-inline-end: var(--_offset);
    inline-size: 22em;
    max-inline-size: calc(100vw - 2 * var(--_offset));
    /* Every view of ours fits into this; what needs more makes the panel grow up to the window. */
    block-size: auto;
    min-block-size: min(31em, var(--_room));
    max-block-size: var(--_room);
    padding: 0;
    border: 1px solid #8882;
    border-radius: var(--_radius);
    overflow: clip;
    text-wrap: pretty;
    /* Lines of Japanese end between phrases; other languages are left as they are. */
    word-break: auto-phrase;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 24px -6px #0006;
    /* The page's direction decides the corner, that of the panel's language all that is inside. */
    direction: inherit;
    /* Whatever the page has made of what is around. */
    cursor: auto;
    visibility: visible;
    pointer-events: auto;
    caret-color: auto;
    /* By this name, every browser knows it. */
    -webkit-user-select: text;
  }
  [data-mode='unrendered'] {
    visibility: hidden;
  }
  [part='panel']:is([open], :popover-open) {
    display: flex;
    flex-direction: column;
  }
  [dir='ltr'] > * {
    direction: ltr;
  }
  [dir='rtl'] > * {
    direction: rtl;
  }
  /* Korean has spaces between its words, where its lines are to end. */
  [lang^='ko'] {
    word-break: keep-all;
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
    min-block-size: 31em;
    max-block-size: none;
  }
  /* From the lower edge of a small screen, as high as its content. */
  :host [part='panel'][data-mode='sheet'] {
    --_room: calc(var(--_height, 100dvh) - env(safe-area-inset-top, 0px));
    inset: auto 0 calc(100% - var(--_height, 100%) - var(--_top, 0px));
    inline-size: 100%;
    max-inline-size: 40em;
    min-block-size: 0;
    margin-inline: auto;
    padding: 0 env(safe-area-inset-right, 0px) env(safe-area-inset-bottom, 0px)
      env(safe-area-inset-left, 0px);
    border-width: 1px 0 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  [part='panel']::backdrop {
    background: none;
  }
  [data-mode='sheet']::backdrop {
    background: #0006;
  }
  .frame,
  [part='body'] {
    display: flex;
    flex: auto;
    flex-direction: column;
    min-block-size: 0;
  }
  [part='header'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
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
    box-shadow: none;
  }
  [part='body'] {
    gap: calc(4 * var(--_unit));
    padding: 0 var(--_padding) var(--_padding);
  }
  [part='body'],
  [part='confirm'] {
    max-block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  /* However much they hold, there is room for the view between them. */
  h2,
  [part='footer'] {
    flex-shrink: 0;
    max-block-size: 10em;
    overflow: auto;
  }
  [part='footer'] {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  slot[name='footer']::slotted(*) {
    display: block;
    margin: 0;
    padding: 0 var(--_padding) var(--_padding);
  }
  /* Invisible at once; screen readers get the time to follow the focus. */
  :host .leaving {
    opacity: 0;
    animation: none;
    pointer-events: none;
  }
  :host [part='launcher'].leaving {
    position: absolute;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-contrast: more) {
    [part='panel'] {
      --_line: var(--_text);
      --_muted: var(--_text);
      --_edge: 1px solid var(--_text);
      border-color: var(--_text);
    }
  }
  @media print {
    [part='panel'] {
      display: none !important;
    }
  }
  @keyframes rise {
    from {
      opacity: 0.4;
      translate: 0 1em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='panel'],
    [part='confirm'] {
      animation: rise 0.15s;
    }
  }
`;
