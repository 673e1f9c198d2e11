import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PresentationControllerOptions {
  /** The panel, once it is rendered. */
  dialog: () => HTMLDialogElement | null;
  /** Whether the panel is to be seen. */
  shown: () => boolean;
  /** Whether the panel stands in the flow of the page. */
  inline: () => boolean;
}

/** Small screens, where a floating panel would leave the page no room anyway. */
const smallScreen = '(max-width: 479.98px), (pointer: coarse) and (max-height: 479.98px)';

type Mode = 'inline' | 'floating' | 'modal' | 'hidden';

/**
 * Puts the panel before the visitor by the platform's own means: in the flow, floating in the
 * top layer, or as a modal dialog over the whole of a small screen.
 */
export class PresentationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: PresentationControllerOptions;
  readonly #smallScreen = matchMedia(smallScreen);
  /** Takes the listeners down. */
  #connection: AbortController | null = null;

  constructor(host: ReactiveControllerHost & Element, options: PresentationControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#smallScreen.addEventListener('change', this.#update, { signal });
    visualViewport?.addEventListener('resize', this.#fit, { signal });
    visualViewport?.addEventListener('scroll', this.#fit, { signal });
    this.#update();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  hostUpdated(): void {
    this.#update();
  }

  get #mode(): Mode {
    const { shown, inline } = this.#options;
    if (!shown()) return 'hidden';
    if (inline()) return 'inline';
    return this.#smallScreen.matches ? 'modal' : 'floating';
  }

  readonly #update = (): void => {
    const dialog = this.#options.dialog();
    if (!dialog?.isConnected) return;
    // A second gesture back cannot be refused: what the platform has shut is shown again.
    dialog.onclose = this.#update;
    const mode = this.#mode;
    if (mode === currentMode(dialog)) return;
    const root = this.#host.shadowRoot;
    const focused = root?.activeElement as HTMLElement | null;
    hide(dialog);
    // What is inert is not focused: whether the focus follows is for the panel to decide.
    dialog.inert = true;
    if (mode === 'inline') dialog.show();
    else if (mode === 'modal') dialog.showModal();
    else if (mode === 'floating') dialog.showPopover();
    dialog.inert = false;
    // A turned phone changes the mode: what had the focus keeps it.
    if (mode !== 'hidden') focused?.focus();
    this.#fit();
  };

  /** Keeps the panel in what an on-screen keyboard leaves of the screen. */
  readonly #fit = (): void => {
    const dialog = this.#options.dialog();
    if (!dialog?.open && !isFloating(dialog)) return;
    const { height = innerHeight, offsetTop = 0 } = visualViewport ?? {};
    // Set through the object model: a strict style-src forbids the attribute, not this.
    dialog?.style.setProperty('--_height', `${height}px`);
    dialog?.style.setProperty('--_top', `${offsetTop}px`);
  };
}

const isFloating = (dialog: HTMLDialogElement | null) => !!dialog?.matches(':popover-open');

function currentMode(dialog: HTMLDialogElement): Mode {
  if (isFloating(dialog)) return 'floating';
  if (!dialog.open) return 'hidden';
  return dialog.matches(':modal') ? 'modal' : 'inline';
}

function hide(dialog: HTMLDialogElement): void {
  if (isFloating(dialog)) dialog.hidePopover();
  if (dialog.open) dialog.close();
}
