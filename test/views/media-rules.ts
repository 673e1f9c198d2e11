import type { Page } from '../harness.js';

const applied: { media: MediaList; query: string }[] = [];

/**
 * Lets the rules of the element for a media query apply: not every browser can be asked to print,
 * or for the visitor's colours.
 * @param part Of the query, such as `print`.
 */
export function applyMediaRules({ root }: Page, part: string): void {
  for (const rule of root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])) {
    if (!(rule instanceof CSSMediaRule) || !rule.media.mediaText.includes(part)) continue;
    applied.push({ media: rule.media, query: rule.media.mediaText });
    rule.media.mediaText = 'all';
  }
}

/** Undoes it: the sheets are those of every element. */
export function restoreMediaRules(): void {
  for (const { media, query } of applied.splice(0)) media.mediaText = query;
}
