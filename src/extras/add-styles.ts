import type { CSSResult } from 'lit';

/** Adds what comes late to the styles of an element; a strict style-src does not mind. */
export function addStyles(host: Element, styles: CSSResult): void {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  const { styleSheet } = styles;
  if (sheets && styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
}
