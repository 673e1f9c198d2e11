import { allCountries, callingCodeOf } from './calling-codes.js';
import { countryNames, type Country } from './phone.js';
import { reportOnce } from '../../report-once.js';

/** Other codes that are in use, such as those of the European Union, with their ISO 3166-1 code. */
const otherCodes: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** The country of a two-letter code in either case. Undefined when it has no calling code. */
function knownCountry(text: string): string | undefined {
  const code = text.toUpperCase();
  const country = otherCodes[code] ?? code;
  return allCountries.includes(country) ? country : undefined;
}

const report = (attribute: string, text: string) =>
  reportOnce(`${attribute}: expected ISO 3166-1 alpha-2 codes such as US, got "${text}".`);

/** Parses the `country` attribute. An unknown country is reported, and the result is undefined. */
export function parseCountry(text: string): string | undefined {
  const country = knownCountry(text);
  if (text && !country) report('country', text);
  return country;
}

/** Parses the `countries` attribute. Unknown countries are reported and left out. */
export function parseCountries(text: string): readonly string[] {
  const countries = (text.match(/[^\s,;]+/g) ?? []).flatMap((word) => {
    const country = knownCountry(word);
    if (!country) report('countries', word);
    return country ?? [];
  });
  return [...new Set(countries)];
}

let listed: { readonly key: string; readonly countries: readonly Country[] } | undefined;

/**
 * The countries of the list, sorted by name. The last result is cached: the list is needed at each
 * render.
 * @param language The language of the names, as a BCP 47 tag.
 * @param served The countries in the list, as ISO 3166-1 alpha-2. Empty for all.
 */
export function countryChoice(language: string, served: readonly string[]): readonly Country[] {
  const key = [language, ...served].join();
  if (listed?.key !== key) {
    const nameOf = countryNames(language);
    const codes = served.length > 0 ? served : allCountries;
    listed = {
      key,
      countries: codes
        .map((code) => ({ code, name: nameOf(code), callingCode: callingCodeOf(code)! }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    };
  }
  return listed.countries;
}
