import { LitElement, nothing, type PropertyValues } from 'lit';
import {
  anything,
  checkedAccessor,
  countryCode,
  declareProperties,
  flag,
  oneOf,
  record,
  text,
  textLike,
  wholeNumber,
  type CheckedDeclaration,
} from './checked.js';
import { LifecycleController } from './controllers/lifecycle-controller.js';
import type { ClickToCallEventMap } from './events.js';
import type { FieldInit } from './form/definition.js';
import type { StringKey, Strings } from './i18n/english.js';
import { launcherStrings } from './i18n/launcher-strings.js';
import { hostStyles } from './click-to-call.styles.js';
import type { CallIn } from './lifecycle/call-in.js';
import type { State } from './lifecycle/interaction.js';
import type { Metadata } from './lifecycle/metadata.js';
import type { Panel, PanelHost, ShowOptions } from './panel.js';
import type { CallInService, RequestNumber } from './services/call-in-service.js';
import { launcherView } from './views/launcher.js';

/** What `close()` may be told. */
export interface CloseOptions {
  /** Closes without asking, whatever would be lost. Default false. */
  readonly force?: boolean;
}

/** Where a floating panel stands: a corner, named by the direction of the text. */
export const placements = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;

export type Placement = (typeof placements)[number];

/**
 * A button that opens a short form and answers it with a phone number to dial, an access code
 * and a countdown. Every step is told as an event whose `detail` is the interaction's metadata.
 *
 * @summary A call widget in one tag.
 * @tagname click-to-call
 *
 * @slot - The launcher's label.
 * @slot icon - The launcher's picture.
 * @slot title - The panel's title.
 * @slot intro - Above the form.
 * @slot fields - Native form controls, checked by the platform and sent with the rest.
 * @slot consent - Between the form and its buttons.
 * @slot number - Beside the number, when a number is in hand.
 * @slot footer - At the foot of the panel, in every view.
 * @slot alternative - Another way to reach the site; seen as it is before the script has run,
 *   and in the panel when no number can be had.
 *
 * @fires {CustomEvent<Metadata>} ready - The element can be opened; once in its life.
 * @fires {CustomEvent<Metadata>} opened - The panel is shown: an interaction begins.
 * @fires {CustomEvent<Metadata>} started - The visitor changed a field, or sent the form.
 * @fires {CustomEvent<Metadata>} submitted - A request for a number was sent.
 * @fires {CustomEvent<Metadata>} completed - A number is in hand.
 * @fires {CustomEvent<Metadata>} expired - The number in hand ran out.
 * @fires {FailedEvent} failed - A request ended in an error, found in `error`.
 * @fires {CustomEvent<Metadata>} cancelled - The interaction ends without having had a number.
 * @fires {CustomEvent<Metadata>} closed - The panel is gone; always last.
 * @fires {BeforeSubmitEvent} before-submit - Cancelable; a listener may amend `detail`.
 *
 * @csspart launcher - The button that opens the panel.
 * @csspart launcher-icon - Its picture.
 * @csspart launcher-label - Its label, with the time left while minimized.
 * @csspart panel - The panel, in every view.
 * @csspart header - The panel's head.
 * @csspart title - The title in it.
 * @csspart minimize - The button that shrinks the panel to the launcher.
 * @csspart close - The button that closes the panel.
 * @csspart body - What changes from view to view.
 * @csspart footer - The panel's foot.
 * @csspart form - The form.
 * @csspart field - A field with its label and its error.
 * @csspart label - A field's label.
 * @csspart input - A field's control.
 * @csspart hint - Lesser text, beside what it is about.
 * @csspart select - The choice of a country, or of the options of a field.
 * @csspart wait - How long a call made now would wait.
 * @csspart copy - Copies the number, or the access code.
 * @csspart qr - The `tel:` link for a phone to scan.
 * @csspart error - What is wrong with a field.
 * @csspart submit - Sends the form.
 * @csspart cancel - Leaves the form.
 * @csspart progress - Turns while a request is under way.
 * @csspart number - The number in hand, a `tel:` link.
 * @csspart call - The button that dials it, a `tel:` link too.
 * @csspart access-code - The code to key in.
 * @csspart digit - One digit of it.
 * @csspart countdown - What is left of the reservation.
 * @csspart renew - Asks for a new number.
 * @csspart notice - Why there is no number, or no panel.
 * @csspart badge - The picture over news.
 * @csspart heading - What is new, or asked.
 * @csspart retry - Sends the form again.
 * @csspart confirm - The question before something is lost.
 * @csspart confirm-yes - Leaves.
 * @csspart confirm-no - Stays.
 *
 * @cssproperty --click-to-call-accent - Colour of what is pressed.
 * @cssproperty --click-to-call-on-accent - Colour of the text on it.
 * @cssproperty --click-to-call-surface - Colour of the panel.
 * @cssproperty --click-to-call-sunken - Colour of what lies lower than the panel.
 * @cssproperty --click-to-call-line - Colour of the borders of fields.
 * @cssproperty --click-to-call-text - Colour of text.
 * @cssproperty --click-to-call-muted - Colour of lesser text.
 * @cssproperty --click-to-call-danger - Colour of errors.
 * @cssproperty --click-to-call-radius - Roundness of the panel. Default 20px.
 * @cssproperty --click-to-call-font - Font family. Default: the page's.
 * @cssproperty --click-to-call-font-size - Size that all others follow. Default: the visitor's.
 * @cssproperty --click-to-call-spacing - Unit of all distances. Default 4px.
 * @cssproperty --click-to-call-offset - Distance to the edges of the window. Default 24px.
 * @cssproperty --click-to-call-z-index - Of the launcher; the panel is in the top layer. Default 999.
 *
 * @cssstate closed - No panel.
 * @cssstate form - The form is shown.
 * @cssstate requesting - A request is under way.
 * @cssstate number - A number is in hand.
 * @cssstate expired - The number ran out.
 * @cssstate failed - The last request failed.
 */
