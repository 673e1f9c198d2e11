/** The focused element of a document, also inside shadow roots. Null when there is none. */
export function focusedIn({ activeElement, body }: Document): HTMLElement | null {
  let focused = activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === body ? null : (focused as HTMLElement | null);
}

/**
 * Whether an element has the focus, or what is in it or in its slots. Where nothing has the focus,
 * the selector is not tried: the DOM of unit tests throws then.
 */
export const hasFocus = (element: Element): boolean =>
  element.ownerDocument.activeElement !== null && element.matches(':focus-within');
