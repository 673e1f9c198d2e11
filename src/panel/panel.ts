import type { ReactiveController } from 'lit';
import { FormController } from '../form/form-controller.js';
import { readFields } from '../form/form-view.js';
import { likelyCountry } from '../form/likely-country.js';
import { reportProblems } from '../form/report-problems.js';
import { textsOf } from '../texts-of.js';
import type { HoursFeature } from '../features/hours/hours.js';
import { Localizer } from '../i18n/localizer.js';
import type { CallIn } from '../lifecycle/call-in.js';
import type { Lazy } from '../lazy.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { CountdownController } from '../number/countdown-controller.js';
import type { Moment } from '../opening/moment.js';
import type { OpenablePanel } from '../opening/openable-panel.js';
import type { ShowOptions } from '../opening/show-options.js';
import { needs } from '../preload.js';
import { SubmissionController } from '../request/submission-controller.js';
import type { Scheduler } from '../scheduler.js';
import { CallInError } from '../services/call-in-error.js';
import { addStyles } from '../ui/add-styles.js';
import { announcementView } from './announcement-view.js';
import { FeatureLoader } from './feature-loader.js';
import { frameView } from './frame-view.js';
import { leaveQuestionView } from './leave-question-view.js';
import { LeaveQuestion } from './leave-question.js';
import { createFeatures } from './panel-features.js';
import type { PanelHost } from './panel-host.js';
import { panelStyles } from './panel.styles.js';
import { PanelScreen } from './panel-screen.js';
import { restoresMinimized } from './restores-minimized.js';
import { formReplacementOf, type FormReplacement } from './form-replacement.js';
import { keepTypedKeys } from './typed-keys.js';
import { collectUserData, type UserData } from './user-data.js';
import { views } from './views.js';
import type { ViewActions, Visit } from './visit.js';

export interface PanelOptions {
  lifecycle: Lifecycle;
  scheduler: Scheduler;
  /** The opening hours, which the element follows even before it has a panel. */
  hours: Lazy<HoursFeature>;
}

/**
 * The lazily loaded panel. It connects the controllers, calls their hooks in order, and renders the
 * view of the current state.
 */
export class Panel implements OpenablePanel, ReactiveController, Visit {
  readonly host: PanelHost;
  readonly texts: Localizer;
  readonly form: FormController;
  readonly submission: SubmissionController;
  readonly countdown: CountdownController;
  readonly features;
  readonly hours: Lazy<HoursFeature>;
  readonly question: LeaveQuestion;
  readonly #lifecycle: Lifecycle;
  readonly #loader: FeatureLoader;
  readonly #screen: PanelScreen;
  #userData: UserData = {};

