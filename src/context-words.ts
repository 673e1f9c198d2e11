/** The words of `context` that request data about the first page of the tab. */
export const attributionWords = ['utm', 'click-id', 'landing'] as const;

export type AttributionWord = (typeof attributionWords)[number];

/** Whether a list of words, as it is written in the attribute, has some of them. */
export const asksForFirstTouch = (words: string): boolean =>
  attributionWords.some((word) => words.split(/\s+/).includes(word));
