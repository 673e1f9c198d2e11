/**
 * Matches open `<dialog>` elements, elements marked as dialogs, which may be hidden, and shown
 * invitations.
 */
const covers =
  'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], click-to-call-invite:state(shown)';

/** Matches what is hidden from screen readers, or cannot be used, with all that is in it. */
const unusable = '[aria-hidden=true], [inert]';

/** Whether the page is hidden, or something is open over it. */
export const isCovered = (page: Document): boolean =>
  page.visibilityState === 'hidden' || !!page.fullscreenElement || hasCover(page);

/** Whether something is open in a tree, or in the shadow roots in it: consent managers use them. */
const hasCover = (root: ParentNode): boolean =>
  [...root.querySelectorAll(covers)].some(isOnScreen) ||
  [...root.querySelectorAll('click-to-call')].some(({ open }) => open) ||
  [...root.querySelectorAll('*')].some(
    (host) => host.shadowRoot && !host.closest(unusable) && hasCover(host.shadowRoot),
  );

/** Pages hide their closed dialogs in many ways. */
const isOnScreen = (element: Element): boolean =>
  !element.closest(unusable) &&
  // jsdom has no layout.
  (element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true) &&
  isInWindow(element);

/** Whether any part of an element is in the window: a menu may be closed by moving it out. */
function isInWindow(element: Element): boolean {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const { defaultView } = element.ownerDocument;
  if (width && height) {
    const { innerWidth, innerHeight } = defaultView!;
    return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  }
  // What takes no room itself may have something in it that does.
  return (
    defaultView!.getComputedStyle(element).overflow === 'visible' &&
    [...element.children].some(isInWindow)
  );
}
