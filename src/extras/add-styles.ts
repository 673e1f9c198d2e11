import type { CSSResult } from 'lit';

/** Adds what comes late to the styles of an element; a strict style-src does not mind. */
export function addStyles(host: Element, styles: CSSResult): void {
  if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
}
