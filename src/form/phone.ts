import { checkPlainly, type PhoneCheck } from './plain-phone.js';

export { checkPlainly, countryOf } from './plain-phone.js';
export type { PhoneCheck, PhoneProblem } from './plain-phone.js';

/** A country that numbers may come from. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** In the language of the panel. */
  readonly name: string;
  /** Without the plus sign. */
  readonly callingCode: string;
}

/** What a language calls the countries; their codes where the browser does not have it. */
export function countryNames(language: string): (code: string) => string {
  try {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return (code) => names.of(code) ?? code;
  } catch {
    return (code) => code;
  }
}

/** What is known of phone numbers. Countries are ISO 3166-1 alpha-2 codes. */
export interface PhoneLibrary {
  /**
   * @param country The country that a number without a calling code belongs to.
   * @param served The countries that numbers may come from; empty for all.
   */
  check(text: string, country: string | undefined, served: readonly string[]): PhoneCheck;
  /** A number as far as it is typed, grouped as its country does. */
  formatTyped(text: string, country: string | undefined): string;
  /** A whole number, grouped for reading. */
  formatNumber(phoneNumber: string): string;
  /** The country that a number typed with its calling code belongs to. */
  countryOf(text: string): string | undefined;
  /** The countries to choose from by their names; `served` as above. */
  countries(language: string, served: readonly string[]): readonly Country[];
}

/** The stand-in as a whole. */
export const plainLibrary: PhoneLibrary = {
  check: checkPlainly,
  formatTyped: (text) => text,
  formatNumber: (phoneNumber) => phoneNumber,
  countryOf: () => undefined,
  countries: () => [],
};

let loading: Promise<PhoneLibrary> | undefined;

/**
 * Fetches the phone library, once. Where it cannot be had the stand-in takes its place, and the
 * next call tries again.
 */
export function loadPhoneLibrary(): Promise<PhoneLibrary> {
  loading ??= import('./phone-library.js').then(
    ({ phoneLibrary }) => phoneLibrary,
    () => {
      loading = undefined;
      return plainLibrary;
    },
  );
  return loading;
}

/**
 * Where the caret stands once a text was grouped anew: behind as many digits as before.
 * @param digits How many digits, or plus signs, stood before it.
 */
export function caretBehind(text: string, digits: number): number {
  let position = 0;
  for (let seen = 0; seen < digits && position < text.length; position++) {
    if (isDialled(text.charAt(position))) seen++;
  }
  return position;
}

const isDialled = (character: string) => /[\p{Nd}+]/u.test(character);

/** How much of a text would be dialled, in characters. */
export const countDialled = (text: string): number => [...text].filter(isDialled).length;
