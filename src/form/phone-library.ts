import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import type { PhoneCheck } from './phone.js';

const problems = { TOO_SHORT: 'phone-too-short', TOO_LONG: 'phone-too-long' } as const;

/** Checks by the numbering plan of the number's own country. */
export function checkByPlan(text: string, country: string | undefined): PhoneCheck {
  const defaultCountry = country as CountryCode | undefined;
  const length = validatePhoneNumberLength(text, defaultCountry);
  if (length === 'TOO_SHORT' || length === 'TOO_LONG') return { problem: problems[length] };
  const number = parsePhoneNumberFromString(text, defaultCountry);
  // Possible, not valid: numbering plans change faster than any library that knows them.
  return number?.isPossible() ? { phoneNumber: number.number } : { problem: 'phone-invalid' };
}
