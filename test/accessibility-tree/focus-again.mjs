/**
 * Moves the focus away and back, from wherever the element has put it: on a busy machine, Firefox
 * says of one focus in fifty that it is on the document, until the focus moves again. Runs in the
 * page. Returns whether anything has the focus.
 */
export function focusAgain() {
  const { activeElement, body } = document;
  const focused = /** @type {HTMLElement | null} */ (
    activeElement?.shadowRoot?.activeElement ?? activeElement
  );
  if (!focused || focused === body) return false;
  focused.blur();
  focused.focus();
  return true;
}
