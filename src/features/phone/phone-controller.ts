import type { ReactiveControllerHost } from 'lit';
import { callingCodeOf, countriesOf, prefixOf, zoneOf } from './calling-codes.js';
import { countryChoice, parseCountries, parseCountry } from './country-choice.js';
import { caretBehind, countDialled, countryNames, type Country, type PlanCheck } from './phone.js';
import { PhonePlans } from './phone-plans.js';
import { replaceText } from './replace-text.js';
import { checkWithoutPlan, type PhoneCheck } from '../../form/plain-phone.js';
import type { Lifecycle } from '../../lifecycle/lifecycle.js';
import { systemScheduler, within, type Scheduler } from '../../scheduler.js';
import type { DialledNumber } from '../../phone-number/dialled-number.js';
import { withoutTrunkPrefix } from '../../phone-number/trunk-prefix.js';
import { typedNumber } from '../../phone-number/typed-number.js';

/** After this time, a number is checked without its numbering plan, in ms. */
export const longestLoad = 2_000;

export interface PhoneControllerOptions {
  lifecycle: Lifecycle;
  /** Default: the timers of the browser. */
  scheduler?: Scheduler;
  /** The `country` attribute: ISO 3166-1 alpha-2. Empty for none. */
  country: () => string;
  /** The likely country of the visitor, for a page without the `country` attribute. */
  likelyCountry: () => string | undefined;
  /** The `countries` attribute: codes separated by spaces. Empty for all countries. */
  served: () => string;
  /** The language of the country names, as a BCP 47 tag. */
  language: () => string;
  /** The plans that the fields of a form share. Default: its own. */
  plans?: PhonePlans;
}