export class ClickToCall extends LitElement implements PanelHost {
  static override styles = hostStyles;

  /** Every property: what may stand in it, and what stands in it otherwise. */
  static override properties = declareProperties({
    open: { ...flag, reflect: true },
    minimized: { ...flag, reflect: true },
    endpoint: { check: text },
    apiKey: { check: text },
    groupName: { check: text },
    virtualQueue: { check: text },
    credentials: { check: oneOf(['omit', 'same-origin', 'include'], 'omit') },
    timeout: { check: wholeNumber(1, 10_000) },
    retries: { check: wholeNumber(0, 1) },
    toPhoneNumber: { check: textLike('a phone number', /\d/) },
    country: { check: countryCode },
    countries: { check: text },
    dialAccessCode: flag,
    fields: { check: anything(null) },
    prefill: { check: record },
    userData: { check: record },
    context: { check: text },
    persist: flag,
    autoSubmit: flag,
    inline: { ...flag, reflect: true },
    placement: { check: oneOf(placements, 'bottom-end'), reflect: true },
    noLauncher: flag,
    noConfirm: flag,
    service: { attribute: false, check: anything(null) },
    strings: { attribute: false, check: anything({}) },
    loadFailed: { state: true },
  });

  protected static override getPropertyDescriptor(
    ...property: [name: PropertyKey, key: symbol, declaration: CheckedDeclaration]
  ): PropertyDescriptor | undefined {
    return property[2].check
      ? checkedAccessor(...property)
      : super.getPropertyDescriptor(...property);
  }

  /** Whether the panel is open. Setting it is the same as `show()` and `close({force: true})`. */
  declare open: boolean;

  /** Whether the open panel is shrunk to the launcher. */
  declare minimized: boolean;

  /** Base URL of the number service. */
  declare endpoint: string;

  /** The site's key at the service; public in a browser. */
  declare apiKey: string;

  /** The group that numbers are drawn from. */
  declare groupName: string;

  /** The queue whose waiting time is shown while the form is open. */
  declare virtualQueue: string;

  /** Whether cookies go along with requests. Default `omit`. */
  declare credentials: RequestCredentials;

  /** How long a request may take with all its tries, in ms. Default 10000. */
  declare timeout: number;

  /** How many times a request's passing faults are tried again. Default 1. */
  declare retries: number;

  /** A number that never changes; with it, no service is asked. */
  declare toPhoneNumber: string;

  /** ISO 3166-1 alpha-2 code of the visitor's country. Default: the one of the locale. */
  declare country: string;

  /** Codes of the countries that numbers may come from, separated by spaces; none for all. */
  declare countries: string;

  /** Lets the `tel:` link key the access code in, after a pause. */
  declare dialAccessCode: boolean;

  /** The page's own form: a list of fields, or JSON of one. */
  declare fields: readonly FieldInit[] | string | null;

  /** What the form is filled with, by field name; JSON in the attribute. */
  declare prefill: Readonly<Record<string, string>>;

  /** Context for routing and for the agent; JSON in the attribute. */
  declare userData: Readonly<Record<string, string>>;

