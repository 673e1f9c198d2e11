import type { ReactiveControllerHost } from 'lit';
import { callingCodeOf } from './calling-codes.js';
import { PhoneController, type PhoneControllerOptions } from './phone-controller.js';
import { phoneFieldStrings } from './phone.strings.js';
import type { Texts } from '../../i18n/localizer.js';
import { chevronStyles } from '../../ui/chevron.styles.js';
import { countryStyles, countryView } from './country-view.js';
import { addStyles } from '../../ui/add-styles.js';

/** The phone field with the list of countries. Loaded when the visitor reaches the field. */
export class PhoneField extends PhoneController {
  readonly #texts: Texts;

  constructor(
    host: ReactiveControllerHost & Element,
    texts: Texts,
    options: PhoneControllerOptions,
  ) {
    super(host, options);
    addStyles(host, chevronStyles);
    addStyles(host, countryStyles);
    texts.add(phoneFieldStrings);
    this.#texts = texts;
  }

  /**
   * Renders the list of countries before the number.
   * @param text The text of the field.
   * @param busy Whether a request is pending.
   * @param onText Called with the new text of the field after the visitor has selected a country.
   */
  renderCountry(text: string, busy: boolean, onText: (text: string) => void): unknown {
    const texts = this.#texts;
    const code = this.countryOf(text);
    const callingCode = callingCodeOf(code);
    return countryView({
      texts,
      country: code && callingCode ? { code, callingCode, name: this.countryName(text) } : null,
      countries: this.countries,
      busy,
      onCountry: (chosen) => onText(this.choose(chosen, text)),
    });
  }
}
