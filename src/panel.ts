import { adoptStyles, nothing, type ReactiveControllerHost } from 'lit';
import { hostStyles } from './click-to-call.styles.js';
import { AnnouncementController } from './controllers/announcement-controller.js';
import { CountdownController } from './controllers/countdown-controller.js';
import { FocusController } from './controllers/focus-controller.js';
import { FormController } from './controllers/form-controller.js';
import { PresentationController } from './controllers/presentation-controller.js';
import { RequestController } from './controllers/request-controller.js';
import { SubmissionController } from './controllers/submission-controller.js';
import type { CustomFormExtra } from './extras/custom-form.js';
import type { NumberTools } from './extras/number-tools.js';
import type { PhoneField } from './extras/phone-field.js';
import { checkPlainly, countryOf } from './form/plain-phone.js';
import type { StringKey, Strings } from './i18n/english.js';
import { Localizer } from './i18n/localizer.js';
import { telUri, type CallIn } from './lifecycle/call-in.js';
import type { Lifecycle } from './lifecycle/lifecycle.js';
import { panelStyles } from './panel.styles.js';
import type { CallInError } from './services/call-in-error.js';
import { selectService, warmUp, type ServiceConfiguration } from './services/select-service.js';
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
  readonly countries: string;
  readonly dialAccessCode: boolean;
  readonly fields: unknown;
  readonly prefill: Readonly<Record<string, string>>;
  readonly userData: Readonly<Record<string, string>>;
  readonly context: string;
  readonly autoSubmit: boolean;
  readonly inline: boolean;
  minimized: boolean;
  readonly noConfirm: boolean;
  readonly persist: boolean;
  /** Where an interaction is kept from page to page. */
  readonly storageKey: string;
  readonly strings: Partial<Strings>;
  minimize(): Promise<void>;
}

/**
 * The half of the element that comes when the visitor does: the controllers that run a visit,
 * and the one view that goes with the current state.
 */
export class Panel {
  readonly #host: PanelHost;
  readonly #lifecycle: Lifecycle;
  readonly #texts: Localizer;
  readonly #form: FormController;
  readonly #submission: SubmissionController;
  readonly #countdown: CountdownController;
  readonly #focus: FocusController;
  readonly #announcements: AnnouncementController;

  #userData: Readonly<Record<string, string>> = {};
  /** Settles with whether the visitor chose to leave; null while nothing is asked. */
  #confirming: ((leave: boolean) => void) | null = null;
  // Code that comes only to those who have a use for it; null until it is there.
  #persistence: { resume(): void } | null = null;
  #custom: CustomFormExtra | null = null;
  #wait: { render(): unknown } | null = null;
  #phone: PhoneField | null = null;
  #numberTools: NumberTools | null = null;

