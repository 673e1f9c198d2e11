import type { ReactiveControllerHost } from 'lit';
import { PhoneController, type PhoneControllerOptions } from '../controllers/phone-controller.js';
import { phoneFieldStrings } from '../i18n/english/phone-field.js';
import type { Texts } from '../i18n/localizer.js';
import { chevronStyles } from '../views/chevron.js';
import { countryStyles, countryView } from '../views/country.js';
import { addStyles } from './add-styles.js';

/** The phone field once the visitor has come to it: countries, grouping, checking. */
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

  /** The choice of the country before the number; null where none is to be had. */
  renderCountry(busy: boolean): unknown {
    const { country, countries } = this;
    const texts = this.#texts;
    const onCountry = (code: string) => this.choose(code);
    return countries.length > 0
      ? countryView({ texts, country, countries, busy, onCountry })
      : null;
  }
}
