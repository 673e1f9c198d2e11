import { css } from 'lit';

/** Loaded with the QR code. */
export const qrStyles = css`
  [part='qr'] {
    inline-size: 5.5em;
    border-radius: min(0.6em, var(--_radius));
    background: #fff;
    box-shadow: 0 0 0 1px var(--_sunken);
    fill: #111;
    forced-color-adjust: none;
  }
`;
