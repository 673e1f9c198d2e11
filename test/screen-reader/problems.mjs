/** @typedef {import('./visits.mjs').Step} Step */
/** @typedef {import('./texts.mjs').Texts} Texts */

/**
 * Whether every phrase was heard.
 *
 * @param {readonly string[]} phrases
 * @param {readonly string[]} heard
 */
export const hasAll = (phrases, heard) => {
  const speech = heard.join(' | ');
  return phrases.every((phrase) => speech.includes(phrase));
};

/**
 * How what was heard differs from what a step is to say; empty where it does not.
 *
 * @param {Step} step
 * @param {Texts} texts
 * @param {readonly string[]} heard
 */
export function problemsOf({ hears = () => [], never = () => [] }, texts, heard) {
  const speech = heard.join(' | ');
  const problems = [];
  let from = 0;
  for (const phrase of hears(texts)) {
    const times = speech.split(phrase).length - 1;
    const at = speech.indexOf(phrase, from);
    if (times !== 1) problems.push(`heard ${times} times instead of once: ${phrase}`);
    else if (at < 0) problems.push(`heard too early: ${phrase}`);
    if (at >= 0) from = at + phrase.length;
  }
  for (const phrase of never(texts)) {
    if (speech.includes(phrase)) problems.push(`heard and should not be: ${phrase}`);
  }
  return problems;
}
