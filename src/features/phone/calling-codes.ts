import { countriesByCallingCode, countriesByPrefix } from './plans/countries.data.js';
import { usualPrefix } from '../../phone-number/typed-number.js';

/** Most digits of a calling code (ITU-T E.164). */
const longestCallingCode = 3;

const callingCodes = new Map(
  Object.entries(countriesByCallingCode).flatMap(([callingCode, countries]) =>
    countries.split(' ').map((country) => [country, callingCode] as const),
  ),
);

/** Every country that has a calling code, as ISO 3166-1 alpha-2. */
export const allCountries: readonly string[] = [...callingCodes.keys()];

/** The calling code of a country, without the plus sign. Undefined when it has none. */
export const callingCodeOf = (country: string | undefined): string | undefined =>
  callingCodes.get(country ?? '');

/**
 * The countries that share the calling code at the beginning of a number, the main country first.
 * Empty when there is no plus sign or no such calling code.
 */
export function countriesOf(digits: string): readonly string[] {
  for (let length = 1; length <= longestCallingCode; length++) {
    const countries = digits.startsWith('+') && countriesByCallingCode[digits.slice(1, length + 1)];
    if (countries) return countries.split(' ');
  }
  return [];
}

/** The international call prefix of a country, as a regular expression. */
export const prefixOf = (country: string | undefined): string =>
  Object.entries(countriesByPrefix).find(([, countries]) =>
    countries.includes(country ?? '-'),
  )?.[0] ?? usualPrefix;

/**
 * The numbering zone of a number: the first digit of its calling code. Undefined when neither the
 * number nor the country has a calling code.
 * @param digits The digits as typed, after a plus sign if they include the calling code.
 * @param country The country of a number without a calling code.
 */
export const zoneOf = (digits: string, country: string | undefined): string | undefined =>
  digits.startsWith('+') ? digits.charAt(1) || undefined : callingCodeOf(country)?.charAt(0);
