import type { ReactiveControllerHost } from 'lit';
import { callingCodeOf } from './calling-codes.js';
import { PhoneController, type PhoneControllerOptions } from './phone-controller.js';
import { PhonePlans } from './phone-plans.js';
import { phoneFieldStrings } from './phone.strings.js';
import type { PhoneCheck } from '../../form/plain-phone.js';
import type { Texts } from '../../i18n/localizer.js';
import { chevronStyles } from '../../ui/chevron.styles.js';
import { countryView } from './country-view.js';
import { countryStyles } from './country.styles.js';
import { addStyles } from '../../ui/add-styles.js';

interface PhoneFieldOptions extends PhoneControllerOptions {
  texts: Texts;
  /** The list of countries on screen; null when there is none. */
  list: () => HTMLSelectElement | null;
}

/** A phone field with the list of countries. */
class PhoneField extends PhoneController {
  readonly #texts: Texts;
  readonly #list: () => HTMLSelectElement | null;
  /** The country that the list showed after the last update. Undefined when it was unknown. */
  #shown: string | undefined;

  constructor(host: ReactiveControllerHost, options: PhoneFieldOptions) {
    super(host, options);
    this.#texts = options.texts;
    this.#list = options.list;
  }

  override check(text: string, whileTyping?: boolean): Promise<PhoneCheck> {
    this.#readList();
    return super.check(text, whileTyping);
  }

  override type(field: HTMLInputElement, event: Partial<InputEvent>): void {
    this.#readList();
    super.type(field, event);
  }

  /** Selects the country in the list: form fillers change it without an event. */
  #readList(): void {
    const shown = this.#list()?.value;
    if (shown && this.#shown && shown !== this.#shown) this.select(shown);
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
    this.#shown = callingCode && code;
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
  readonly #create: (name: string) => PhoneField;
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
    const list = (name: string) => {
      const lines = [...host.shadowRoot!.querySelectorAll('.phone')];
      const line = lines.find((each) => each.querySelector('input')!.name === name);
      return line?.querySelector('select') ?? null;
    };
    this.#create = (name) =>
      new PhoneField(host, { ...options, texts, plans, list: () => list(name) });
  }

  /** The phone field of that name. */
  of(name: string): PhoneField {
    const field = this.#fields.get(name) ?? this.#create(name);
    this.#fields.set(name, field);
    return field;
  }
}
