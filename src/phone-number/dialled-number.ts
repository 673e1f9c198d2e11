import {
  countDigits,
  lettersOnKeys,
  longestDialled,
  maximumDigits,
  minimumInternational,
  numberText,
  splitExtension,
  wholeNumber,
  writtenNumbers,
} from './written-number.js';

/** A phone number to dial, in the forms that are needed. All forms have the same digits. */
export interface DialledNumber {
  /** The number as the visitor reads it. */
  readonly shown: string;
  /** The number for other programs: digits, and `+`, `*` and `#` where the number has them. */
  readonly copied: string;
  /** The extension, dialled after the call is answered. Empty when there is none. */
  readonly extension: string;
  /** Whether the `tel:` address has a pause (`,,`) before the extension instead of `;ext=`. */
  readonly afterPause: boolean;
}

/**
 * Most digits before the letters of a vanity number. “1-800-FLOWERS” has 4, “1-800-555-TELL” 7; “202
 * 555 0100 home” is not a vanity number.
 */
const digitsBeforeLetters = 7;
/** With more digits, the letters have to follow a hyphen: “020 7946 TAXI” may be a remark. */
const digitsBeforeBlank = 6;

/** The letters on the keys 2 to 9 of a phone (ITU-T E.161). */
const keys = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

const keyOf = (letter: string) =>
  String(2 + keys.findIndex((letters) => letters.includes(letter.toUpperCase())));

/**
 * Parses the phone number in a text, such as the answer of a service or the value of an attribute.
 * Returns null when the text has no number, or more than one.
 */
export function dialledNumber(text: string): DialledNumber | null {
  const plain = numberText(text);
  const compact = plain.replace(/[\s().\-/]/g, '');
  // A service code, such as `*100#` or `#31#+12025550100`, is dialled as it is written.
  if (/^[+\d*#]*\d[+\d*#]*$/.test(compact) && /^[*#]|[*#]$/.test(compact)) {
    return { shown: plain, copied: compact, extension: '', afterPause: false };
  }
  const { main, ...extension } = splitExtension(plain);
  const words = main.replace(/\s*\([^()]*\)$/, '');
  const word = /^([+(]?\d[\d\s().-]*)\p{L}[\p{L}\d\s.-]*$/u.exec(words);
  const digits = countDigits(word?.[1] ?? '');
  if (word && digits < wholeNumber) {
    const isVanity =
      /[a-z]{3}/i.test(words) &&
      !/[a-z].*\s|\s.*[a-z]/.test(words) &&
      digits <= (/-[A-Z]+$/.test(words) ? digitsBeforeLetters : digitsBeforeBlank);
    const copied = words.replace(/[\s().-]/g, '').replace(/[a-z]/gi, keyOf);
    // The letters may be keys or a remark: no number is better than a wrong one.
    return isVanity && isDialled(copied) ? { shown: words, copied, ...extension } : null;
  }
  const [number, another] = writtenNumbers(text);
  if (!number || another || !isDialled(number.digits)) return null;
  // “Call 1-800-FLOWERS”: what stands before the letters is not the number.
  if (lettersOnKeys.test(words) && countDigits(number.digits) < wholeNumber) return null;
  const { digits: copied, ...others } = number;
  return { ...others, copied };
}

/** Whether a number has only digits, and neither too few nor too many of them. */
function isDialled(number: string): boolean {
  const digits = countDigits(number);
  if (/\p{L}/u.test(number)) return false;
  return number.startsWith('+')
    ? digits >= minimumInternational && digits <= maximumDigits
    : digits <= longestDialled;
}

/**
 * The `tel:` address (RFC 3966) of a number.
 * @param accessCode Appended after a pause if {@link canBeDialledAlong} is true for it.
 */
export function telUri(number: DialledNumber, accessCode?: string | null): string {
  const { copied, extension, afterPause } = number;
  const code = canBeDialledAlong(accessCode) ? `,,${accessCode}#` : '';
  // The access code is dialled after the extension, so the extension needs a pause, too.
  const isPaused = afterPause || !!code;
  const end = extension && (isPaused ? `,,${extension}` : `;ext=${extension}`);
  // Two commas are a pause of about four seconds on phones that support them.
  return `tel:${copied}${end}${code}`.replaceAll('#', '%23');
}

/** Whether a phone can dial an access code by itself: the code has to consist of digits. */
export const canBeDialledAlong = (accessCode: string | null | undefined): boolean =>
  /^\d+$/.test(accessCode ?? '');
