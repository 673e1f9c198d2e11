import { css } from 'lit';

/** The current number, its code and its countdown. */
export const numberStyles = css`
  .space-between {
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .space-between > p {
    flex: 1 0;
  }
  [part='number'] {
    padding-block: 0.25em;
    color: inherit;
    font-size: 1.6em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
  }
  [part='countdown'] {
    position: relative;
    display: grid;
    place-items: center;
    /* A ring around “4:32”, and a larger one around “1:04:32”. */
    min-inline-size: 3.5em;
    aspect-ratio: 1;
    padding-inline: 0.35em;
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
  .code {
    flex: 1 0 9em;
  }
  [part='access-code'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    font-size: 1.2em;
  }
  [part='digit'] {
    padding: 0.25em 0.4em;
    border-radius: min(0.5em, var(--_radius));
    background: var(--_sunken);
  }
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .ring circle + circle {
      stroke: currentcolor;
    }
  }
`;