/** Finds the country of the phone number in one field, groups its digits and checks it. */
export class PhoneController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PhoneControllerOptions;
  readonly #plans: PhonePlans;
  /** The country that the visitor has selected. */
  #chosen: string | undefined;
  /** The digits for which the visitor was last asked whether the country is right. */
  #asked: string | undefined;
  /** Whether a field is being grouped now: the new text triggers another `input` event. */
  #isGrouping = false;
  /** The field that the visitor typed in last; null during an IME composition. */
  #field: HTMLInputElement | null = null;

  constructor(host: ReactiveControllerHost, options: PhoneControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#plans = options.plans ?? new PhonePlans();
    options.lifecycle.subscribe(({ state }) => {
      if (state === 'closed') this.#chosen = this.#asked = undefined;
    });
  }

  /** The country of a number without a calling code. */
  get country(): string | undefined {
    const { served } = this;
    const first = this.#chosen ?? this.#named ?? this.#options.likelyCountry();
    return served.length === 0 || (first && served.includes(first)) ? first : served[0];
  }

  /** The countries that the page accepts numbers from. Empty for all. */
  get served(): readonly string[] {
    return parseCountries(this.#options.served());
  }

  /**
   * The country of a number: that of its calling code if it has one, else {@link country}.
   * Undefined when it is unknown.
   */
  countryOf(text: string): string | undefined {
    const { country } = this;
    const digits = this.#digitsOf(text);
    const countries = countriesOf(digits);
    // The digits after the plus sign are no calling code. Up to two digits, it may be incomplete.
    if (countries.length === 0) return digits.length > 3 && digits[0] === '+' ? undefined : country;
    return (
      this.#plans.library?.countryOf(digits) ??
      [country, ...this.served].find((code) => code && countries.includes(code)) ??
      countries[0]
    );
  }

  /**
   * The name of the country of a number. Where several countries share a calling code, a number
   * without it may belong to another one than {@link country}. Empty when the country is unknown.
   */
  countryName(text: string): string {
    const country =
      this.#plans.library?.countryOf(this.#digitsOf(text), this.country) ?? this.countryOf(text);
    return country ? countryNames(this.#options.language())(country) : '';
  }

  /** The countries of the list, sorted as usual in the language. */
  get countries(): readonly Country[] {
    return countryChoice(this.#options.language(), this.served);
  }

  /**
   * Loads the numbering plan and the library for the number in a text. Never rejects: without them,
   * the number is checked by its length only.
   */
  async load(text = ''): Promise<void> {
    const zone = this.#zoneOf(text);
    if (!zone || this.#plans.has(zone)) return;
    await this.#plans.load(zone);
    if (!this.#plans.has(zone)) return;
    // Another country may have been chosen just now: the field has its new text after the update.
    await this.#host.updateComplete;
    const field = this.#field;
    if (field?.isConnected && this.#zoneOf(field.value) === zone) this.#regroup(field);
    this.#host.requestUpdate();
  }

  /**
   * The visitor selects a country.
   * @param country ISO 3166-1 alpha-2.
   * @param text The text of the field.
   * @returns The new text of the field, grouped as usual in the country. A calling code in it is
   *   replaced by that of the country.
   */
  choose(country: string, text: string): string {
    const digits = this.#digitsOf(text);
    const [main] = countriesOf(digits);
    this.select(country);
    let number = text;
    if (main) {
      const national = digits.slice(1 + callingCodeOf(main)!.length);
      // The zero of an Italian number is none behind another code.
      number = this.#digitsOf(`+${callingCodeOf(country)} ${national}`);
    }
    return this.#knows(number) ? this.#plans.library!.formatTyped(number, country) : number;
  }

  /**
   * Selects a country for numbers without a calling code.
   * @param country ISO 3166-1 alpha-2.
   */
  protected select(country: string): void {
    this.#chosen = country;
    this.#host.requestUpdate();
    void this.load();
  }

  /**
   * Checks a number.
   * @param text The text of the field.
   * @param whileTyping Whether the visitor is still typing. The visitor is asked whether the
   *   country is right only when the form is sent. Default: false.
   */
  async check(text: string, whileTyping = false): Promise<PhoneCheck> {
    const { country, served } = this;
    const number = typedNumber(text, prefixOf(country));
    if ('problem' in number) return number;
    const { digits } = number;
    await within(this.#options.scheduler ?? systemScheduler, longestLoad, this.load(digits));
    const check = this.#knows(digits)
      ? this.#checkByPlan(digits)
      : { ...checkWithoutPlan(digits), countries: countriesOf(digits), isValid: true };
    if ('problem' in check) return check;
    const { phoneNumber, countries, isValid } = check;
    if (
      served.length > 0 &&
      countries.length > 0 &&
      !countries.some((code) => served.includes(code))
    ) {
      return { problem: 'phone-country' };
    }
    const isDoubtful = !isValid && !digits.startsWith('+') && this.#isGuess;
    if (whileTyping || !isDoubtful || this.#asked === digits) return { phoneNumber };
    this.#asked = digits;
    return { problem: 'phone-guess' };
  }

  /**
   * Groups the digits of a number for reading. Without a plan, the number stays as it is written.
   */
  format(number: DialledNumber): DialledNumber {
    const { shown, copied } = number;
    // The letters of a vanity number are easier to remember than digits.
    const isWord = /[a-z]/i.test(shown);
    const grouped = !isWord && this.#plans.library?.formatNumber(copied);
    return grouped ? { ...number, shown: grouped } : number;
  }

  /**
   * Handles an `input` event of the field: groups the digits and keeps the caret where it is.
   * Nothing is grouped after deleting or undoing, so that no deleted character comes back, and
   * nothing during an IME composition.
   */
  type(field: HTMLInputElement, { isComposing, inputType, data }: Partial<InputEvent>): void {
    this.#field = isComposing ? null : field;
    void this.load(field.value);
    const isUndoing = /^(delete|history)/.test(inputType ?? '');
    // Grouping would remove a bracket or a space that the visitor has just typed.
    const isSeparator = /^[^\p{Nd}+]$/u.test(data ?? '');
    if (!isComposing && !isUndoing && !isSeparator) this.#regroup(field);
  }

  #regroup(field: HTMLInputElement): void {
    const { value, selectionStart, maxLength } = field;
    if (this.#isGrouping || !this.#knows(value)) return;
    const text = this.#plans.library!.formatTyped(value, this.country);
    if (text === value || (maxLength >= 0 && text.length > maxLength)) return;
    const digits = countDialled(value.slice(0, selectionStart ?? value.length));
    this.#isGrouping = true;
    replaceText(field, text, caretBehind(text, digits));
    this.#isGrouping = false;
  }

  /**
   * Checks a number by its plan. A trunk prefix that the plan does not know, such as the former 0 of
   * Poland, is left out where that makes a valid number.
   */
  #checkByPlan(digits: string): PlanCheck {
    const { country } = this;
    const library = this.#plans.library!;
    const isValid = (check: PlanCheck) => 'isValid' in check && check.isValid;
    const check = library.check(digits, country);
    const callingCode = callingCodeOf(country);
    // Without its zero, a number of London looks like one of Maine.
    if (isValid(check) || digits.startsWith('+') || callingCode === '1') return check;
    const other = library.check(withoutTrunkPrefix(`+${callingCode}${digits}`), country);
    return isValid(other) ? other : check;
  }

  /** Whether the numbering plan of a number has been loaded. */
  #knows(text: string): boolean {
    return this.#plans.has(this.#zoneOf(text));
  }

  /** The numbering zone of a number, which may be incomplete. */
  #zoneOf(text: string): string | undefined {
    return zoneOf(this.#digitsOf(text), this.country);
  }

  /** The digits of the number in a text. Empty when there is not exactly one number. */
  #digitsOf(text: string): string {
    const number = typedNumber(text, prefixOf(this.country));
    return 'digits' in number ? number.digits : '';
  }

  /** The country in the `country` attribute; undefined when there is none or it is unknown. */
  get #named(): string | undefined {
    return parseCountry(this.#options.country());
  }

  /** Whether the country is only likely: neither the page nor the visitor has set it. */
  get #isGuess(): boolean {
    return !this.#chosen && !this.#named;
  }
}
