import {
  AsYouType,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import type { Country, PhoneCheck, PhoneLibrary } from './phone.js';
import { countDialled, countryNames } from './phone.js';

const problems = { TOO_SHORT: 'phone-too-short', TOO_LONG: 'phone-too-long' } as const;

/** Checks by the numbering plan of the number's own country. */
export function checkByPlan(
  text: string,
  country: string | undefined,
  served: readonly string[] = [],
): PhoneCheck {
  const defaultCountry = country as CountryCode | undefined;
  const length = validatePhoneNumberLength(text, defaultCountry);
  if (length === 'TOO_SHORT' || length === 'TOO_LONG') return { problem: problems[length] };
  const number = parsePhoneNumberFromString(text, defaultCountry);
  // Possible, not valid: numbering plans change faster than any library that knows them.
  if (!number?.isPossible()) return { problem: 'phone-invalid' };
  // Several countries share a calling code: one of them being served is enough.
  const countries = number.country ? [number.country] : number.getPossibleCountries();
  return served.length === 0 || countries.some((code) => served.includes(code))
    ? { phoneNumber: number.number }
    : { problem: 'phone-country' };
}

let listed: { readonly key: string; readonly countries: readonly Country[] } | undefined;

/** All countries by their names; kept, since it is asked for with each rendering. */
function countries(language: string, served: readonly string[]): readonly Country[] {
  const key = [language, ...served].join();
  if (listed?.key !== key) {
    const nameOf = countryNames(language);
    listed = {
      key,
      countries: getCountries()
        .filter((code) => served.length === 0 || served.includes(code))
        .map((code) => ({
          code,
          name: nameOf(code),
          callingCode: getCountryCallingCode(code),
        }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    };
  }
  return listed.countries;
}

export const phoneLibrary: PhoneLibrary = {
  check: checkByPlan,
  formatTyped(text, country) {
    const typed = new AsYouType(country as CountryCode | undefined).input(text.trim());
    // What the formatter does not understand stays as the visitor has it.
    return countDialled(typed) === countDialled(text) && !/\p{L}/u.test(text) ? typed : text;
  },
  formatNumber: (phoneNumber) =>
    parsePhoneNumberFromString(phoneNumber)?.formatInternational() ?? phoneNumber,
  countryOf(text) {
    if (!text.trim().startsWith('+')) return undefined;
    const typed = new AsYouType();
    typed.input(text.trim());
    return typed.getCountry();
  },
  countries,
};
