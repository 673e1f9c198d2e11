import { adoptStyles, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { CountdownController } from './controllers/countdown-controller.js';
import { FormController } from './controllers/form-controller.js';
import { PresentationController } from './controllers/presentation-controller.js';
import { RequestController } from './controllers/request-controller.js';
import { emitBeforeSubmit } from './events.js';
import { phoneField } from './form/definition.js';
import { countryOf, loadPhoneCheck } from './form/phone.js';
import type { StringKey, Strings } from './i18n/english.js';
import { Localizer } from './i18n/localizer.js';
import { telUri, type CallIn } from './lifecycle/call-in.js';
import type { State } from './lifecycle/interaction.js';
import type { Lifecycle } from './lifecycle/lifecycle.js';
import { hostStyles } from './click-to-call.styles.js';
import { panelStyles } from './panel.styles.js';
import type { CallInError } from './services/call-in-error.js';
import { selectService, type ServiceConfiguration } from './services/select-service.js';
import { confirmView } from './views/confirm.js';
import { expiredView } from './views/expired.js';
import { failedView } from './views/failed.js';
import { formView } from './views/form.js';
import { frameView } from './views/frame.js';
import { numberView } from './views/number.js';

/** What `show()` may be told. */
export interface ShowOptions {
  /** What to fill the form with, by field name; with `autoSubmit` it is sent at once. */
  readonly form?: Readonly<Record<string, string | boolean>> & { readonly autoSubmit?: boolean };
  /** Context for routing and for the agent, over the element's own `userData`. */
  readonly userData?: Readonly<Record<string, string>>;
  /**
   * The page opens the panel and not the visitor. Default: whether the browser saw no press
   * just before (`navigator.userActivation`).
   */
  readonly proactive?: boolean;
}

/** What the panel reads off its element. */
export interface PanelHost extends ReactiveControllerHost, HTMLElement, ServiceConfiguration {
  readonly timeout: number;
  readonly country: string;
  readonly prefill: Readonly<Record<string, string>>;
  readonly userData: Readonly<Record<string, string>>;
  readonly autoSubmit: boolean;
  readonly inline: boolean;
  readonly minimized: boolean;
  readonly noConfirm: boolean;
  readonly strings: Partial<Strings>;
  minimize(): Promise<void>;
}

const titles: Partial<Record<State, StringKey>> = { number: 'number-title' };

/**
 * The half of the element that comes when the visitor does: the controllers that run a visit,
 * and the one view that goes with the current state.
 */
export class Panel implements ReactiveController {
  readonly #host: PanelHost;
  readonly #lifecycle: Lifecycle;
  readonly #texts: Localizer;
  readonly #form: FormController;
  readonly #requests: RequestController;
  readonly #countdown: CountdownController;

  #userData: Readonly<Record<string, string>> = {};
  #submitting: Promise<void> | null = null;
  #announcement = '';
  /** Settles with whether the visitor chose to leave; null while nothing is asked. */
  #confirming: ((leave: boolean) => void) | null = null;
  /** What had the focus before the panel took it. */
  #opener: Element | null = null;
  #shownView = '';
  #moveFocus = false;

  constructor(host: PanelHost, lifecycle: Lifecycle) {
    this.#host = host;
    this.#lifecycle = lifecycle;
    this.#texts = new Localizer(host);
    this.#form = new FormController(host, {
      lifecycle,
      country: () => host.country || countryOf(navigator.language, this.#texts.lang()),
      phoneOptional: () => !host.service && !!host.toPhoneNumber,
    });
    this.#requests = new RequestController({ lifecycle, timeout: () => host.timeout });
    this.#countdown = new CountdownController(host, { lifecycle });
    new PresentationController(host, {
      dialog: () => this.#dialog,
      shown: () => this.#isShown,
      inline: () => host.inline,
    });
    lifecycle.subscribe(({ state, metadata }) => {
      // News takes the place of a question about leaving.
      if (this.#confirming && !metadata.cancelled) this.#answerConfirm(state === 'closed');
    });
    adoptStyles(host.shadowRoot!, [hostStyles, panelStyles]);
    host.addController(this);
  }

  /** Begins an interaction. */
  open(options: ShowOptions): void {
    const { autoSubmit = this.#host.autoSubmit, ...given } = options.form ?? {};
    const values = {
      ...this.#host.prefill,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])),
    };
    const proactive = options.proactive ?? !navigator.userActivation?.isActive;
    this.#userData = options.userData ?? {};
    this.#opener = (this.#host.getRootNode() as Document | ShadowRoot).activeElement;
    this.#moveFocus = !proactive;
    this.#lifecycle.dispatch({
      type: 'open',
      proactive,
      prefilled: Object.keys(values).length > 0,
    });
    this.#form.fill(values);
    if (autoSubmit) void this.submit(true);
  }

  /**
   * Checks the form and asks for a number, or for a new one. Resolves when that has ended, one
   * way or another; the lifecycle says how. A second call while the first is under way joins it.
   */
  submit(autoSubmitted = false): Promise<void> {
    this.#submitting ??= this.#submit(autoSubmitted).finally(() => {
      this.#submitting = null;
    });
    return this.#submitting;
  }

  async #submit(autoSubmitted: boolean): Promise<void> {
    if (!autoSubmitted) this.#lifecycle.dispatch({ type: 'start' });
    const { opened } = this.#lifecycle.interaction.metadata;
    const form = await this.#form.check();
    // The visitor may have left, and come back, while the check was waiting for its library.
    const { state, metadata } = this.#lifecycle.interaction;
    if (state === 'closed' || metadata.opened !== opened) return;
    if (!form) return this.#showErrors();

    const { [phoneField]: _, ...others } = form;
    const submission = {
      form: { ...form },
      userData: { ...this.#host.userData, ...this.#userData, ...withoutEmpty(others) },
    };
    if (!emitBeforeSubmit(this.#host, submission)) return;
    const phoneNumber = submission.form[phoneField] || undefined;
    await this.#requests.send(
      selectService(this.#host),
      { ...submission, phoneNumber },
      autoSubmitted,
    );
  }

  /** The same for the page: resolves with the number in hand, or rejects with why there is none. */
  async requestNumber(): Promise<CallIn> {
    await this.submit();
    const { state, callIn, failure } = this.#lifecycle.interaction;
    if (failure) throw failure as CallInError;
    if (state === 'number' && callIn) return callIn;
    const invalid = Object.entries(this.#form.errors);
    throw invalid.length > 0
      ? new DOMException(invalid.map((error) => error.join(': ')).join(', '), 'DataError')
      : new DOMException('no number was requested', 'AbortError');
  }

  /** Ends the interaction, asking first where something would be lost. Resolves with whether it ended. */
  async close(force = false): Promise<boolean> {
    if (!force && this.#hasSomethingToLose) {
      this.#answerConfirm(false);
      const leave = await new Promise<boolean>((resolve) => {
        this.#confirming = resolve;
        this.#host.requestUpdate();
      });
      if (!leave) return false;
    }
    const returnFocus = this.hasFocus;
    this.#lifecycle.dispatch({ type: 'close' });
    if (returnFocus) await this.#returnFocus();
    return true;
  }

  /** Whether the focus is inside the panel. */
  get hasFocus(): boolean {
    return !!this.#dialog?.matches(':focus-within');
  }

  /** What is left of the number in hand, in figures; null where nothing runs out. */
  get timeLeft(): string | null {
    const { remaining } = this.#countdown;
    return remaining === null ? null : this.#texts.timer(remaining);
  }

  /** A text in the visitor's language. */
  text(key: StringKey): string {
    return this.#texts.text(key);
  }

  /** The panel with the view of the current state in it. */
  render() {
    const { state } = this.#lifecycle.interaction;
    const texts = this.#texts;
    const onClose = () => void this.close();
    return frameView({
      texts,
      title: texts.text(titles[state] ?? 'title'),
      body: this.#view(onClose),
      overlay: this.#confirming
        ? confirmView({
            texts,
            hasNumber: !!this.#lifecycle.interaction.callIn,
            onLeave: () => this.#answerConfirm(true),
            onStay: () => this.#answerConfirm(false),
          })
        : null,
      announcement: this.#announcement,
      minimizable: !this.#host.inline,
      onMinimize: () => void this.#host.minimize(),
      onClose,
      onKeydown: (event) => this.#handleKeydown(event),
      onCancel: (event) => this.#handleCancel(event),
    });
  }

  hostUpdated(): void {
    const { state } = this.#lifecycle.interaction;
    const view = this.#isShown ? `${state}${this.#confirming ? ' confirm' : ''}` : '';
    if (view === this.#shownView) return;
    // The page behind a modal panel cannot keep the focus.
    const move = this.#moveFocus || this.hasFocus || this.#dialog?.matches(':modal');
    const wasConfirming = this.#shownView.endsWith('confirm');
    this.#shownView = view;
    this.#moveFocus = false;
    if (view && move) this.#focusView(view, wasConfirming);
  }

  /** Lets the focus follow when the panel comes back. */
  restore(): void {
    this.#moveFocus = true;
  }

  #view(onClose: () => void) {
    const { state, callIn, failure } = this.#lifecycle.interaction;
    const texts = this.#texts;
    const onRenew = () => void this.submit();
    if (callIn) {
      return numberView({
        texts,
        callIn,
        href: telUri(callIn.phoneNumber),
        remaining: this.#countdown.remaining,
        share: this.#countdown.share,
        busy: state === 'requesting',
        notice:
          failure && texts.text('renew-failed', { reason: texts.text(`error-${failure.code}`) }),
        onRenew,
      });
    }
    if (state === 'expired') return expiredView({ texts, onRenew, onClose });
    if (state === 'failed' && failure) {
      const onEdit = () => this.#lifecycle.dispatch({ type: 'edit' });
      return failedView({ texts, failure, onRetry: onRenew, onEdit });
    }
    if (state === 'closed') return nothing;
    const { fields, values, errors } = this.#form;
    return formView({
      texts,
      fields,
      values,
      errors,
      busy: state === 'requesting',
      onInput: (name, value) => this.#form.input(name, value),
      onFocus: ({ type }) => {
        if (type === 'tel') void loadPhoneCheck();
      },
      onSubmit: onRenew,
      onCancel: onClose,
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.shadowRoot!.querySelector('dialog');
  }

  get #isShown(): boolean {
    return this.#lifecycle.interaction.state !== 'closed' && !this.#host.minimized;
  }

  get #hasSomethingToLose(): boolean {
    return !this.#host.noConfirm && (this.#form.touched || !!this.#lifecycle.interaction.callIn);
  }

  #answerConfirm(leave: boolean): void {
    this.#confirming?.(leave);
    this.#confirming = null;
    this.#host.requestUpdate();
  }

  /** Back to the form, to the first field that is wrong. */
  async #showErrors(): Promise<void> {
    this.#lifecycle.dispatch({ type: 'edit' });
    await this.#host.updateComplete;
    this.#dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  #focusView(view: string, wasConfirming: boolean): void {
    const first = (selector: string) => this.#dialog?.querySelector<HTMLElement>(selector);
    const target = view.endsWith('confirm')
      ? first('[part=confirm-no]')
      : view === 'form' && !wasConfirming && matchMedia('(pointer: fine)').matches
        ? first('input')
        : first('[part=title]');
    target?.focus();
  }

  async #returnFocus(): Promise<void> {
    await this.#host.updateComplete;
    const launcher = this.#host.shadowRoot!.querySelector<HTMLElement>('[part=launcher]');
    const opener = this.#opener === this.#host ? launcher : (this.#opener as HTMLElement | null);
    (opener?.isConnected ? opener : launcher)?.focus();
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The page's own Escape handlers are not meant, nor is the dialog's closing unasked.
    event.preventDefault();
    event.stopPropagation();
    this.#leaveOrStay();
  }

  /** The platform's own way of leaving a modal dialog, such as Android's back gesture. */
  #handleCancel(event: Event): void {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#leaveOrStay();
  }

  #leaveOrStay(): void {
    if (this.#confirming) this.#answerConfirm(false);
    else void this.close();
  }
}

const withoutEmpty = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value));
