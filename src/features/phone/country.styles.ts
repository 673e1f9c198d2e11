import { css } from 'lit';

/** Loaded with the view. */
export const countryStyles = css`
  /* A span over the closed control shows the code. The open control shows the names. */
  .country select {
    color: transparent;
    overflow: clip;
  }
  option {
    color: var(--_text);
  }
  .country span {
    position: absolute;
    inset: 0 0.8em;
    align-content: center;
    font-size: max(16px, 1em);
    pointer-events: none;
  }
  select:disabled + span {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .country select {
      border-color: FieldText;
      background: Field;
      forced-color-adjust: none;
    }
    .country span {
      color: FieldText;
    }
  }
`;
