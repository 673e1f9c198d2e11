/**
 * The calling codes (E.164) of one, two and three digits. They are listed so that `441` does not
 * match.
 */
const callingCode =
  '(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]' +
  '|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[035789]|9[679])\\d)';

/**
 * Calling codes of countries whose numbers begin with a zero, so that “(0)” after it is dialled.
 */
const keeping = '39|378|22[5679]|24[127]';
/**
 * Calling codes of countries in which only some numbers begin with a zero. In “+47 (0) 22 …”, the
 * zero is a mistake; in “+47 02345”, it is dialled.
 */
const keepingSome = '250|268|47|50[17]|67[69]|687|853|974|992';

const start = '[([{]*(?:\\+|00)[\\s([{]*';
const separators = '[\\s()[\\]{}.-]*';

const keepsZero = new RegExp(`^${start}(?:${keeping})`);

/** “(0)” after a calling code, and a zero that repeats it. */
const inBrackets = /([\d)\]}])[\s.-]*[([{]0[)\]}][\s.-]*0?/;

/** A zero directly after the calling code, or the 06 of Hungary. Two zeros are no prefix. */
const behindCode = new RegExp(
  `^(${start}(?!${keeping}|${keepingSome})${callingCode}${separators})` +
    `0(?!0)(?:(?<=^${start}36\\D*0)6)?[\\s.-]*`,
);

/**
 * Other trunk prefixes, of countries whose numbers all have the same length: one is recognized by
 * the digits that are too many. Some programs still store Mexican numbers as +52 1.
 */
const otherPrefixes = [
  { callingCode: '7', prefix: '8', length: 10 },
  { callingCode: '52', prefix: '0?(?:1|4[45])', length: 10 },
  { callingCode: '370', prefix: '8', length: 8 },
  { callingCode: '375', prefix: '8\\s*0?', length: 9 },
  { callingCode: '993', prefix: '8', length: 8 },
];

const tooMany = new RegExp(
  otherPrefixes
    .map(
      ({ callingCode: code, prefix, length }) =>
        `(?<=^${start}${code}${separators})${prefix}(?=(?:\\D*\\d){${length}}\\D*$)[\\s.-]*`,
    )
    .join('|'),
);

/**
 * Removes the trunk prefix of a number. It is dialled only without the calling code, as the zero in
 * “+44 (0)20” and “+44 020”.
 */
export const withoutTrunkPrefix = (number: string): string =>
  number
    .replace(inBrackets, keepsZero.test(number) ? '$1 0' : '$1 ')
    .replace(behindCode, '$1')
    .replace(tooMany, '')
    .replace(/[([{]\s*[)\]}]/, ' ');
