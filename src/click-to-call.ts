import { nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { hostStyles } from './click-to-call.styles.js';
import { chunks } from './chunks.js';
import { environmentOf } from './environment.js';
import { followLanguage } from './i18n/page-language.js';
import { launcherLabelOf, loadFailedNoticeOf } from './launcher-texts.js';
import { launcherView, type LauncherTextProps } from './launcher/launcher-view.js';
import { lazy } from './lazy.js';
import { LifecycleController } from './lifecycle-controller.js';
import type { CallIn } from './lifecycle/call-in.js';
import type { State } from './lifecycle/interaction.js';
import type { Metadata } from './lifecycle/metadata.js';
import { LinkController } from './opening/link-controller.js';
import { Opening } from './opening/opening.js';
import type { CloseOptions, ShowOptions } from './opening/show-options.js';
import type { PanelHost } from './panel/panel-host.js';
import type { Panel } from './panel/panel.js';
import { preload, savesData } from './preload.js';
import { whenVisited } from './prerendering.js';
import { rememberFirstTouch } from './remember-first-touch.js';
import { Settings } from './settings.js';
import { hasKeptNumber } from './tab-storage.js';

/**
 * A button that opens a short form. After the form is sent, the panel shows a phone number to
 * dial, an access code and a countdown. Every step dispatches an event whose `detail` is the
 * metadata of the interaction.
 *
 * @summary A call widget in one tag.
 * @tagname click-to-call
 *
 * @slot - Label of the launcher.
 * @slot icon - Icon of the launcher.
 * @slot title - Title of the panel.
 * @slot intro - Introduction, shown above the form.
 * @slot fields - Native form controls. The browser validates them; their values are sent with the
 *   form.
 * @slot consent - Consent text or controls, shown between the fields of the form and its buttons.
 * @slot number - Content shown below the number.
 * @slot footer - Footer of the panel, shown in every view.
 * @slot alternative - Another way to contact the site. Shown on the page until the script has run,
 *   and in the panel when no number is available.
 *
 * @fires {CustomEvent<Metadata>} ready - The element can be opened. Dispatched once per element.
 * @fires {CustomEvent<Metadata>} opened - The panel was opened. An interaction begins.
 * @fires {CustomEvent<Metadata>} started - The visitor changed a field or sent the form for the first time.
 * @fires {CustomEvent<Metadata>} submitted - A request for a number was sent.
 * @fires {CustomEvent<Metadata>} completed - A number was received.
 * @fires {CustomEvent<Metadata>} expired - The number expired.
 * @fires {FailedEvent} failed - A request failed; `error` says why.
 * @fires {CustomEvent<Metadata>} cancelled - The interaction ended without a number.
 * @fires {CustomEvent<Metadata>} closed - The panel was closed. Always the last event of an interaction.
 * @fires {DialledEvent} dialled - The visitor pressed the number or the button that dials it.
 * @fires {CopiedEvent} copied - The number or the access code was copied; `detail.what` says which.
 * @fires {BeforeSubmitEvent} before-submit - Dispatched before a request is sent. Cancelable; a listener may change `detail`.
 *
 * @csspart launcher - Button that opens the panel.
 * @csspart launcher-icon - Icon of the launcher.
 * @csspart launcher-label - Label of the launcher, with the remaining time while minimized.
 * @csspart panel - The panel, in every view.
 * @csspart header - Header of the panel.
 * @csspart title - Title in the header.
 * @csspart minimize - Button that minimizes the panel to the launcher.
 * @csspart close - Button that closes the panel.
 * @csspart body - Content of the panel, different in each view.
 * @csspart footer - Footer of the panel.
 * @csspart form - The form.
 * @csspart field - A field with its label and its error message.
 * @csspart label - Label of a field.
 * @csspart group - A department to choose, with its radio button.
 * @csspart input - Input control of a field.
 * @csspart hint - Secondary text next to what it explains.
 * @csspart select - Selection of a country, or of an option of a field.
 * @csspart wait - Estimated waiting time of a call made now.
 * @csspart copy - Button that copies the number or the access code.
 * @csspart qr - QR code of the `tel:` link, for a phone to scan.
 * @csspart error - Error message of a field.
 * @csspart submit - Button that sends the form.
 * @csspart cancel - Button that leaves the form.
 * @csspart proceed - Button that shows the form although the waiting time is long.
 * @csspart progress - Progress indicator, shown while a request is under way.
 * @csspart number - The phone number, a `tel:` link.
 * @csspart call - Button that dials the number, a `tel:` link.
 * @csspart access-code - The access code to enter after dialling.
 * @csspart digit - One digit of the access code.
 * @csspart countdown - Remaining time of the reservation.
 * @csspart renew - Button that requests a new number.
 * @csspart notice - Message that says why there is no number or no panel.
 * @csspart badge - Icon above the heading of a message.
 * @csspart heading - Heading of a message or of a question.
 * @csspart retry - Button that sends the form again.
 * @csspart confirm - Question that is asked before something is lost.
 * @csspart confirm-yes - Button that closes the panel.
 * @csspart confirm-no - Button that keeps the panel open.
 *
 * @cssproperty --click-to-call-accent - Colour of buttons and links.
 * @cssproperty --click-to-call-on-accent - Colour of text on the accent colour.
 * @cssproperty --click-to-call-surface - Background colour of the panel.
 * @cssproperty --click-to-call-sunken - Background colour of areas set off from the panel, such as digits.
 * @cssproperty --click-to-call-line - Border colour of fields.
 * @cssproperty --click-to-call-text - Colour of text.
 * @cssproperty --click-to-call-muted - Colour of secondary text.
 * @cssproperty --click-to-call-danger - Colour of error messages.
 * @cssproperty --click-to-call-radius - Corner radius of the panel; all other radii are derived from it. Default 20px.
 * @cssproperty --click-to-call-font - Font family. Default: that of the page.
 * @cssproperty --click-to-call-font-size - Font size; all other sizes are derived from it. Default: that of the browser.
 * @cssproperty --click-to-call-spacing - Unit of all distances. Default 4px.
 * @cssproperty --click-to-call-offset - Distance to the edges of the window. Default 24px.
 * @cssproperty --click-to-call-z-index - `z-index` of the launcher; the panel is in the top layer. Default 999.
 *
 * @cssstate closed - The panel is closed.
 * @cssstate form - The form is shown.
 * @cssstate requesting - A request is under way.
 * @cssstate number - A number is shown.
 * @cssstate expired - The number has expired.
 * @cssstate failed - The last request failed.
 * @cssstate open - The panel is open, minimized or not.
 * @cssstate minimized - The open panel is minimized to the launcher.
 * @cssstate outside-hours - It is closed now, according to `hours` or those of all `groups`.
 */
export class ClickToCall extends Settings implements PanelHost {
  static override styles = hostStyles;

  /**
   * Whether the panel is open. Setting it to true calls `show()`, setting it to false calls
   * `close({force: true})`. Adding the attribute opens the panel; removing it closes the panel as
   * the close button does. The attribute does not change when the visitor opens or closes it.
   * @default false
   */
  @property({ type: Boolean })
  get open(): boolean {
    return this.#opening.isOpen;
  }
  set open(open: boolean) {
    this.#opening.setOpen(!!open);
  }

  /**
   * Whether the open panel is minimized to the launcher. The attribute does not change with it.
   * @default false
   */
  @property({ type: Boolean })
  get minimized(): boolean {
    return this.#opening.isMinimized;
  }
  set minimized(minimized: boolean) {
    this.#opening.setMinimized(!!minimized);
  }

  /** Whether a server has rendered the element: its shadow root is there before ours. */
  readonly #isServerRendered = !!this.shadowRoot;
  /** Undefined in the DOM of a unit test, which may have none. */
  readonly #internals = this.attachInternals?.() as ElementInternals | undefined;
  readonly #lifecycle = new LifecycleController(this, {
    clock: { now: () => environmentOf(this).scheduler.now() },
  });
  readonly #hours = lazy(chunks.hours, ({ createHours }) =>
    createHours(this, environmentOf(this).scheduler, () => this.#handleChange()),
  );
  readonly #panel = lazy(
    () => environmentOf(this).loadPanel(),
    ({ Panel }) =>
      new Panel(this, {
        lifecycle: this.#lifecycle,
        scheduler: environmentOf(this).scheduler,
        hours: this.#hours,
      }),
  );
  /** Why the code of the panel could not be loaded at the last opening. */
  #notice: LauncherTextProps | null = null;
  readonly #opening = new Opening<Panel>(this, {
    lifecycle: this.#lifecycle,
    loadPanel: async () => {
      preload(this);
      try {
        const panel = await this.#panel.load();
        await panel.prepare();
        return panel;
      } catch (error) {
        this.#notice = await loadFailedNoticeOf(this);
        throw error;
      }
    },
    hasKept: () => hasKeptNumber(this),
    onChange: () => this.#handleChange(),
  });
  readonly #link = new LinkController(this, {
    enabled: () => !this.noLink,
    onFollow: () => this.#opening.press(),
  });

  constructor() {
    super();
    followLanguage(this, () => this.requestUpdate());
    this.#lifecycle.subscribe(() => this.#handleChange());
    this.addEventListener('command', (event) => this.#handleCommand(event as CommandEvent));
  }

  /** The state of the interaction, which decides the view that the visitor sees. */
  get state(): State {
    return this.#lifecycle.interaction.state;
  }

  /** The metadata of the interaction; a new frozen object after each transition. */
  get metadata(): Metadata {
    return this.#lifecycle.interaction.metadata;
  }

  /** The current number; null when there is none. */
  get callIn(): CallIn | null {
    return this.#lifecycle.interaction.callIn;
  }

  /** Whether it is closed now, by `hours` or `groups`; false until their code is loaded. */
  get outsideHours(): boolean {
    return !!this.#hours.current?.isOutside;
  }

  /**
   * Opens the panel. Resolves when it is shown.
   * @throws {DOMException} InvalidStateError when the panel is open already, or the element is not
   *   in a document, not rendered or inert; AbortError when the panel was closed before it was
   *   shown.
   * @throws {Error} when the code of the panel could not be loaded; the next call tries again.
   */
  show(options: ShowOptions = {}): Promise<void> {
    return this.#opening.show(options);
  }

  /**
   * Closes the panel. Where the visitor would lose something, the panel asks first. Resolves with
   * true when the panel was closed, with false when the visitor chose to stay.
   * @throws {DOMException} InvalidStateError when the panel is closed already.
   */
  close(options: CloseOptions = {}): Promise<boolean> {
    return this.#opening.close(options);
  }

  /**
   * Minimizes the panel to the launcher. The interaction goes on.
   * @throws {DOMException} InvalidStateError when the panel is closed.
   */
  minimize(): Promise<void> {
    return this.#opening.minimize();
  }

  /**
   * Shows a minimized panel again.
   * @throws {DOMException} InvalidStateError when the panel is closed.
   */
  restore(): Promise<void> {
    return this.#opening.restore();
  }

  /**
   * Sends the form, or requests a new number, as the button of the view does. While a request is
   * under way, no other is sent. Resolves with the number.
   * @throws {DOMException} InvalidStateError when the panel is closed; DataError when the form
   *   is not valid; AbortError when the page stopped the request or the interaction ended.
   * @throws {CallInError} when the request failed; `office-closed` outside the opening hours.
   */
  async requestNumber(): Promise<CallIn> {
    const { panel } = this.#opening;
    if (!panel) throw new DOMException('not opened', 'InvalidStateError');
    return panel.requestNumber();
  }

  /** Moves the focus into the panel if it is on screen, else to the launcher. */
  override focus(options?: FocusOptions): void {
    const { panel } = this.#opening;
    if (panel && !this.minimized) panel.focus();
    else this.renderRoot.querySelector<HTMLElement>('[part=launcher]')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#handlePageShow);
    if (this.hasUpdated) this.#opening.resumeOrOpen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#handlePageShow);
    // An element that is only moved is in a document again by then, even after a short wait.
    environmentOf(this).scheduler.after(0, () => {
      // A unit test may have removed its DOM by then.
      if (!this.isConnected && globalThis.document) this.#opening.handleRemoval();
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'open' && value === null && this.hasUpdated) {
      // Asks first: a tool that restores the markup may have removed the attribute.
      this.close().catch(() => {});
    } else {
      super.attributeChangedCallback(name, old, value);
    }
  }

  protected override firstUpdated(): void {
    // After this update: what a listener changes belongs to the next one.
    queueMicrotask(() => {
      // Renders what a script has set before the first update.
      if (this.#isServerRendered) this.requestUpdate();
      whenVisited(document, () => {
        this.#opening.ready();
        this.#link.follow();
      });
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('hours') || changed.has('groups')) void this.#followHours();
    if (changed.has('context')) rememberFirstTouch(this);
    // After this update, for the same reason.
    if (changed.has('persist')) queueMicrotask(() => this.#opening.resumeOrOpen());
  }

  async #followHours(): Promise<void> {
    if (!this.hours && !this.groups) return;
    await this.#hours.tryLoad();
    this.#handleChange();
  }

  #handleChange(): void {
    const states = this.#internals?.states;
    states?.clear();
    states?.add(this.state);
    if (this.open) states?.add('open');
    if (this.open && this.minimized) states?.add('minimized');
    if (this.outsideHours) states?.add('outside-hours');
    this.requestUpdate();
  }

  readonly #handlePageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#opening.handlePageRestored();
  };

  #handleIntent(): void {
    if (savesData()) return;
    preload(this);
    void this.#panel.tryLoad();
  }

  #handleCommand({ command }: CommandEvent): void {
    if (command === '--show') this.#opening.press();
    if (command === '--close') this.close().catch(() => {});
    if (command === '--minimize') this.minimize().catch(() => {});
  }

  /**
   * Whether the launcher is rendered. Lit takes over what a server has rendered only where the
   * first rendering has the same templates, whatever a script has set until then.
   */
  #hasLauncher(isMinimized: boolean): boolean {
    return this.#isServerRendered && !this.hasUpdated
      ? !!this.shadowRoot?.querySelector('[part=launcher]')
      : !this.noLauncher || isMinimized;
  }

  protected override render() {
    const { panel, loadFailed } = this.#opening;
    const isMinimized = this.minimized && !!panel;
    return [
      !this.#hasLauncher(isMinimized)
        ? nothing
        : launcherView({
            label: launcherLabelOf(this),
            hidden: !!panel && !isMinimized && !panel.isLauncherLeaving,
            timeLeft: isMinimized ? panel.renderTimeLeft() : nothing,
            notice: loadFailed ? this.#notice : null,
            onPress: () => this.#opening.press(),
            onIntent: () => this.#handleIntent(),
            onLabelChange: () => this.requestUpdate(),
          }),
      this.#panel.current?.render() ?? nothing,
    ];
  }
}

type CommandEvent = Event & { readonly command: string };

declare global {
  interface HTMLElementTagNameMap {
    'click-to-call': ClickToCall;
  }
}
