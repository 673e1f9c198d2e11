/** What the tests use of libraries that come without types. */

declare module '@hotwired/turbo' {
  /** Runs the actions of a `<turbo-stream>`. */
  export function renderStreamMessage(message: string): void;
}

declare module 'alpinejs' {
  const Alpine: {
    plugin(plugin: unknown): void;
    morph(element: Element, markup: string): void;
  };
  export default Alpine;
}

declare module '@alpinejs/morph' {
  const morph: unknown;
  export default morph;
}
