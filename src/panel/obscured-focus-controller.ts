import type { ReactiveController } from 'lit';

export interface ObscuredFocusControllerOptions {
  dialog: () => HTMLDialogElement | null;
  /** Called when the visitor wants to see the control that has the focus. */
  onReveal: () => void;
}

/**
 * Lets Escape uncover a control of the page that has the focus and lies entirely under the floating
 * panel (WCAG 2.2, 2.4.11).
 */
export class ObscuredFocusController implements ReactiveController {
  readonly #host: Element;
  /** The document of the host, which may be moved to another one. */
  #page: Document;
  readonly #options: ObscuredFocusControllerOptions;

  constructor(host: Element, options: ObscuredFocusControllerOptions) {
    this.#host = host;
    this.#page = host.ownerDocument;
    this.#options = options;
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('keydown', this.#handleKey);
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('keydown', this.#handleKey);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    // The page may have its own use for the key.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const dialog = this.#options.dialog();
    const focused = this.#page.activeElement;
    if (!dialog?.matches(':popover-open') || !focused || focused === this.#page.body) return;
    if (!covers(dialog.getBoundingClientRect(), focused.getBoundingClientRect())) return;
    event.preventDefault();
    this.#options.onReveal();
  };
}

const covers = (panel: DOMRect, control: DOMRect): boolean =>
  control.width > 0 &&
  panel.left <= control.left &&
  panel.top <= control.top &&
  panel.right >= control.right &&
  panel.bottom >= control.bottom;
