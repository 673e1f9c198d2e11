/** A query that matches nothing and never changes. */
const never: Pick<MediaQueryList, 'matches' | 'addEventListener'> = {
  matches: false,
  addEventListener: () => {},
};

/** The window that an element is in; null where its document has none, or there is no DOM. */
export const windowOf = (element: Element): (Window & typeof globalThis) | null =>
  element.ownerDocument?.defaultView ?? null;

/**
 * A media query of the window that an element is in. The DOM of a unit test has no window to ask
 * about: there, none matches.
 */
export const mediaQuery = (element: Element, query: string): typeof never =>
  windowOf(element)?.matchMedia?.(query) ?? never;
