import { css } from 'lit';

export const honeypotStyles = css`
  .more {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: -9999px;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
`;