  /** What the page tells the agent about itself: any of `url title referrer language`. */
  declare context: string;

  /** Keeps the number in hand while the visitor walks about the site in the same tab. */
  declare persist: boolean;

  /** Sends the form as soon as the panel opens. */
  declare autoSubmit: boolean;

  /** Puts launcher and panel into the flow of the page. */
  declare inline: boolean;

  /** The corner that launcher and panel stand in. Default `bottom-end`. */
  declare placement: Placement;

  /** Shows no launcher: the page opens the panel itself. */
  declare noLauncher: boolean;

  /** Closes without asking. */
  declare noConfirm: boolean;

  /** The page's own source of numbers: an object, or nothing but its one function. */
  declare service: CallInService | RequestNumber | null;

  /** Texts of this element in place of the language's, by key. */
  declare strings: Partial<Strings>;

  declare private loadFailed: boolean;

  readonly #lifecycle = new LifecycleController(this, { internals: this.attachInternals() });
  #panel: Panel | null = null;
  #loading: Promise<Panel> | null = null;
  /** Stands for the `show()` that is waiting for the panel; null when none is. */
  #opening: symbol | null = null;

  constructor() {
    super();
    this.#lifecycle.subscribe(({ state, metadata }) => {
      // Nothing but `ready` was said: the element may have arrived with `open`.
      if (!metadata.opened) return;
      this.open = state !== 'closed';
      if (!this.open) this.minimized = false;
      this.requestUpdate();
    });
    this.addEventListener('command', (event) => this.#handleCommand(event as CommandEvent));
  }

  /** What the visitor has before them. */
  get state(): State {
    return this.#lifecycle.interaction.state;
  }

  /** The metadata block; a new frozen object with each transition. */
  get metadata(): Metadata {
    return this.#lifecycle.interaction.metadata;
  }

  /** The number in hand; null when there is none. */
  get callIn(): CallIn | null {
    return this.#lifecycle.interaction.callIn;
  }

  /** @internal The entry in the tab's storage of an element with `persist`. */
  get storageKey(): string {
    return `click-to-call:${this.id}`;
  }

  /**
   * Opens the panel. Resolves when it is shown.
   * @throws {DOMException} InvalidStateError when it is open already, or the element is not in a
   *   document; AbortError when it was closed before it could be shown.
   * @throws {Error} when the panel's code could not be fetched; another call tries again.
   */
  async show(options: ShowOptions = {}): Promise<void> {
    if (this.state !== 'closed' || this.#opening) throw invalidState('already opened');
    if (!this.isConnected) throw invalidState('not in a document');
    const opening = (this.#opening = Symbol());
    this.open = true;
    try {
      await this.updateComplete;
      const panel = await this.#load();
      await panel.prepare();
      this.loadFailed = false;
      if (this.#opening !== opening) throw new DOMException('closed meanwhile', 'AbortError');
      panel.open(options);
    } catch (error) {
      if (this.#opening === opening) {
        this.open = false;
        this.loadFailed = true;
      }
      throw error;
    } finally {
      if (this.#opening === opening) this.#opening = null;
    }
    await this.updateComplete;
  }

  /**
   * Closes the panel, asking first where the visitor would lose something. Resolves with whether
   * it was closed: false when the visitor chose to stay.
   * @throws {DOMException} InvalidStateError when it is closed already.
   */
  async close({ force = false }: CloseOptions = {}): Promise<boolean> {
    if (this.#opening) {
      this.#opening = null;
      this.open = false;
      return true;
    }
    const panel = this.#opened('already closed');
    // Nobody can be asked through a panel that is not on screen.
    if (!force && this.minimized) await this.restore();
    return panel.close(force);
  }

  /**
   * Shrinks the panel to the launcher; the interaction goes on.
   * @throws {DOMException} InvalidStateError when it is closed.
   */
  async minimize(): Promise<void> {
    await this.#opened().minimize();
  }

  /**
   * Brings a minimized panel back.
   * @throws {DOMException} InvalidStateError when it is closed.
   */
  async restore(): Promise<void> {
    const panel = this.#opened();
    if (this.minimized) panel.restore();
    await this.updateComplete;
  }

  /**
   * Sends the form, or asks for a new number, as a press of the button does. Resolves with the
   * number in hand.
   * @throws {DOMException} InvalidStateError when the panel is closed; DataError when the form
   *   is not filled in; AbortError when the page or the visitor stopped it.
   * @throws {CallInError} when the request failed.
   */
  async requestNumber(): Promise<CallIn> {
    return this.#opened().requestNumber();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was said of `open` while the element was in no document.
    if (this.hasUpdated) this.#followOpen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is back before this runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#opening = null;
      this.open = false;
      this.#lifecycle.dispatch({ type: 'close' });
    });
  }

  /** Fetches the panel's code. */
  protected loadPanel(): Promise<typeof import('./panel.js')> {
    return import('./panel.js');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.hasUpdated) this.#followOpen();
  }

  protected override firstUpdated(): void {
    this.#lifecycle.dispatch({ type: 'ready' });
    if (this.#hasKept) this.#resume().catch(() => {});
    else this.#followOpen();
  }

  /** Goes on with the interaction that another page of the site began. */
  async #resume(): Promise<void> {
    // A press on the launcher meanwhile is no other opening.
    const opening = (this.#opening = Symbol());
    try {
      const panel = await this.#load();
      await panel.prepare();
      if (this.#opening === opening) panel.resume();
    } finally {
      if (this.#opening === opening) this.#opening = null;
    }
    // Where nothing could be taken up, it is as if nothing had been kept.
    if (this.state === 'closed') this.#followOpen();
  }

  get #hasKept(): boolean {
    try {
      return this.persist && !!sessionStorage.getItem(this.storageKey);
    } catch {
      // A page in a sandbox may have no storage.
      return false;
    }
  }

  #followOpen(): void {
    const isOpen = this.state !== 'closed' || !!this.#opening;
    if (this.open === isOpen) return;
    const done = this.open ? this.show({ proactive: true }) : this.close({ force: true });
    done.catch(() => {});
  }

  #load(): Promise<Panel> {
    this.#loading ??= this.loadPanel().then(
      ({ Panel }) => {
        this.#panel = new Panel(this, this.#lifecycle);
        return this.#panel;
      },
      (error: unknown) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  /**
   * Whether the page gave the launcher a name; the blanks between other children are none. A
   * server knows no children, and a text from another document is no `Text` of this one.
   */
  get #isLabelled(): boolean {
    const textNode = 3;
    return Array.from((this.childNodes as NodeList | undefined) ?? []).some((node) =>
      node.nodeType === textNode ? (node as Text).data.trim() : (node as Element).slot === '',
    );
  }

  #text(key: StringKey & keyof typeof launcherStrings): string {
    return this.#panel?.text(key) ?? this.strings[key] ?? launcherStrings[key];
  }

  /** The panel of an interaction that is open. */
  #opened(otherwise = 'not opened'): Panel {
    if (!this.#panel || this.state === 'closed') throw invalidState(otherwise);
    return this.#panel;
  }

  #handlePress(): void {
    const isShrunk = this.minimized && this.state !== 'closed';
    // Of a panel that is closed there is nothing to shrink.
    if (!isShrunk) this.minimized = false;
    const done = isShrunk ? this.restore() : this.show({ proactive: false });
    // What went wrong stands beside the launcher.
    done.catch(() => {});
  }

  #handleIntent(): void {
    this.#load().catch(() => {});
  }

  #handleCommand({ command }: CommandEvent): void {
    if (command === '--show') this.#handlePress();
    if (command === '--close') this.close().catch(() => {});
    if (command === '--minimize') this.minimize().catch(() => {});
  }

  protected override render() {
    return [
      this.noLauncher && !this.minimized
        ? nothing
        : launcherView({
            label: this.#isLabelled ? null : this.#text('launcher'),
            hidden: this.state !== 'closed' && !this.minimized,
            timeLeft: this.minimized ? (this.#panel?.timeLeft ?? null) : null,
            notice: this.loadFailed ? this.#text('load-failed') : null,
            onPress: () => this.#handlePress(),
            onIntent: () => this.#handleIntent(),
            onLabelChange: () => this.requestUpdate(),
          }),
      this.#panel?.render() ?? nothing,
    ];
  }
}

const invalidState = (message: string) => new DOMException(message, 'InvalidStateError');

type CommandEvent = Event & { readonly command: string };

type Listener<E> = ((this: ClickToCall, event: E) => unknown) | { handleEvent(event: E): unknown };

export interface ClickToCall {
  addEventListener<K extends keyof ClickToCallEventMap>(
    type: K,
    listener: Listener<ClickToCallEventMap[K]> | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: Listener<HTMLElementEventMap[K]> | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ClickToCallEventMap>(
    type: K,
    listener: Listener<ClickToCallEventMap[K]> | null,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'click-to-call': ClickToCall;
  }
}
