import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface FocusControllerOptions {
  dialog: () => HTMLDialogElement | null;
  /** The name of the view on screen; empty while none is. */
  view: () => string;
  /** Called when a view has come on screen and the focus did not go there. */
  onUnseen: (view: string) => void;
}

/** Where the focus goes in each view, the first that is there; elsewhere, the view's heading. */
const targets: Readonly<Record<string, string>> = {
  // A keyboard that jumps up would hide the form it is for.
  form: matchMedia('(pointer: coarse)').matches ? 'h2' : 'input,h2',
  confirm: '[part=confirm-no]',
};

/** Takes the focus along from view to view, and gives it back at the end. */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FocusControllerOptions;
  #opener: HTMLElement | null = null;
  #view = '';
  #take = false;
  #focused: HTMLElement | null = null;
  /** What the visitor was at when asked about leaving. */
  #interrupted: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FocusControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the focus is inside the panel. */
  get inside(): boolean {
    return !!this.#options.dialog()?.matches(':focus-within');
  }

  /** Remembers what has the focus now, to give it back to. */
  remember(): void {
    let active = this.#host.ownerDocument.activeElement;
    // A button may stand in components of the page's own, which do not take the focus themselves.
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    this.#opener = active as HTMLElement | null;
  }

  /** Lets the next view take the focus, wherever it is. */
  take(): void {
    this.#take = true;
  }

  /** Gives the focus back to what had it before the panel. */
  async giveBack(): Promise<void> {
    await this.#host.updateComplete;
    const opener = this.#opener;
    if (opener?.isConnected && opener !== this.#host && opener !== document.body) opener.focus();
    else this.focusLauncher();
  }

  focusLauncher(): void {
    this.#host.shadowRoot!.querySelector<HTMLElement>('[part=launcher]')?.focus();
  }

  hostUpdate(): void {
    // Looked at before the view changes: a button that goes with its view loses the focus.
    this.#focused = this.inside ? (this.#host.shadowRoot?.activeElement as HTMLElement) : null;
  }

  hostUpdated(): void {
    const view = this.#options.view();
    // What had the focus may be gone from a view that stays, too.
    if (view === this.#view && (!this.#focused || this.inside)) return;
    const before = this.#view;
    this.#view = view;
    if (!view) {
      if (this.#focused) this.focusLauncher();
      return;
    }
    const dialog = this.#options.dialog();
    // The page behind a modal panel cannot keep the focus.
    const follows = this.#take || this.#focused || dialog?.matches(':modal');
    this.#take = false;
    if (!follows) return this.#options.onUnseen(view);
    // The button that sent a request is where its outcome will be.
    if (view === 'requesting' && this.inside) return;
    if (view === 'confirm') this.#interrupted = this.#focused;
    const back = before === 'confirm' && this.#interrupted?.isConnected && this.#interrupted;
    (back || this.#find(targets[view] ?? 'h3,h2'))?.focus();
  }

  /** The first that is there of several selectors. */
  #find(selectors: string): HTMLElement | undefined {
    return selectors
      .split(',')
      .map((selector) => this.#options.dialog()?.querySelector<HTMLElement>(selector))
      .find((element): element is HTMLElement => !!element);
  }
}
