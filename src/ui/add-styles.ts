import type { CSSResultOrNative } from 'lit';

/** The styles of each element, in their order. */
const stylesOf = new WeakMap<Element, Set<CSSResultOrNative>>();

/** The sheets made for other documents than the one of this script. */
const copies = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/**
 * Adds to the styles of an element, whatever else the page has adopted there. The sheets are
 * constructed: a strict `style-src` does not apply to them.
 */
export function addStyles(host: Element, ...added: readonly CSSResultOrNative[]): void {
  const styles = stylesOf.get(host) ?? new Set();
  stylesOf.set(host, styles);
  for (const style of added) styles.add(style);
  followDocument(host);
}

/**
 * Adopts the styles of an element that its shadow root does not have. A document takes only sheets
 * that were constructed for it, so the platform drops them all when the element changes documents.
 */
export function followDocument(host: Element): void {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  for (const style of (sheets && stylesOf.get(host)) ?? []) {
    const sheet = sheetFor(host.ownerDocument, style);
    if (sheet && !sheets!.includes(sheet)) sheets!.push(sheet);
  }
}

/** The sheet to use in a document; undefined where nothing is rendered or nothing can be adopted. */
function sheetFor(owner: Document, style: CSSResultOrNative): CSSStyleSheet | undefined {
  if (owner === document) return 'cssText' in style ? style.styleSheet : style;
  const { defaultView } = owner;
  if (!defaultView) return undefined;
  const sheets = copies.get(owner) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  copies.set(owner, sheets);
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(cssTextOf(style));
    sheets.set(style, sheet);
  }
  return sheet;
}

const cssTextOf = (style: CSSResultOrNative): string =>
  'cssText' in style
    ? style.cssText
    : Array.from(style.cssRules, ({ cssText }) => cssText).join('\n');
