import type { ReactiveControllerHost } from 'lit';

/**
 * The preferred languages for an element, as BCP 47 tags: the `lang` attribute of the element or
 * its nearest ancestor, across shadow roots; without one, `navigator.languages`. Empty outside a
 * document, and on a server.
 */
export function wantedLanguages(element: Element): readonly string[] {
  if (!element.isConnected) return [];
  for (const place of outwards(element)) {
    const lang = place.closest('[lang]')?.getAttribute('lang');
    if (lang) return [lang];
  }
  return navigator.languages;
}

/** Calls `onChange` when an element is connected, and when a `lang` attribute around it changes. */
export function followLanguage(host: ReactiveControllerHost & Element, onChange: () => void): void {
  let observer: MutationObserver | undefined;
  host.addController({
    hostConnected() {
      observer = new MutationObserver(onChange);
      for (const place of outwards(host)) {
        observer.observe(place.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
      }
      onChange();
    },
    hostDisconnected() {
      observer?.disconnect();
    },
  });
}

/** Yields an element, then the host of the shadow root that contains it, and so on. */
function* outwards(element: Element | undefined): Generator<Element> {
  for (; element; element = (element.getRootNode() as Partial<ShadowRoot>).host) yield element;
}
