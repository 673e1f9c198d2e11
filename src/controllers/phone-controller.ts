import type { ReactiveControllerHost } from 'lit';
import {
  caretBehind,
  countDialled,
  countryNames,
  loadPhoneLibrary,
  plainLibrary,
  type Country,
  type PhoneCheck,
} from '../form/phone.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';

export interface PhoneControllerOptions {
  lifecycle: Lifecycle;
  /** The country to begin with, as ISO 3166-1 alpha-2. */
  country: () => string | undefined;
  /** The codes of the countries that numbers may come from, separated by spaces; none for all. */
  served: () => string;
  /** The language of the countries' names. */
  language: () => string;
}

/** What is known of the phone number being typed: its country, its grouping, its faults. */
export class PhoneController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PhoneControllerOptions;
  #library = plainLibrary;
  #chosen: string | undefined;
  /** The country of the calling code that was typed. */
  #typed: string | undefined;

  constructor(host: ReactiveControllerHost, options: PhoneControllerOptions) {
    this.#host = host;
    this.#options = options;
    options.lifecycle.subscribe(({ state }) => {
      if (state === 'closed') this.#chosen = undefined;
    });
  }

  /** The country that a number without a calling code belongs to. */
  get country(): string | undefined {
    const { country } = this.#options;
    const { served } = this;
    if (this.#chosen) return this.#chosen;
    const first = country();
    return served.length === 0 || served.includes(first ?? '') ? first : served[0];
  }

  /** The countries that numbers may come from; empty for all. */
  get served(): readonly string[] {
    return (
      this.#options
        .served()
        .toUpperCase()
        .match(/[A-Z]{2}/g) ?? []
    );
  }

  /** The countries to choose from; empty until the library is there. */
  get countries(): readonly Country[] {
    return this.#library.countries(this.#options.language(), this.served);
  }

  /** The name of the country that the number typed last belongs to. */
  get typedCountry(): string {
    const code = this.#typed ?? this.country;
    return code ? countryNames(this.#options.language())(code) : '';
  }

  /** Fetches the library, or goes on without it. */
  async load(): Promise<void> {
    this.#library = await loadPhoneLibrary();
    this.#host.requestUpdate();
  }

  choose(country: string): void {
    this.#chosen = country;
    this.#host.requestUpdate();
  }

  async check(text: string): Promise<PhoneCheck> {
    await this.load();
    return this.#library.check(text, this.country, this.served);
  }

  /** Groups a number for reading. */
  format(phoneNumber: string): string {
    return this.#library.formatNumber(phoneNumber);
  }

  /**
   * Groups what is being typed, without moving the caret, and follows the calling code in it.
   * @returns What stands in the field from now on.
   */
  type(input: HTMLInputElement, isDeleting: boolean): string {
    const { value, selectionStart } = input;
    const country = (this.#typed = this.#library.countryOf(value));
    if (country && this.countries.some(({ code }) => code === country)) this.choose(country);
    // What the visitor deletes does not come back.
    const text = isDeleting ? value : this.#library.formatTyped(value, this.country);
    if (text !== value) {
      const caret = caretBehind(text, countDialled(value.slice(0, selectionStart ?? value.length)));
      input.value = text;
      input.setSelectionRange(caret, caret);
    }
    return text;
  }
}
