import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scheduler } from '../scheduler.js';
import { focusedIn, hasFocusWithin, isFocused } from '../ui/focused-in.js';
import { mediaQuery } from '../ui/media-query.js';
import { headingOf } from './heading.js';

export interface FocusControllerOptions {
  scheduler: Scheduler;
  dialog: () => HTMLDialogElement | null;
  /** The name of the view on screen. Empty when there is none. */
  view: () => string;
  /** Called when a new view is shown and the focus has not moved, so that it can be announced. */
  onUnseen: () => void;
  /** Called when a script of the page has moved the focus away again. */
  onTaken: (from: HTMLElement) => void;
}

/**
 * How long the element that had the focus stays after the focus has moved, in ms. Screen readers do
 * not announce a newly focused element when the last one is removed or hidden at the same moment.
 * On an idle machine, 150 ms are enough.
 */
const handoverTime = 250;

/**
 * Selectors of the element that gets the focus, by view. In every other view, it is the heading.
 */
const targets: Readonly<Record<string, string>> = {
  // Neither the choice of a country before a number nor the field that only robots see.
  form: '.fields :is(:checked[type=radio], [id][name])',
  confirm: '[part=confirm-no]',
};

/**
 * Moves the focus from view to view, and returns it when the panel is closed. The panel calls the
 * lifecycle hooks in order.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FocusControllerOptions;
  #opener: HTMLElement | null = null;
  #view = '';
  /** Whether the next view takes the focus, wherever the focus is. */
  #take = false;
  /** The focused element before the update; null when the focus is outside the panel. */
  #focused: HTMLElement | null = null;
  /** The element that had the focus before the question whether to leave. */
  #interrupted: HTMLElement | null = null;
  /** See {@link leaving}. */
  #leaving: HTMLElement | null = null;
  #cancelHandover: (() => void) | null = null;
  /** A new heading that gets the focus after {@link handoverTime}. */
  #next: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FocusControllerOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether the focus is inside the panel. */
  get inside(): boolean {
    const dialog = this.#options.dialog();
    return !!dialog && hasFocusWithin(dialog);
  }

  /** The element that had the focus before. It has to stay for {@link handoverTime}. */
  get leaving(): HTMLElement | null {
    return this.#leaving;
  }

  /** Sets the element that gets the focus when the panel is closed. */
  remember(opener: HTMLElement | null): void {
    this.#opener = opener;
  }

  /** Makes the next view take the focus, wherever the focus is. */
  take(): void {
    this.#take = true;
  }

  /**
   * Returns the focus to the element that had it before the panel was opened, or to the launcher.
   */
  async giveBack(): Promise<void> {
    await this.#host.updateComplete;
    const opener = this.#opener;
    if (opener?.isConnected) opener.focus();
    else this.focusLauncher();
  }

  /** Moves the focus to the launcher. */
  focusLauncher(): void {
    this.#host.shadowRoot!.querySelector<HTMLElement>('[part=launcher]')?.focus();
  }

  hostDisconnected(): void {
    this.#endHandover();
  }

  hostUpdate(): void {
    // Read before the view changes: a button loses the focus when it is removed.
    // What is in a slot has the focus outside the shadow root.
    this.#focused = this.inside ? focusedIn(this.#host.ownerDocument) : null;
    const view = this.#options.view();
    if (view === this.#view) return;
    this.#endHandover();
    this.#leaving = this.#focused ?? (this.#host.shadowRoot?.activeElement as HTMLElement | null);
    if (!this.#leaving) return;
    // When the panel is closed, the launcher has to be visible.
    this.#hideLauncher(!!view);
    this.#cancelHandover = this.#options.scheduler.after(handoverTime, () => {
      const next = this.#next;
      this.#endHandover();
      this.#host.requestUpdate();
      if (this.inside) next?.focus();
    });
  }

  hostUpdated(): void {
    const view = this.#options.view();
    // A view that was closed or minimized before it was rendered does not take the focus later.
    if (!view) this.#take = false;
    // The focused element may also be removed from a view that stays, or disabled in it.
    const isLost = this.#focused && (!this.inside || this.#focused.matches(':disabled'));
    if (view === this.#view && !isLost) return;
    const before = this.#view;
    this.#view = view;
    if (!view) {
      if (this.#focused) this.focusLauncher();
      return;
    }
    const dialog = this.#options.dialog();
    // The launcher, which may be what has the focus, is hidden while the panel is shown. A modal
    // panel always takes the focus: the page behind it is inert.
    const follows = this.#take || this.#focused || this.#leaving || dialog?.matches(':modal');
    this.#take = false;
    if (!follows) return this.#options.onUnseen();
    // The focus stays on the button that sent the request.
    if (view === 'requesting' && this.inside) return;
    if (view === 'confirm') this.#interrupted = this.#focused;
    const back = before === 'confirm' && this.#interrupted?.isConnected && this.#interrupted;
    const target = back || this.#target(view);
    if (target && isFocused(target)) {
      this.#options.onUnseen();
    } else if (this.#leaving && target?.localName === 'h3') {
      // Screen readers do not announce a heading that was added at this moment. The title gets the
      // focus first, the heading after the handover.
      this.#next = target;
      this.#moveTo(dialog?.querySelector<HTMLElement>('[part=title]'));
    } else {
      this.#moveTo(target);
    }
  }

  /** Moves the focus into the view on screen. */
  enter(): void {
    // The focus is on its way to the heading.
    if (this.#next) return;
    this.#moveTo(this.#target(this.#options.view()));
  }

  #endHandover(): void {
    this.#cancelHandover?.();
    this.#cancelHandover = null;
    this.#hideLauncher(false);
    this.#leaving = null;
    this.#next = null;
  }

  /** Hides the launcher from sight and Tab during the handover, in which it has to stay. */
  #hideLauncher(hidden: boolean): void {
    if (!this.#leaving?.matches('[part=launcher]')) return;
    this.#leaving.classList.toggle('leaving', hidden);
    this.#leaving.tabIndex = hidden ? -1 : 0;
  }

  #moveTo(target: HTMLElement | null | undefined): void {
    if (!target) return;
    target.focus();
    if (!isFocused(target)) this.#options.onTaken(target);
  }

  #target(view: string): HTMLElement | null | undefined {
    const dialog = this.#options.dialog();
    const selector = targets[view];
    // On a touch screen, the focused input would open the keyboard, which covers the form.
    const opensKeyboard = view === 'form' && mediaQuery(this.#host, '(pointer: coarse)').matches;
    const target = selector && !opensKeyboard && dialog?.querySelector<HTMLElement>(selector);
    return target || headingOf(dialog);
  }
}
