import { environmentOf } from './environment.js';
import type { Strings } from './i18n/english.js';
import { launcherLabel, resolveLanguage } from './i18n/launcher-labels.js';
import { loadFailedNotice } from './i18n/launcher-strings.js';
import { wantedLanguages } from './i18n/page-language.js';
import type { LauncherTextProps } from './launcher/launcher-view.js';
import { within } from './scheduler.js';

/** The element, as far as the texts of its launcher depend on it. */
export interface LabelledElement extends HTMLElement {
  readonly strings: Partial<Strings>;
}

/**
 * The default label of a launcher: the one in `strings`, or that of the language. Null where the
 * page gave the launcher a label.
 */
export function launcherLabelOf(element: LabelledElement): LauncherTextProps | null {
  if (isLabelled(element)) return null;
  return ownText(element, 'launcher') ?? launcherLabel(wantedLanguages(element));
}

/**
 * The notice that there is no panel because its code could not be loaded: the one in `strings`, or
 * that of the language, or the English one where the language takes longer than two seconds.
 */
export async function loadFailedNoticeOf(element: LabelledElement): Promise<LauncherTextProps> {
  const { scheduler } = environmentOf(element);
  const language = resolveLanguage(wantedLanguages(element));
  return (
    ownText(element, 'load-failed') ??
    (await within(scheduler, 2_000, loadFailedNotice(language))) ??
    loadFailedNotice('en')
  );
}

/**
 * White space between other children is not a label. On a server there are no child nodes, and a
 * text node from another document is not an instance of this document's `Text`.
 */
function isLabelled(element: LabelledElement): boolean {
  const textNode = 3;
  return Array.from((element.childNodes as NodeList | undefined) ?? []).some((node) =>
    node.nodeType === textNode
      ? (node as Text).data.trim()
      : (node as Element).slot === '' && !unseen.test((node as Element).localName),
  );
}

/** Elements that nobody sees, which a page or an extension may have put there. */
const unseen = /^(script|noscript|style|template)$/;

/** One of `strings`; null where it has none of that name. */
function ownText(
  element: LabelledElement,
  key: 'launcher' | 'load-failed',
): LauncherTextProps | null {
  const text = element.strings[key] ?? null;
  return text === null ? null : { text: String(text), language: wantedLanguages(element)[0] ?? '' };
}
