import { asksForFirstTouch } from '../context-words.js';
import type { CustomForm, FormController } from '../form/form-controller.js';
import { ownValue } from '../own-value.js';
import type { Interaction } from '../lifecycle/interaction.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { needs, savesData } from '../preload.js';
import type { Features } from './panel-features.js';
import type { PanelHost } from './panel-host.js';
import { preloadPhone } from './preload-phone.js';

export interface FeatureLoaderOptions {
  lifecycle: Lifecycle;
  features: Features;
  form: FormController;
  /** The country of a phone number without a calling code, as ISO 3166-1 alpha-2. */
  country: () => string | undefined;
  /** Whether the visitor's own phone number may be left out. */
  phoneOptional: () => boolean;
}

/** Decides when the code of each feature is loaded: before it is needed, and not much earlier. */
export class FeatureLoader {
  readonly #host: PanelHost;
  readonly #options: FeatureLoaderOptions;
  /** Whether the host had `persist` at its last update. */
  #persists = false;

  constructor(host: PanelHost, options: FeatureLoaderOptions) {
    this.#host = host;
    this.#options = options;
    options.lifecycle.subscribe((interaction) => this.#follow(interaction));
  }

  /** Loads the features that the panel of this page is shown with. */
  async prepare(): Promise<void> {
    const { features, form } = this.#options;
    await Promise.all([
      this.loadCustomForm().then((custom) => (form.custom = custom)),
      needs.numberPhase(this.#host) && features.numberPhase.load(),
      needs.groups(this.#host) && features.groups.tryLoad(),
      needs.pageContext(this.#host) && features.pageContext.tryLoad(),
      asksForFirstTouch(this.#host.context) && features.attribution.tryLoad(),
      (this.#host.honeypot || this.#host.minimumTime > 0) && features.robotCheck.tryLoad(),
      this.#loadConsentRecord(),
      needs.wait(this.#host) && features.wait.tryLoad(),
      needs.persistence(this.#host) && features.persistence.tryLoad(),
    ]);
  }

  /** Resolves with null where the page has neither custom fields nor controls. */
  async loadCustomForm(): Promise<CustomForm | null> {
    return needs.customForm(this.#host) ? (await this.#options.features.customForm.load())() : null;
  }

  /** Nothing is sent without the record that the page wants to keep. */
  async #loadConsentRecord(): Promise<void> {
    if (this.#host.consentVersion) await this.#options.features.consentRecord.load();
  }

  /** Loads the phone field, and the numbering plans of a number. */
  async loadPhone(text = this.#typedPhoneNumber): Promise<void> {
    const { features, form, country } = this.#options;
    // At once, so that no file has to wait for another.
    if (!features.phone.current) preloadPhone(text, country());
    const phone = await features.phone.tryLoad();
    await phone?.of(form.phoneField).load(text);
  }

  /**
   * Loads what a request needs, and at the same time what the number in the form is checked with.
   * Resolves with the code that sends the request.
   */
  async loadForRequest() {
    if (this.#typedPhoneNumber) void this.loadPhone();
    const { numberPhase } = this.#options.features;
    const [sender] = await Promise.all([numberPhase.load(), this.#loadConsentRecord()]);
    return sender;
  }

  /** Is called by the panel: the visitor may agree to `persist` while the panel is open. */
  hostUpdated(): void {
    const { persist } = this.#host;
    if (persist && !this.#persists) void this.#options.features.persistence.tryLoad();
    this.#persists = persist;
  }

  get #typedPhoneNumber(): string | undefined {
    const { values, phoneField } = this.#options.form;
    return ownValue(values, phoneField);
  }

  #follow({ state, callIn }: Interaction): void {
    const { features } = this.#options;
    if (state === 'form' && !savesData()) void this.#loadNumberPhaseAfterPaint();
    // The tools of the number are loaded while the request is under way.
    const needsTools = state === 'number' || (state === 'requesting' && !savesData());
    if (!needsTools) return;
    void this.loadPhone(callIn?.phoneNumber);
    void features.numberTools.tryLoad().then((tools) => {
      tools?.prepare();
      this.#host.requestUpdate();
    });
  }

  /** Loads the code that the form needs next, after the form was painted. */
  async #loadNumberPhaseAfterPaint(): Promise<void> {
    await this.#host.updateComplete;
    requestAnimationFrame(() =>
      setTimeout(() => {
        const { features, phoneOptional } = this.#options;
        void features.numberPhase.tryLoad();
        if (!phoneOptional()) void this.loadPhone();
      }),
    );
  }
}
