import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusedIn, hasFocusWithin } from '../ui/focused-in.js';
import { mediaQuery, windowOf } from '../ui/media-query.js';
import { inertAround, localNameOf } from './flat-tree.js';
import { watchFocus } from './watch-focus.js';

export interface PresentationControllerOptions {
  /** The panel, once it is rendered. */
  dialog: () => HTMLDialogElement | null;
  /** Whether the panel is to be shown. */
  shown: () => boolean;
  /** Whether the panel has just lost the focus. It stays, invisible, during the handover. */
  leaving: () => boolean;
  /** Whether the panel is part of the flow of the page. */
  inline: () => boolean;
  /** The width of the window below which the screen is a small one, in CSS pixels. */
  breakpoint: () => number;
  /** The visual viewport. Default: that of the window. */
  viewport?: Viewport | null;
}

/** The part of `VisualViewport` that is read. */
export type Viewport = EventTarget & Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>;

/** Small screens, on which a floating panel would cover the page. */
export const smallScreen = (breakpoint: number): string =>
  // A window may be a fraction of a pixel wider than a whole number.
  `(max-width: ${breakpoint - 0.02}px), (pointer: coarse) and (max-height: 479.98px)`;

/**
 * How the panel is shown, and by which method of the dialog, if by any:
 * - `inline`: in the flow of the page
 * - `floating`: in the top layer; the page beside it can be used
 * - `modal`: at the same place, but modal, because the page has made all non-modal content inert
 * - `sheet`: as a modal dialog at the lower edge of a small screen
 * - `unrendered`: not visible and not modal, because an ancestor is not rendered
 * - `hidden`: not at all
 */
const showMethods = {
  inline: undefined,
  floating: 'showPopover',
  modal: 'showModal',
  sheet: 'showModal',
  unrendered: undefined,
  hidden: undefined,
} as const;

type Mode = keyof typeof showMethods;

/**
 * Shows the panel as a popover or as a dialog, and keeps it on screen and usable on pages that have
 * modal dialogs, fullscreen elements, focus traps and hidden sections.
 */
