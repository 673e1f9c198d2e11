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
  .country {
    position: relative;
  }
  /* The closed control shows the code, the open one the countries' names. */
  .country select {
    color: transparent;
    appearance: none;
  }
  option {
    color: var(--_text);
  }
  .country span {
    position: absolute;
    inset: 0 0.9em;
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-size: max(16px, 1em);
    pointer-events: none;
  }
  .country span::after {
    inline-size: 0.65em;
    block-size: 0.4em;
    background: var(--_muted);
    clip-path: polygon(0 0, 50% 65%, 100% 0, 100% 35%, 50% 100%, 0 35%);
    content: '';
  }
  @media (forced-colors: active) {
    .country select {
      color: FieldText;
      appearance: auto;
    }
    .country span {
      display: none;
    }
  }
`;

/** The choice of a country: a native control that shows the code while it is closed. */
export const countryView = ({ texts, country, countries, busy, onCountry }: CountryProps) => html`
  <select
    part="select"
    aria-label=${texts.text('country')}
    autocomplete="country"
    ?disabled=${busy}
    @change=${(event: Event) => onCountry((event.target as HTMLSelectElement).value)}
  >
    ${countries.map(
      ({ code, name, callingCode }) =>
        html`<option value=${code} .selected=${code === country}>${name} +${callingCode}</option>`,
    )}
  </select>
  <span aria-hidden="true" dir="ltr"
    >${country} +${countries.find(({ code }) => code === country)?.callingCode}</span
  >
`;
