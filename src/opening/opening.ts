import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { momentOf, type Moment } from './moment.js';
import type { OpenablePanel } from './openable-panel.js';
import { Phases } from './phases.js';
import { RequestQueue } from './request-queue.js';
import type { CloseOptions, ShowOptions } from './show-options.js';

export interface OpeningHost extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

export interface OpeningOptions<Panel extends OpenablePanel> {
  lifecycle: Lifecycle;
  /** Loads the panel and everything that it needs. */
  loadPanel: () => Promise<Panel>;
  /** Whether the storage may have an interaction that began on another page. */
  hasKept: () => boolean;
  /** Called after each change. */
  onChange: () => void;
}

/**
 * Decides whether the panel is open. The launcher, the methods, the commands, the properties `open`
 * and `minimized`, the connection to a document and a stored interaction send requests to this
 * class. The requests run one after another. This class checks whether a request is possible in the
 * current phase; {@link Phases} carries it out.
 */
export class Opening<Panel extends OpenablePanel> {
  readonly #host: OpeningHost;
  readonly #options: OpeningOptions<Panel>;
  readonly #queue: RequestQueue;
  readonly #phases: Phases<Panel>;
  /** Whether the page has set `open` while the element is not ready or not in a document. */
  #isOpenRequested = false;
  #isReady = false;
  #resolveReady!: () => void;
  readonly #whenReady = new Promise<void>((resolve) => (this.#resolveReady = resolve));

  constructor(host: OpeningHost, options: OpeningOptions<Panel>) {
    const { lifecycle, loadPanel, onChange } = options;
    this.#host = host;
    this.#options = options;
    this.#queue = new RequestQueue(lifecycle);
    this.#phases = new Phases({
      lifecycle,
      queue: this.#queue,
      // After the first update: the panel is rendered into the shadow root. And after `ready`, which
      // waits for the visitor on a page that the browser has prerendered.
      loadPanel: async () => {
        await Promise.all([host.updateComplete, this.#whenReady]);
        return loadPanel();
      },
      onChange,
    });
  }

  /** Whether the panel is open or will be. */
  get isOpen(): boolean {
    const { interaction } = this.#options.lifecycle;
    return (
      this.#isOpenRequested || this.#phases.current === 'opening' || interaction.state !== 'closed'
    );
  }

  /** Whether the open panel is minimized to the launcher. */
  get isMinimized(): boolean {
    return this.#phases.isMinimized;
  }

  /** Whether the code of the panel could not be loaded at the last opening. */
  get loadFailed(): boolean {
    return this.#phases.loadFailed;
  }

  /** The panel of an interaction that is going on; null while there is none. */
  get panel(): Panel | null {
    const { isRunning, panel } = this.#phases;
    // While `closed` is dispatched, the interaction has ended, but the phase changes afterwards.
    return isRunning && this.#options.lifecycle.interaction.state !== 'closed' ? panel : null;
  }

  /** See `ClickToCall.show()`. */
  async show(options: ShowOptions | null): Promise<void> {
    // A page without types may pass null.
    const given = options ?? {};
    const moment = momentOf(this.#host, given);
    return this.#queue.request(() => this.#show(moment, given));
  }

  /** Handles a press on the launcher, or on a link to the element. */
  press(): void {
    const options = { proactive: false };
    const moment = momentOf(this.#host, options);
    this.#queue
      .request(() => {
        if (this.#phases.isRunning) {
          this.#phases.restore();
          // Opening a panel moves the focus into it. A panel that is already open needs this call.
          return this.#updated().then(() => this.panel?.focus());
        }
        if (this.#phases.current === 'opening') return this.#phases.pressed(moment);
        // A closed panel cannot be minimized.
        this.#phases.setMinimized(false);
        return this.#show(moment, options);
      })
      // An error is shown next to the launcher.
      .catch(() => {});
  }

  /** See `ClickToCall.close()`. */
  close(options: CloseOptions | null): Promise<boolean> {
    return this.#queue.request(() => {
      const { force = false } = options ?? {};
      const wasRequested = this.#isOpenRequested;
      this.#isOpenRequested = false;
      if (this.#phases.current !== 'closed') return this.#phases.close(force);
      if (!wasRequested) throw invalidState('already closed');
      this.#options.onChange();
      return true;
    });
  }

  /** See `ClickToCall.minimize()`. */
  minimize(): Promise<void> {
    return this.#queue.request(() => {
      if (!this.#phases.isRunning) throw invalidState('not opened');
      this.#phases.setMinimized(true);
      return this.#updated();
    });
  }

  /** See `ClickToCall.restore()`. */
  restore(): Promise<void> {
    return this.#queue.request(() => {
      if (!this.#phases.isRunning) throw invalidState('not opened');
      this.#phases.restore();
      return this.#updated();
    });
  }

