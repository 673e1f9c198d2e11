/** Languages that are written from right to left, by tag in lower case. */
const rightToLeft: readonly string[] = ['ar', 'he'];

/** Languages in which the family name comes before the given name, by tag in lower case. */
const familyNameFirst: readonly string[] = ['hu', 'ja', 'ko', 'vi', 'zh-hans', 'zh-hant'];

/** Languages without a space between two sentences: their full stop includes one. */
const unspaced: readonly string[] = ['ja', 'zh-hans', 'zh-hant'];

/**
 * The direction of the texts in a language, for the `dir` attribute.
 * @param tag The language's tag in lower case, such as `pt-br`.
 */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(tag) ? 'rtl' : 'ltr';

/** Whether a form in this language asks for the family name before the given name. */
export const isFamilyNameFirst = (tag: string): boolean => familyNameFirst.includes(tag);

/**
 * Joins sentences to one text. Empty ones are left out.
 * @param tag The tag of the language in lower case.
 */
export const joinSentences = (tag: string, sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(unspaced.includes(tag) ? '' : ' ');
