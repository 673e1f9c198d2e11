import {
  AsYouType,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/core/es6';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core/es6';
import { numberText, serviceHours } from '../../phone-number/written-number.js';
import type { PlanCheck, PhoneLibrary } from './phone.js';
import { countDialled } from './phone.js';
import type { Plans } from './plans/plans.js';

const problems = { TOO_SHORT: 'phone-too-short', TOO_LONG: 'phone-too-long' } as const;

/** The numbering plans that have been loaded. */
const known: MetadataJson = {
  version: 4,
  country_calling_codes: {},
  countries: {},
  nonGeographic: {},
};

/** The country if its plan is known, else undefined: the library throws for other countries. */
const asKnown = (country: string | undefined): CountryCode | undefined =>
  country && Object.hasOwn(known.countries, country) ? (country as CountryCode) : undefined;

/** See {@link PhoneLibrary.check}. */
export function checkByPlan(digits: string, country: string | undefined): PlanCheck {
  const defaultCountry = asKnown(country);
  const length = validatePhoneNumberLength(digits, { defaultCountry }, known);
  if (length === 'TOO_SHORT' || length === 'TOO_LONG') return { problem: problems[length] };
  const number = parsePhoneNumberFromString(digits, { defaultCountry }, known);
  // A possible number is enough: numbering plans change faster than the library.
  if (!number?.isPossible()) return { problem: 'phone-invalid' };
  return {
    phoneNumber: number.number,
    // Several countries may share a calling code.
    countries: number.country ? [number.country] : number.getPossibleCountries(),
    isValid: number.isValid(),
  };
}

export const phoneLibrary: PhoneLibrary = {
  learn({ version, country_calling_codes, countries, nonGeographic }: Plans) {
    known.version = version;
    Object.assign(known.country_calling_codes, country_calling_codes);
    Object.assign(known.countries, countries);
    Object.assign(known.nonGeographic, nonGeographic);
  },
  check: checkByPlan,
  formatTyped(text, country) {
    const plain = numberText(text);
    // The formatter does not understand letters and “(0)”: the text stays as the visitor typed it.
    if (/\p{L}|[([]0/u.test(plain) || serviceHours.test(text)) return text;
    const typed = new AsYouType({ defaultCountry: asKnown(country) }, known).input(plain);
    return countDialled(typed) === countDialled(plain) ? typed : text;
  },
  formatNumber(phoneNumber) {
    const number = parsePhoneNumberFromString(phoneNumber, known);
    // If the plan would change the number, such as by dropping a zero, the number is not grouped.
    return number?.number === phoneNumber ? number.formatInternational() : undefined;
  },
  countryOf(digits, country) {
    const typed = new AsYouType(undefined, known);
    typed.input(digits);
    const number = parsePhoneNumberFromString(digits, { defaultCountry: asKnown(country) }, known);
    return number?.country ?? typed.getCountry();
  },
};
