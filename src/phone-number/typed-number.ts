import { withoutTrunkPrefix } from './trunk-prefix.js';
import {
  countDigits,
  lettersOnKeys,
  numberText,
  wholeNumber,
  writtenNumbers,
} from './written-number.js';

/** The problems of a text in a phone field that are found without a numbering plan. */
export type TypingProblem = 'phone-invalid' | 'phone-several';

/**
 * The visitor's number in plain digits, after a plus sign if it has a calling code; or what is
 * wrong with the text.
 */
export type TypedNumber = { readonly digits: string } | { readonly problem: TypingProblem };

/**
 * The international call prefix of nearly every country, and that of Australia, as a regular
 * expression. After 00, no number begins with 11: the area codes of the calling code 1 do not.
 */
export const usualPrefix = '00(?:11)?';

/** Fewest digits of a number in a text that also has letters. */
const minimumDigits = 5;

/**
 * Parses the phone number in a text that the visitor typed or pasted. An extension is dropped:
 * numbers are sent in E.164, which has no extensions.
 * @param prefix The international call prefix of the visitor's country, as a regular expression.
 *   Default: {@link usualPrefix}.
 */
export function typedNumber(text: string, prefix = usualPrefix): TypedNumber {
  const [number, another] = writtenNumbers(text);
  if (another) return { problem: 'phone-several' };
  if (!number) return { problem: 'phone-invalid' };
  const plain = numberText(text);
  const isInSentence = /\p{L}/u.test(plain) && !number.extension;
  const fewest = lettersOnKeys.test(plain) ? wholeNumber : minimumDigits;
  if (isInSentence && countDigits(number.digits) < fewest) return { problem: 'phone-invalid' };
  // After the prefix comes a calling code. No calling code begins with a zero.
  const abroad = new RegExp(`^(?:${prefix}|${usualPrefix})(?=[1-9])`);
  return { digits: withoutTrunkPrefix(number.digits.replace(abroad, '+')) };
}
