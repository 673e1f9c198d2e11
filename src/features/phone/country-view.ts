import { html } from 'lit';
import type { Country } from './phone.js';
import type { Texts } from '../../i18n/localizer.js';

export interface CountryProps {
  texts: Texts;
  /** The country of the number; null when it is unknown. */
  country: Country | null;
  /** The countries to choose from. */
  countries: readonly Country[];
  /** Whether a request is pending. */
  busy: boolean;
  /**
   * Called with the code of the country that the visitor has selected.
   * @param text The text of the field: form fillers change it without an event.
   */
  onCountry: (code: string, text: string) => void;
}

/** A calling code in a text of either direction. Unicode isolates keep the plus sign in front. */
const fromLeft = (code: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' ? `\u2066${code}\u2069` : code;

/** The list of countries: a native `<select>` that shows the code while it is closed. */
export const countryView = ({ texts, country, countries, busy, onCountry }: CountryProps) => {
  const isOffered = !country || countries.some(({ code }) => code === country.code);
  // The country of the number is listed, disabled, even if the page does not offer it.
  const listed = isOffered ? countries : [country, ...countries];
  const onInput = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    onCountry(select.value, select.closest('.phone')!.querySelector('input')!.value);
  };
  return html`<div class="chevron">
    <select
      part="select"
      aria-label=${texts.text('country')}
      autocomplete="tel-country-code"
      ?disabled=${busy}
      @input=${onInput}
      @change=${onInput}
    >
      ${listed.map(
        ({ code, name, callingCode }) =>
          html`<option
            value=${code}
            .selected=${code === country?.code}
            ?disabled=${!isOffered && code === country.code}
          >
            ${name} ${fromLeft(`+${callingCode}`, texts.direction)}
          </option>`,
      )}
    </select>
    <span aria-hidden="true"><bdi dir="ltr">${country?.code} +${country?.callingCode}</bdi></span>
  </div>`;
};
