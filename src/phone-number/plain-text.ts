/** Characters that look like a sign but are not folded to it by NFKC, with that sign. */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}\u2212\u30fc]/gu, '-'],
  [/[\u2044\u2215]/g, '/'],
  [/[\u2053\u223c]/g, '~'],
  // The full stop of Chinese and Japanese keyboards.
  [/\u3002/g, '.'],
  [/\u2795/g, '+'],
];

/**
 * Normalizes the characters of a text:
 * - Compatibility forms, such as full-width characters, are folded (NFKC, Unicode Standard Annex
 *   15).
 * - The digits of every script become 0 to 9.
 * - Lookalikes become the sign: dashes become hyphens. White space becomes single spaces.
 * - Invisible characters, such as direction marks, are removed.
 */
export const plainText = (text: string): string =>
  lookalikes
    .reduce((plain, [others, sign]) => plain.replace(others, sign), text.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}\p{M}]/gu, '')
    .replace(/(?!\d)\p{Nd}/gu, digitOf)
    .trim();

/**
 * The value of a decimal digit. In Unicode, the ten digits of a script stand in a row, and the row
 * of one script may directly follow that of another.
 */
function digitOf(character: string): string {
  const code = character.codePointAt(0)!;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}
