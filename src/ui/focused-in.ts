/** The focused element of a document, also inside shadow roots. Null when there is none. */
export function focusedIn({ activeElement, body }: Document): HTMLElement | null {
  let focused = activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === body ? null : (focused as HTMLElement | null);
}
