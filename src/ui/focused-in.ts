/** The focused element of a document, also inside shadow roots. Null when there is none. */
export function focusedIn({ activeElement, body }: Document): HTMLElement | null {
  let focused = activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === body ? null : (focused as HTMLElement | null);
}

/**
 * Whether an element itself has the focus, in the document or shadow root it is in. The selector
 * `:focus` would also ask, in WebKit, whether the window has it.
 */
export const isFocused = (element: Element): boolean =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element;

/**
 * Whether the focus is on an element, in it, or in its slots. Where nothing has the focus, the
 * selector is not tried: the DOM of unit tests throws then.
 */
export const hasFocusWithin = (element: Element): boolean =>
  element.ownerDocument.activeElement !== null && element.matches(':focus-within');