  constructor(host: PanelHost, { lifecycle, scheduler, hours }: PanelOptions) {
    this.host = host;
    this.hours = hours;
    this.#lifecycle = lifecycle;
    this.texts = new Localizer(host);
    this.countdown = new CountdownController(host, { lifecycle, scheduler });
    this.features = createFeatures(host, this.texts, {
      lifecycle,
      scheduler,
      countdown: this.countdown,
      hours,
      isWaitShown: () => !host.minimized && !this.#isOutsideHours,
      likelyCountry: () => this.#likelyCountry,
      onCopied: (what, copied) => {
        if (copied) lifecycle.dispatch({ type: 'copy', what });
        this.#screen.say(this.texts.text(copied ? 'copied' : 'copy-failed'));
      },
    });
    this.form = new FormController(host, {
      lifecycle,
      loadCustom: () => this.#loader.loadCustomForm(),
      read: () => readFields(host.shadowRoot!, this.form.fields),
      // It comes with the code that sends the form.
      checkPhone: async (text, whileTyping, name) =>
        (await this.features.phone.load()).of(name).check(text, whileTyping),
      phoneOptional: () => this.isFixed,
      familyNameFirst: () => this.texts.familyNameFirst,
    });
    this.#loader = new FeatureLoader(host, {
      lifecycle,
      features: this.features,
      form: this.form,
      country: () => this.country,
      phoneOptional: () => this.isFixed,
    });
    this.submission = new SubmissionController(host, {
      lifecycle,
      form: this.form,
      load: () => this.#loader.loadForRequest(),
      robotMessage: (autoSubmitted) =>
        this.features.robotCheck.current?.refusal(autoSubmitted) ?? null,
      userData: (autoSubmitted) => collectUserData(this, this.#userData, autoSubmitted),
    });
    this.question = new LeaveQuestion(lifecycle);
    this.#screen = new PanelScreen(this, { lifecycle, scheduler });
    addStyles(host, panelStyles);
    keepTypedKeys(host);
    host.addController(this);
  }

  /** Loads everything that the panel of this page is shown with. */
  async prepare(): Promise<void> {
    const { hours, host, texts } = this;
    await Promise.all([texts.load(), needs.hours(host) && hours.tryLoad(), this.#loader.prepare()]);
  }

  problem(): string | null {
    return this.#screen.problem();
  }

  open(moment: Moment, options: ShowOptions): void {
    const { autoSubmit = this.host.autoSubmit, ...given } = options.form ?? {};
    const values = { ...this.host.prefill, ...textsOf(given, 'form') };
    const prefilled = Object.keys(values).length > 0;
    this.#userData = textsOf(options.userData ?? {}, 'userData');
    this.#screen.remember(moment.opener);
    if (!moment.proactive) this.#screen.takeFocus();
    this.hours.current?.update();
    // Before `opened` is dispatched: a listener may send the form at once.
    this.form.fill(values);
    this.#chooseGroup(false);
    this.#lifecycle.dispatch({ type: 'open', proactive: moment.proactive, prefilled });
    this.#lifecycle.schedule(() => {
      if (autoSubmit && !this.#isOutsideHours) void this.submission.submit(true);
    });
  }

  resume(): { readonly minimized: boolean } | null {
    const { numberPhase, persistence } = this.features;
    // Its code is not there where the element has left the document in the meantime.
    const kept = numberPhase.current && persistence.current?.takeKept();
    if (!kept) return null;
    const { callIn, metadata, history, reservation } = kept;
    // What the visitor entered is never stored. The values of the page may be enough for a renewal.
    this.form.groupField = this.features.groups.current?.readField() ?? null;
    this.form.fill(this.host.prefill);
    this.#lifecycle.dispatch({ type: 'resume', callIn, metadata, history });
    this.#lifecycle.schedule(() => (this.countdown.whole = reservation));
    return { minimized: kept.minimized || restoresMinimized(this.host) };
  }

  get isOutdated(): boolean {
    return !!this.features.persistence.current?.isOutdated;
  }

  releaseKept(): void {
    this.features.persistence.current?.release();
  }

  takeFocus(): void {
    this.#screen.takeFocus();
  }

  giveBackFocus(): Promise<void> {
    return this.#screen.giveBackFocus();
  }

  /** Moves the focus into the view on screen. */
  focus(): void {
    this.#screen.focus();
  }

  get hasSomethingToLose(): boolean {
    const { callIn } = this.#lifecycle.interaction;
    return !this.host.noConfirm && (callIn ? !this.isFixed : this.form.touched);
  }

  get isFixed(): boolean {
    return !!this.features.numberPhase.current?.isFixed;
  }

  get country(): string | undefined {
    return this.host.country || this.#likelyCountry;
  }

  get formReplacement(): FormReplacement | null {
    return formReplacementOf(this, this.#lifecycle.interaction);
  }

  get busy(): boolean {
    return this.#lifecycle.interaction.state === 'requesting' || this.submission.waiting;
  }

  /** Whether the launcher has to stay for a moment: the panel has just taken the focus from it. */
  get isLauncherLeaving(): boolean {
    return this.#screen.isLauncherLeaving;
  }

  /** Asks for a number. See `ClickToCall.requestNumber()`. */
  requestNumber(): Promise<CallIn> {
    if (this.#isOutsideHours) return Promise.reject(new CallInError('office-closed'));
    return this.submission.requestNumber();
  }

  hostConnected(): void {
    this.#screen.hostConnected();
  }

  hostDisconnected(): void {
    this.#screen.hostDisconnected();
  }

  hostUpdate(): void {
    const { state, metadata } = this.#lifecycle.interaction;
    if (state === 'form') this.#chooseGroup(!!metadata.started);
    this.#screen.hostUpdate();
  }

  hostUpdated(): void {
    this.#screen.hostUpdated();
    this.#loader.hostUpdated();
  }

  /** The panel with the view of the current state in it. */
  render() {
    const { question, texts } = this;
    const { interaction } = this.#lifecycle;
    const frame = frameView({
      texts,
      title: texts.text(interaction.callIn ? 'number-title' : 'title'),
      body: views[interaction.state](this, interaction),
      overlay: question.isOpen
        ? leaveQuestionView({
            texts,
            hasNumber: !!interaction.callIn,
            onLeave: () => question.answer(true),
            onStay: () => question.answer(false),
          })
        : null,
      leaving: this.#screen.isLeaving,
      isOverlayNew: this.#screen.isChanging,
      announcement: this.host.minimized ? '' : this.#screen.announcement,
      minimizable: !this.host.inline,
      onMinimize: () => void this.host.minimize(),
      onClose: this.actions.close,
      onEscape: () => {
        if (question.isOpen) question.answer(false);
        else this.actions.close();
      },
    });
    return [
      frame,
      announcementView(this.host.minimized ? this.#screen.announcement : ''),
      this.features.numberPhase.current?.renderPrinted(this, interaction.callIn),
    ];
  }

  /** The remaining time of the number for the minimized launcher. */
  renderTimeLeft(): unknown {
    return this.features.numberPhase.current?.renderTimeLeft(this, this.#lifecycle.interaction);
  }

  readonly actions: ViewActions = {
    submit: () => void this.#submit(),
    edit: () => this.#lifecycle.dispatch({ type: 'edit' }),
    dial: () => this.#lifecycle.dispatch({ type: 'dial' }),
    close: () => void this.host.close().catch(() => {}),
    reachPhone: () => void this.#loader.loadPhone(),
  };

  /** Whether no number can be requested because it is closed. */
  get #isOutsideHours(): boolean {
    return this.formReplacement?.name === 'outside-hours';
  }

  get #likelyCountry(): string | undefined {
    return likelyCountry(...navigator.languages, this.texts.language);
  }

  /** Until the visitor has begun, a department that closes gives way to one that is open. */
  #chooseGroup(hasBegun: boolean): void {
    const groups = this.features.groups.current;
    this.form.groupField = groups?.readField() ?? null;
    if (groups) this.form.selectGroup(groups.pick(this.form.values.group, hasBegun));
  }

  /** Sends the form. Where it is not valid, moves the focus to the first error. */
  async #submit(): Promise<void> {
    await this.submission.submit();
    await reportProblems(this.host, this.form, (error) => this.#screen.say(error));
  }
}
