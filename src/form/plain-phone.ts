import { typedNumber, type TypingProblem } from '../phone-number/typed-number.js';
import { countDigits, maximumDigits } from '../phone-number/written-number.js';

/** What can be wrong with a phone number; the names of texts. */
export type PhoneProblem =
  | TypingProblem
  | 'phone-missing'
  | 'phone-too-short'
  | 'phone-too-long'
  | 'phone-country'
  | 'phone-guess';

/** A number in E.164, or what is wrong with it. */
export type PhoneCheck = { readonly phoneNumber: string } | { readonly problem: PhoneProblem };

/** Minimum number of digits of a phone number. */
const minimumDigits = 5;

/**
 * Fallback while the numbering plan is not loaded: checks the notation and the number of digits.
 * @param prefix The international call prefix of the visitor's country, as a regular expression.
 */
export function checkWithoutPlan(text: string, prefix?: string): PhoneCheck {
  const number = typedNumber(text, prefix);
  if ('problem' in number) return number;
  const digits = countDigits(number.digits);
  if (digits < minimumDigits) return { problem: 'phone-too-short' };
  if (digits > maximumDigits) return { problem: 'phone-too-long' };
  return { phoneNumber: number.digits };
}
