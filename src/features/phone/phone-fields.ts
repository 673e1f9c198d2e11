import type { ReactiveControllerHost } from 'lit';
import { callingCodeOf } from './calling-codes.js';
import { PhoneController, type PhoneControllerOptions } from './phone-controller.js';
import { PhonePlans } from './phone-plans.js';
import { phoneFieldStrings } from './phone.strings.js';
import type { Texts } from '../../i18n/localizer.js';
import { chevronStyles } from '../../ui/chevron.styles.js';
import { countryStyles, countryView } from './country-view.js';
import { addStyles } from '../../ui/add-styles.js';

/** A phone field with the list of countries. */
class PhoneField extends PhoneController {
  readonly #texts: Texts;

  constructor(host: ReactiveControllerHost, texts: Texts, options: PhoneControllerOptions) {
    super(host, options);
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
      onCountry: (chosen, shown) => onText(this.choose(chosen, shown)),
    });
  }
}

/**
 * The phone fields of a form. Each has its own country. Loaded when the visitor reaches one of
 * them.
 */
export class PhoneFields {
  readonly #create: () => PhoneField;
  readonly #fields = new Map<string, PhoneField>();

  constructor(
    host: ReactiveControllerHost & Element,
    texts: Texts,
    options: PhoneControllerOptions,
  ) {
    addStyles(host, chevronStyles);
    addStyles(host, countryStyles);
    texts.add(phoneFieldStrings);
    const plans = new PhonePlans();
    this.#create = () => new PhoneField(host, texts, { ...options, plans });
  }

  /** The phone field of that name. */
  of(name: string): PhoneField {
    const field = this.#fields.get(name) ?? this.#create();
    this.#fields.set(name, field);
    return field;
  }
}
