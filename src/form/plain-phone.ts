/** What can be wrong with a phone number; the names of texts. */
export type PhoneProblem =
  'phone-missing' | 'phone-invalid' | 'phone-too-short' | 'phone-too-long' | 'phone-country';

/** A number in E.164, or what is wrong with it. */
export type PhoneCheck = { readonly phoneNumber: string } | { readonly problem: PhoneProblem };

/** Longest number of E.164, in digits. */
const maximumDigits = 15;
/** Shortest number that somebody could be called back on, in digits. */
const minimumDigits = 5;

/** What stands in while the phone library cannot be had: digits, and not too few or many. */
export function checkPlainly(text: string): PhoneCheck {
  const phoneNumber = text
    .replace('(0)', '')
    .replace(/[\s().\-/]/g, '')
    .replace(/^00/, '+');
  if (!/^\+?\d+$/.test(phoneNumber)) return { problem: 'phone-invalid' };
  const digits = phoneNumber.replace('+', '').length;
  if (digits < minimumDigits) return { problem: 'phone-too-short' };
  if (digits > maximumDigits) return { problem: 'phone-too-long' };
  return { phoneNumber };
}

/**
 * The country of the first language tag that names one, else the likeliest of the last. Some
 * browsers call themselves what no standard knows, such as en-US@posix.
 */
export const countryOf = (...languages: readonly string[]): string | undefined =>
  /[-_]([A-Z]{2})\b/.exec(languages.join(' '))?.[1] ??
  new Intl.Locale(languages.at(-1) ?? 'en').maximize().region;