  constructor(host: PanelHost, lifecycle: Lifecycle) {
    this.#host = host;
    this.#lifecycle = lifecycle;
    this.#texts = new Localizer(host);
    warmUp(host);
    const dialog = () => host.shadowRoot!.querySelector('dialog');
    this.#form = new FormController(host, {
      lifecycle,
      prepare: () => this.#loadCustomForm(),
      checkPhone: async (text) => (await this.#loadPhone())?.check(text) ?? checkPlainly(text),
      phoneOptional: () => this.#isFixed,
    });
    this.#submission = new SubmissionController(host, {
      lifecycle,
      form: this.#form,
      requests: new RequestController({ lifecycle, timeout: () => host.timeout }),
      service: () => selectService(host),
      userData: () => ({ ...host.userData, ...this.#userData, ...this.#custom?.userData() }),
    });
    this.#countdown = new CountdownController(host, { lifecycle });
    this.#announcements = new AnnouncementController(host, {
      countdown: this.#countdown,
      timeLeft: (time) => this.#texts.text('time-left', { time: this.#texts.duration(time) }),
    });
    new PresentationController(host, {
      dialog,
      shown: () => !!this.#viewName,
      inline: () => host.inline,
    });
    this.#focus = new FocusController(host, {
      dialog,
      view: () => this.#viewName,
      onUnseen: () => this.#announcements.say(dialog()?.querySelector('h3,h2')?.textContent ?? ''),
    });
    lifecycle.subscribe(({ state, metadata }) => {
      // News takes the place of a question about leaving.
      if (state === 'closed' || !metadata.cancelled) this.#answerConfirm(state === 'closed');
      this.#announcements.say(state === 'requesting' ? this.#texts.text('requesting') : '');
      if (state === 'number') this.#loadNumberTools().catch(() => {});
    });
    adoptStyles(host.shadowRoot as ShadowRoot, [hostStyles, panelStyles]);
  }

  /** Fetches what this page's panel is shown with: its language, its own form. */
  async prepare(): Promise<void> {
    await Promise.all([
      this.#texts.load(),
      this.#loadCustomForm(),
      this.#loadWait(),
      this.#loadPersistence(),
    ]);
  }

  /** Begins an interaction. */
  open(options: ShowOptions): void {
    const { autoSubmit = this.#host.autoSubmit, ...given } = options.form ?? {};
    const values = {
      ...this.#host.prefill,
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, String(value ?? '')]),
      ),
    };
    const prefilled = Object.keys(values).length > 0;
    const proactive = options.proactive ?? !navigator.userActivation?.isActive;
    this.#userData = { ...options.userData };
    this.#focus.remember();
    // The launcher makes room for the panel: what had the focus there takes it along.
    if (!proactive || this.#host.shadowRoot!.activeElement) this.#focus.take();
    // A listener of `opened` may send the form at once.
    this.#form.fill(values);
    this.#lifecycle.dispatch({ type: 'open', proactive, prefilled });
    if (autoSubmit) void this.#submission.submit(true);
  }

  /** Goes on with the interaction that another page of the site began, where there is one. */
  resume(): void {
    this.#persistence?.resume();
    if (this.#lifecycle.interaction.callIn) this.#form.fill(this.#host.prefill);
  }

  /** Brings a minimized panel back, and the focus with it. */
  restore(): void {
    this.#focus.take();
    this.#host.minimized = false;
  }

  /** Shrinks the panel to the launcher. */
  async minimize(): Promise<void> {
    this.#host.minimized = true;
    await this.#host.updateComplete;
  }

  /** Asks for a number, and resolves with it or rejects with why there is none. */
  async requestNumber(): Promise<CallIn> {
    const before = this.#lifecycle.interaction;
    await this.#submission.submit();
    const { callIn, failure } = this.#lifecycle.interaction;
    if (failure && failure !== before.failure) throw failure as CallInError;
    if (callIn && callIn !== before.callIn) return callIn;
    const invalid = Object.entries(this.#form.errors);
    throw invalid.length > 0
      ? new DOMException(invalid.map((error) => error.join(': ')).join(', '), 'DataError')
      : new DOMException(this.#submission.refusal ?? 'no number was requested', 'AbortError');
  }

  /**
   * Ends the interaction, asking first where something would be lost. Resolves with whether it
   * ended.
   */
  async close(force = false): Promise<boolean> {
    if (!force && this.#hasSomethingToLose) {
      const earlier = this.#confirming;
      const leave = await new Promise<boolean>((resolve) => {
        this.#confirming = (answer) => {
          earlier?.(answer);
          resolve(answer);
        };
        this.#host.requestUpdate();
      });
      if (!leave) return false;
    }
    this.#lifecycle.dispatch({ type: 'close' });
    if (this.#focus.inside) await this.#focus.giveBack();
    return true;
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
    const { state, callIn } = this.#lifecycle.interaction;
    const texts = this.#texts;
    return frameView({
      texts,
      title: texts.text(callIn ? 'number-title' : 'title'),
      body: state === 'closed' ? nothing : this.#view(),
      overlay: this.#confirming
        ? confirmView({
            texts,
            hasNumber: !!callIn,
            onLeave: () => this.#answerConfirm(true),
            onStay: () => this.#answerConfirm(false),
          })
        : null,
      announcement: this.#announcements.text,
      minimizable: !this.#host.inline,
      onMinimize: () => void this.#host.minimize(),
      onClose: this.#handleClose,
      onEscape: () => {
        if (this.#confirming) this.#answerConfirm(false);
        else this.#handleClose();
      },
    });
  }

  #view() {
    const { state, callIn, failure } = this.#lifecycle.interaction;
    const texts = this.#texts;
    const busy = state === 'requesting' || this.#submission.waiting;
    if (callIn) {
      const [problem] = Object.values(this.#form.errors);
      const phoneNumber = this.#phone?.format(callIn.phoneNumber) ?? callIn.phoneNumber;
      const href = telUri(callIn.phoneNumber, this.#host.dialAccessCode ? callIn.accessCode : null);
      return numberView({
        texts,
        callIn,
        phoneNumber,
        href,
        tools: this.#numberTools,
        countdown: this.#countdown,
        busy,
        notice: failure
          ? texts.text('renew-failed', { reason: texts.text(`error-${failure.code}`) })
          : (this.#submission.refusal ?? (problem ? texts.textOf(problem) : null)),
        onRenew: this.#form.complete && !this.#isFixed ? this.#handleSubmit : null,
      });
    }
    if (state === 'expired') {
      const { complete } = this.#form;
      return expiredView({
        texts,
        complete,
        onRenew: complete ? this.#handleSubmit : this.#handleEdit,
        onClose: this.#handleClose,
      });
    }
    if (state === 'failed' && failure) {
      return failedView({
        texts,
        failure,
        onRetry: this.#handleSubmit,
        onEdit: this.#handleEdit,
      });
    }
    return formView({
      texts,
      form: this.#form,
      wait: this.#wait?.render(),
      notice: this.#submission.refusal,
      busy,
      phone: this.#phone,
      country: this.#phone?.country ?? this.#country,
      onPhone: () => void this.#loadPhone(),
      customControl: this.#custom?.render,
      onSubmit: this.#handleSubmit,
      onCancel: this.#handleClose,
    });
  }

  /** Whether everybody is given the one number, which nobody can lose and nobody can renew. */
  get #isFixed(): boolean {
    return !this.#host.service && !!this.#host.toPhoneNumber;
  }

  /** The name of what is on screen; empty while nothing is. */
  get #viewName(): string {
    const { state } = this.#lifecycle.interaction;
    if (state === 'closed' || this.#host.minimized) return '';
    return this.#confirming ? 'confirm' : state;
  }

  get #hasSomethingToLose(): boolean {
    const { callIn } = this.#lifecycle.interaction;
    return !this.#host.noConfirm && (callIn ? !this.#isFixed : this.#form.touched);
  }

  #answerConfirm(leave: boolean): void {
    this.#confirming?.(leave);
    this.#confirming = null;
    this.#host.requestUpdate();
  }

  /** The country that a visitor's number is taken to belong to at first. */
  get #country(): string | undefined {
    return this.#host.country || countryOf(navigator.language, this.#texts.language);
  }

  async #loadPhone(): Promise<PhoneField | null> {
    const host = this.#host;
    try {
      const { PhoneField } = await import('./extras/phone-field.js');
      this.#phone ??= new PhoneField(host, this.#texts, {
        lifecycle: this.#lifecycle,
        country: () => this.#country,
        served: () => host.countries,
        language: () => this.#texts.language,
      });
      await this.#phone.load();
    } catch {
      // A plain field and a plain check stand in.
    }
    return this.#phone;
  }

  async #loadCustomForm(): Promise<void> {
    const host = this.#host;
    const isNeeded =
      host.fields || host.context || host.querySelector('[slot=fields],[slot=consent]');
    this.#custom = isNeeded
      ? (await import('./extras/custom-form.js')).createCustomForm(host, this.#texts)
      : null;
    this.#form.custom = this.#custom;
  }

  async #loadWait(): Promise<void> {
    const service = () => selectService(this.#host);
    if (this.#wait || !service().estimateWait) return;
    try {
      const { createWait } = await import('./extras/wait.js');
      this.#wait ??= createWait(this.#host, this.#texts, { lifecycle: this.#lifecycle, service });
    } catch {
      // The form serves its purpose without an estimate.
    }
  }

  async #loadNumberTools(): Promise<void> {
    void this.#loadPhone();
    const { NumberTools } = await import('./extras/number-tools.js');
    this.#numberTools ??= new NumberTools(this.#host, this.#texts, {
      onDone: (copied) =>
        this.#announcements.say(this.#texts.text(copied ? 'copied' : 'copy-failed')),
    });
    this.#host.requestUpdate();
  }

  /** Where the page wants it, the number in hand is kept from page to page. */
  async #loadPersistence(): Promise<void> {
    const host = this.#host;
    if (!host.persist || this.#persistence) return;
    try {
      const { PersistenceController } = await import('./controllers/persistence-controller.js');
      this.#persistence ??= new PersistenceController(host, {
        lifecycle: this.#lifecycle,
        key: host.storageKey,
      });
    } catch {
      // The visit goes on without it.
    }
  }

  /** Sends the form; where something in it is wrong, goes there. */
  async #submit(): Promise<void> {
    await this.#submission.submit();
    if (Object.keys(this.#form.errors).length === 0) return;
    await this.#host.updateComplete;
    this.#host.shadowRoot!.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  readonly #handleSubmit = (): void => void this.#submit();

  readonly #handleEdit = (): void => this.#lifecycle.dispatch({ type: 'edit' });

  readonly #handleClose = (): void => void this.close();
}
