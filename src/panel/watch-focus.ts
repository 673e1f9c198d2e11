export interface WatchFocusOptions {
  dialog: () => HTMLDialogElement | null;
  /** Called when the page takes the focus away from where the visitor has just moved it. */
  onTaken: (from: HTMLElement) => void;
  /** Ends the watching. */
  signal: AbortSignal;
}

/**
 * Recognizes that a page keeps the focus in a modal of its own: the visitor moves into the panel,
 * and the page takes the focus back.
 */
export function watchFocus(page: Document, { dialog, onTaken, signal }: WatchFocusOptions): void {
  /** Whether the visitor is moving the focus into the panel. */
  let entering = false;
  /** What the visitor pressed last, or has moved the focus to. */
  let entered: Element | undefined;

  const handle = (event: Event) => {
    const path = event.composedPath();
    const target = path[0] as Element;
    const isInside = path.includes(dialog()!);
    const { type } = event;
    if (type === 'mousedown') {
      entered = target;
      // A press on the backdrop has the dialog itself as its target.
      entering = isInside && target !== dialog();
    } else if (type === 'keydown') {
      entered = undefined;
      entering = (event as KeyboardEvent).key === 'Tab' && !isInside;
    } else if (type === 'mouseup') {
      // A page may answer the press of a button by moving the focus, but not that of a field: it
      // has the focus by now, and until the visitor goes elsewhere.
      entering &&= target === entered && target.matches(':read-write');
      if (entering && !target.matches(':focus')) take();
    } else if (isInside) {
      entered = target;
    } else if (entering && entered) {
      take();
    }
  };
  const take = () => {
    entering = false;
    const from = entered as HTMLElement;
    // After the listeners of the page.
    queueMicrotask(() => onTaken(from));
  };
  for (const type of ['mousedown', 'mouseup', 'keydown', 'focusin']) {
    page.addEventListener(type, handle, { signal, capture: true });
  }
}
