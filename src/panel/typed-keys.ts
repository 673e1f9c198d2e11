/** The elements that a visitor types into. */
const fields = 'input, textarea, select';

/**
 * Keeps the keyboard shortcuts of the page from reacting to what the visitor types into a field.
 * Outside the shadow root, the target of an event is not the field, so that the page could not
 * recognize typing. A key with a modifier is a shortcut and does reach the page.
 */
export function keepTypedKeys(host: HTMLElement): void {
  /** The keys whose `keydown` has reached the page: their `keyup` does too. */
  const passed = new Set<string>();

  const handle = (event: KeyboardEvent) => {
    const target = event.composedPath()[0] as Element;
    if (target.getRootNode() !== host.shadowRoot || !target.matches(fields)) return;
    if (event.type === 'keyup' ? passed.delete(event.code) : isShortcut(event)) {
      if (event.type === 'keydown') passed.add(event.code);
    } else {
      event.stopPropagation();
    }
  };

  for (const type of ['keydown', 'keypress', 'keyup'] as const) host.addEventListener(type, handle);
}

/** Some systems report AltGr, which types characters, as Ctrl and Alt. */
const isShortcut = ({ ctrlKey, altKey, metaKey }: KeyboardEvent) => metaKey || ctrlKey !== altKey;
