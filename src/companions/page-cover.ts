/** Matches dialogs and invitations, open or closed. */
const covers =
  'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], click-to-call-invite:state(shown)';

/** Whether the page is hidden, or something is open over it. */
export function isCovered(page: Document): boolean {
  return (
    page.visibilityState === 'hidden' ||
    !!page.fullscreenElement ||
    [...page.querySelectorAll(covers)].some(isOnScreen) ||
    [...page.querySelectorAll('click-to-call')].some(({ open }) => open)
  );
}

/** Pages hide their closed dialogs in many ways. */
const isOnScreen = (element: Element): boolean =>
  !element.closest('[aria-hidden=true], [inert]') &&
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
