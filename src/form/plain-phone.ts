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

/** Fewest digits of a number that somebody could be called back on. */
const minimumDigits = 5;

/**
 * What stands in while the numbering plan cannot be had: digits, and not too few or too many.
 * @param prefix What the visitor's country dials first for a call abroad, as a regular expression.
 */
export function checkPlainly(text: string, prefix?: string): PhoneCheck {
  const number = typedNumber(text, prefix);
  if ('problem' in number) return number;
  const digits = countDigits(number.digits);
  if (digits < minimumDigits) return { problem: 'phone-too-short' };
  if (digits > maximumDigits) return { problem: 'phone-too-long' };
  return { phoneNumber: number.digits };
}
