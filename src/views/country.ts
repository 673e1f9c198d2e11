import { css, html } from 'lit';
import type { Country } from '../form/phone.js';
import type { Texts } from '../i18n/localizer.js';

export interface CountryProps {
  texts: Texts;
  /** The country that stands before the number. */
  country: string | undefined;
  /** The countries to choose from. */
  countries: readonly Country[];
  busy: boolean;
  onCountry: (code: string) => void;
}

/** Comes with the choice. */
export const countryStyles = css`
  /* The closed control shows the code, the open one the countries' names. */
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

/** The choice of a country: a native control that shows the code while it is closed. */
export const countryView = ({ texts, country, countries, busy, onCountry }: CountryProps) =>
  html`<div class="chevron">
    <select
      part="select"
      aria-label=${texts.text('country')}
      autocomplete="country"
      ?disabled=${busy}
      @change=${(event: Event) => onCountry((event.target as HTMLSelectElement).value)}
    >
      ${countries.map(
        ({ code, name, callingCode }) =>
          html`<option value=${code} .selected=${code === country}>
            ${name} +${callingCode}
          </option>`,
      )}
    </select>
    <span aria-hidden="true" dir="ltr"
      >${country} +${countries.find(({ code }) => code === country)?.callingCode}</span
    >
  </div>`;