  /** Handles a new value of the property `open`. */
  setOpen(open: boolean): void {
    const moment = momentOf(this.#host, {});
    this.#queue
      .request<unknown>(() => {
        const isClosed = this.#phases.current === 'closed';
        if (!this.#isReady || !this.#host.isConnected) {
          this.#isOpenRequested = open;
          this.#options.onChange();
          return;
        }
        // A request that was made before the element was connected is outdated.
        this.#isOpenRequested = false;
        if (open && isClosed) return this.#show(moment, {});
        if (!open && !isClosed) return this.#phases.close(true);
      })
      .catch(() => {});
  }

  /** Handles a new value of the property `minimized`. */
  setMinimized(minimized: boolean): void {
    void this.#queue.request(() => this.#phases.setMinimized(minimized));
  }

  /** Handles the first render of the element: dispatches `ready`. */
  ready(): void {
    const { lifecycle } = this.#options;
    lifecycle.schedule(() => {
      this.#isReady = true;
      this.#resolveReady();
      lifecycle.dispatch({ type: 'ready' });
      this.resumeOrOpen();
    });
  }

  /**
   * Resumes a stored interaction, or opens the panel if the page has requested it with `open`.
   * Called when the element is ready, is connected again, or gets `persist`.
   */
  resumeOrOpen(): void {
    this.#options.lifecycle.schedule(() => this.#resumeOrOpen());
  }

  /** Handles the removal of the element: its interaction ends without a question. */
  handleRemoval(): void {
    this.#options.lifecycle.schedule(() => this.#phases.abandon());
  }

  /**
   * Handles a page that the browser shows again from its back/forward cache. In the meantime, the
   * visitor may have received, renewed or given up a number on another page of the site.
   */
  handlePageRestored(): void {
    this.#options.lifecycle.schedule(() => {
      if (this.panel?.isOutdated) this.#phases.end();
      this.resumeOrOpen();
    });
  }

  async #show(moment: Moment, options: ShowOptions): Promise<void> {
    if (this.#phases.current !== 'closed') throw invalidState('already opened');
    if (!this.#host.isConnected) throw invalidState('not in a document');
    this.#isOpenRequested = false;
    await this.#phases.show(moment, options);
    await this.#updated();
  }

  #resumeOrOpen(): void {
    if (!this.#isReady || !this.#host.isConnected) return;
    const { current } = this.#phases;
    // The request is fulfilled by a panel that is open or opening.
    if (current !== 'closed' && current !== 'resuming') this.#isOpenRequested = false;
    if (current !== 'closed') return;
    // If no interaction can be resumed, the request of the page follows.
    if (this.#options.hasKept()) this.#phases.resumeStored(() => this.#openIfRequested());
    else this.#openIfRequested();
  }

  #openIfRequested(): void {
    if (!this.#isOpenRequested || !this.#host.isConnected) return;
    // A resumed interaction has fulfilled it, too.
    this.#isOpenRequested = false;
    const options = { proactive: true };
    this.#show(momentOf(this.#host, options), options).catch(() => {});
  }

  /** Resolves when all changes have been rendered. */
  async #updated(): Promise<void> {
    await this.#host.updateComplete;
  }
}

const invalidState = (message: string) => new DOMException(message, 'InvalidStateError');