export class PresentationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: PresentationControllerOptions;
  /** The breakpoint whose changes are listened to. */
  #breakpoint = NaN;
  #screenListener: AbortController | null = null;
  /** Removes the listeners; null while the element is not in a document. */
  #connection: AbortController | null = null;
  /** Reports when the dialog is rendered or no longer rendered. */
  #rendering: IntersectionObserver | null = null;
  /** Whether the page makes everything inert that is not modal. */
  #mustBeModal = false;
  /** Whether the dialog was shown while it was not rendered. */
  #wasUnrendered = false;
  /** The focused element, to restore the focus when the panel is rendered again. */
  #focused: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & Element, options: PresentationControllerOptions) {
    this.#host = host;
    this.#options = options;
  }

  // Both belong to the window of the element, which may be moved to another one.
  get #viewport(): Viewport | null | undefined {
    return this.#options.viewport ?? windowOf(this.#host)?.visualViewport;
  }
  get #smallScreen() {
    return mediaQuery(this.#host, smallScreen(this.#options.breakpoint()));
  }

  /** The dialog while it floats, be it rendered or not. */
  get #floatingDialog(): HTMLDialogElement | null {
    const dialog = this.#options.dialog();
    return dialog && isFloating(dialog) ? dialog : null;
  }

  /** Why the panel could not be seen or used if it were shown now; null where it could. */
  problem(): string | null {
    const host = this.#host;
    const inert = inertAround(host);
    if (inert === host) return 'the element is inert';
    if (inert) return `the element is inert because <${localNameOf(inert)}> around it is`;
    // The element itself has no box, so a child shows whether it is rendered.
    const probe = host.ownerDocument.createElement('span');
    host.shadowRoot!.append(probe);
    const isVisible = isRendered(probe);
    probe.remove();
    return isVisible ? null : 'the element is not rendered, as with "display: none" around it';
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const page = this.#host.ownerDocument;
    for (const type of ['resize', 'scroll']) {
      this.#viewport?.addEventListener(type, this.#fit, { signal });
    }
    // A closed shadow root around the element does not tell the document what was pressed.
    const root = this.#host.getRootNode();
    root.addEventListener('mousedown', this.#handlePress, { signal, capture: true });
    page.addEventListener('close', this.#release, { signal, capture: true });
    page.addEventListener('fullscreenchange', this.#handleFullscreen, { signal });
    watchFocus(page, { dialog: this.#options.dialog, onTaken: this.takeOver, signal });
    this.#listenToScreen();
    this.#rendering = new IntersectionObserver(this.#handleRendering);
    this.#update();
  }

  hostDisconnected(): void {
    this.#screenListener!.abort();
    this.#breakpoint = NaN;
    this.#connection!.abort();
    this.#connection = null;
    this.#rendering!.disconnect();
  }

  hostUpdated(): void {
    this.#listenToScreen();
    this.#update();
  }

  #listenToScreen(): void {
    const breakpoint = this.#options.breakpoint();
    // The element is also updated after it was removed.
    if (!this.#connection || breakpoint === this.#breakpoint) return;
    this.#breakpoint = breakpoint;
    this.#screenListener?.abort();
    this.#screenListener = new AbortController();
    const { signal } = this.#screenListener;
    this.#smallScreen.addEventListener('change', this.#update, { signal });
  }

  /** The page takes the focus out of the panel: becomes modal, which keeps the focus. */
  readonly takeOver = (focused: HTMLElement): void => {
    const dialog = this.#floatingDialog;
    // A panel that is not rendered, or under a modal dialog of the page, cannot have the focus.
    if (!dialog || !isRendered(dialog) || !isUsable(this.#host, dialog)) return;
    this.#mustBeModal = true;
    this.#update();
    focused.focus();
  };

  #modeFor(dialog: HTMLDialogElement): Mode {
    const { shown, leaving, inline } = this.#options;
    if (!shown()) return leaving() && isFloating(dialog) ? 'floating' : 'hidden';
    if (inline()) return 'inline';
    const mode = this.#smallScreen.matches ? 'sheet' : this.#mustBeModal ? 'modal' : 'floating';
    // A modal dialog that nobody sees would block the page.
    return dialog.open && !isRendered(dialog) ? 'unrendered' : mode;
  }

  readonly #update = (): void => {
    const dialog = this.#options.dialog();
    // In a document without a window there is nothing to show.
    if (!dialog?.isConnected || !windowOf(dialog)) return;
    // The second back gesture cannot be prevented: a dialog that it has closed is shown again.
    dialog.onclose = this.#update;
    dialog.addEventListener('focusout', this.#handleFocusOut);
    this.#rendering!.observe(dialog);
    const mode = this.#modeFor(dialog);
    if (mode === currentMode(dialog)) return;
    if (mode === 'hidden') this.#mustBeModal = false;
    if (mode === 'floating') this.#float(dialog);
    else this.#show(dialog, mode);
    if (mode === 'sheet' && !isRendered(dialog)) this.#show(dialog, 'unrendered');
    this.#fit();
  };

  /** Shows the panel above everything else, as a modal dialog where it can only be used as one. */
  #float(dialog: HTMLDialogElement): void {
    this.#show(dialog, 'floating');
    if (isUsable(this.#host, dialog)) return;
    this.#mustBeModal = true;
    this.#show(dialog, 'modal');
  }

  /** Shows a floating panel above what has come to lie over it. */
  readonly raise = (): void => {
    const dialog = this.#floatingDialog;
    if (dialog && !isUsable(this.#host, dialog)) this.#float(dialog);
  };

  #show(dialog: HTMLDialogElement, mode: Mode): void {
    const active = hasFocusWithin(dialog) ? focusedIn(dialog.ownerDocument) : null;
    // Turning a phone changes the mode: the focus stays where it is.
    const focused = active ?? (currentMode(dialog) === 'unrendered' ? this.#focused : null);
    hide(dialog);
    // An inert dialog takes no focus: the focus controller decides where the focus goes.
    dialog.inert = true;
    dialog.dataset.mode = mode;
    // Chromium tells screen readers that every dialog above the page is modal.
    dialog.ariaModal = mode === 'floating' ? 'false' : null;
    const method = showMethods[mode];
    if (method) dialog[method]();
    // Its method `show()` would take the focus from the page.
    else dialog.open = mode !== 'hidden';
    dialog.inert = false;
    focused?.focus();
  }

  /** Keeps the panel in the part of the screen above an on-screen keyboard. */
  readonly #fit = (): void => {
    const dialog = this.#options.dialog();
    if (!dialog) return;
    const { height = innerHeight, offsetTop = 0, scale = 1 } = this.#viewport ?? {};
    // The page may have a `zoom`, which makes every length of the panel another one.
    const zoom = dialog.currentCSSZoom ?? 1;
    // Set through the CSSOM, which a strict `style-src` allows, unlike the attribute.
    dialog.style.setProperty('--_height', `${(height * scale) / zoom}px`);
    // While the visitor has zoomed in with two fingers, the panel keeps its place on the page.
    if (scale === 1) dialog.style.setProperty('--_top', `${offsetTop / zoom}px`);
  };

  /** A press on the backdrop has the dialog itself as its target. */
  readonly #handlePress = (event: Event): void => {
    if (event.composedPath()[0] === this.#options.dialog()) this.#release();
  };

  readonly #handleFocusOut = ({ target }: FocusEvent): void => {
    this.#focused = target as HTMLElement;
  };

  /** What made the panel modal may be over: it floats again, where it can be used like that. */
  readonly #release = (): void => {
    this.#mustBeModal = false;
    this.#update();
  };

  readonly #handleFullscreen = (): void => {
    // What comes into the top layer lies over what was there, its own content included.
    if (this.#host.closest(':fullscreen')) this.raise();
    this.#release();
  };

  readonly #handleRendering = (): void => {
    this.#update();
    const wasUnrendered = this.#wasUnrendered;
    // Not what the observer has seen: the dialog may have been shown since.
    const dialog = this.#floatingDialog;
    this.#wasUnrendered = !!dialog && !isRendered(dialog);
    // A dialog of the page around it was closed and shown again.
    if (wasUnrendered) this.raise();
  };
}

const isRendered = (element: Element) => element.checkVisibility();

/**
 * Whether the panel can be used: hit tests ignore inert elements. At the upper edge, where there is
 * nothing of the page's own.
 */
function isUsable(host: Element, dialog: HTMLDialogElement): boolean {
  const { left, top, width } = dialog.getBoundingClientRect();
  if (width === 0) return true;
  const page = host.getRootNode() as Document | ShadowRoot;
  const hit = page.elementFromPoint(left + width / 2, top + 5);
  return !hit || host.contains(hit) || isInTransition(host.ownerDocument);
}

/**
 * Whether the page is in a view transition, whose snapshots cover the page. In a browser that does
 * not know the selector, `:is()` matches nothing.
 */
const isInTransition = ({ documentElement }: Document) =>
  documentElement.matches(':is(:active-view-transition)');

const isFloating = (dialog: HTMLDialogElement) => dialog.matches(':popover-open');

/** How the dialog is shown at the moment; null where somebody else has shown it in another way. */
function currentMode(dialog: HTMLDialogElement): Mode | null {
  if (isFloating(dialog)) return 'floating';
  if (!dialog.open) return 'hidden';
  const mode = dialog.dataset.mode as Mode;
  return dialog.matches(':modal') === (mode === 'modal' || mode === 'sheet') ? mode : null;
}

function hide(dialog: HTMLDialogElement): void {
  if (isFloating(dialog)) dialog.hidePopover();
  dialog.close();
}
