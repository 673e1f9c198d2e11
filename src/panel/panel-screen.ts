import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { Scheduler } from '../scheduler.js';
import { AnnouncementController } from './announcement-controller.js';
import { announcementWords } from './announcement-words.js';
import { FocusController } from './focus-controller.js';
import type { LeaveQuestion } from './leave-question.js';
import { ObscuredFocusController } from './obscured-focus-controller.js';
import { PlainPresentation, hasTopLayer, type Presentation } from './plain-presentation.js';
import { PresentationController } from './presentation-controller.js';
import type { Visit } from './visit.js';

export interface PanelScreenOptions {
  lifecycle: Lifecycle;
  scheduler: Scheduler;
}

/** The visit on screen, and the question that may cover its view. */
type ShownVisit = Visit & { readonly question: LeaveQuestion };

/**
 * The panel on screen: how its dialog is presented, where the focus is, and the announcements for
 * screen readers. Its hooks are called by the panel.
 */
export class PanelScreen {
  readonly #visit: ShownVisit;
  readonly #lifecycle: Lifecycle;
  readonly #announcements: AnnouncementController;
  readonly #presentation: Presentation;
  readonly #focus: FocusController;

  constructor(visit: ShownVisit, { lifecycle, scheduler }: PanelScreenOptions) {
    const { host, countdown } = visit;
    this.#visit = visit;
    this.#lifecycle = lifecycle;
    const dialog = () => host.shadowRoot!.querySelector('dialog');
    const shown = () => !!this.#viewName;
    this.#announcements = new AnnouncementController(host, {
      lifecycle,
      scheduler,
      countdown,
      words: announcementWords(visit, dialog),
      shown,
    });
    const presented = {
      dialog,
      shown,
      leaving: () => this.isLeaving,
      inline: () => host.inline,
      breakpoint: () => host.mobileBreakpoint,
    };
    this.#presentation = hasTopLayer()
      ? new PresentationController(host, presented)
      : new PlainPresentation(presented);
    this.#focus = new FocusController(host, {
      scheduler,
      dialog,
      view: () => this.#viewName,
      // After the update that rendered the view: the announcement causes another one.
      onUnseen: () => queueMicrotask(() => this.#announcements.sayView()),
      onTaken: this.#presentation.takeOver,
    });
    host.addController(
      new ObscuredFocusController(host, {
        dialog,
        onReveal: () => void host.minimize(),
      }),
    );
  }

  /** Why a panel that is shown now could not be seen or used; null where it could. */
  problem(): string | null {
    return this.#presentation.problem();
  }

  /** Remembers what gets the focus back when the panel closes. */
  remember(opener: HTMLElement | null): void {
    this.#focus.remember(opener);
  }

  /** Lets the next view take the focus, wherever it is. */
  takeFocus(): void {
    this.#focus.take();
  }

  /** Gives the focus back to where it was before the panel, if it is inside the panel. */
  async giveBackFocus(): Promise<void> {
    if (this.#focus.inside) await this.#focus.giveBack();
  }

  /** Moves the focus into the view on screen. */
  focus(): void {
    // A modal dialog that the page has opened since makes it inert.
    this.#presentation.raise();
    this.#focus.enter();
  }

  /** Announces a text. */
  say(text: string): void {
    this.#announcements.say(text);
  }

  /** The text of the live region. */
  get announcement(): string {
    return this.#announcements.text;
  }

  /**
   * Whether a handover of the focus is in progress: the old element stays until screen readers
   * announce the new one.
   */
  get isChanging(): boolean {
    return !!this.#focus.leaving;
  }

  /** Whether the panel stays during the handover: it was minimized while it had the focus. */
  get isLeaving(): boolean {
    return this.#visit.host.minimized && this.isChanging;
  }

  /** Whether the launcher stays during the handover: the panel has just taken the focus from it. */
  get isLauncherLeaving(): boolean {
    return !!this.#focus.leaving?.matches('[part=launcher]');
  }

  hostConnected(): void {
    this.#presentation.hostConnected();
  }

  hostDisconnected(): void {
    this.#announcements.hostDisconnected();
    this.#focus.hostDisconnected();
    this.#presentation.hostDisconnected();
  }

  hostUpdate(): void {
    this.#announcements.hostUpdate();
    this.#focus.hostUpdate();
  }

  /** The order matters: a view has to be on screen before it can take the focus. */
  hostUpdated(): void {
    this.#presentation.hostUpdated();
    this.#focus.hostUpdated();
  }

  /** The name of the view on screen; empty while there is none. */
  get #viewName(): string {
    const { host, question, formReplacement } = this.#visit;
    const { state } = this.#lifecycle.interaction;
    if (state === 'closed' || host.minimized) return '';
    return question.isOpen ? 'confirm' : (formReplacement?.name ?? state);
  }
}
