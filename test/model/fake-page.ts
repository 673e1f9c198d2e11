import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BeforeSubmitEvent, Submission } from '../../src/before-submit.js';
import { CountdownController } from '../../src/controllers/countdown-controller.js';
import { FormController } from '../../src/controllers/form-controller.js';
import { LifecycleController } from '../../src/controllers/lifecycle-controller.js';
import { PersistenceController } from '../../src/controllers/persistence-controller.js';
import { RequestController } from '../../src/controllers/request-controller.js';
import { SubmissionController } from '../../src/controllers/submission-controller.js';
import { WaitController } from '../../src/controllers/wait-controller.js';
import { checkPlainly } from '../../src/form/plain-phone.js';
import type { LifecycleEvent } from '../../src/lifecycle/interaction.js';
import type { FormValues } from '../../src/lifecycle/metadata.js';
import type {
  CallInService,
  NumberAnswer,
  NumberRequest,
  WaitEstimate,
} from '../../src/services/call-in-service.js';
import { deferred } from '../harness.js';
import { MemoryStorage } from '../memory-storage.js';
import type { MachineClock } from './clock.js';

/** An element that draws nothing, and otherwise treats its controllers as the real one does. */
class ModelHost extends HTMLElement implements ReactiveControllerHost {
  readonly persist = true;
  minimized = false;
  readonly updateComplete = Promise.resolve(true);
  onGone: () => void = () => {};
  readonly #controllers: ReactiveController[] = [];
  #updating = false;

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  removeController(): void {}

  requestUpdate(): void {
    if (this.#updating) return;
    this.#updating = true;
    queueMicrotask(() => {
      this.#updating = false;
      for (const controller of this.#controllers) controller.hostUpdated?.();
    });
  }

  connectedCallback(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    queueMicrotask(() => {
      if (!this.isConnected) this.onGone();
    });
  }
}
customElements.define('model-host', ModelHost);

/** Something that was asked of somebody, and is answered when the test says so. */
export interface Asked<T> {
  readonly signal: AbortSignal;
  readonly settle: { resolve(value: T): void; reject(reason: unknown): void };
  settled: boolean;
}

export interface SentRequest extends Asked<NumberAnswer | string> {
  readonly request: NumberRequest;
  /** The interaction in which it was sent. */
  readonly interaction: number;
}

/** What the page does about `before-submit`. */
export type Policy = 'agree' | 'prevent' | 'close' | 'wait' | 'wait for two';

/** Work that the page wants done before the sending. */
export interface PageWork extends Omit<Asked<void>, 'signal'> {
  readonly interaction: number;
  refused: boolean;
}

/** What the page was asked to let go out. */
export interface PageCheck {
  readonly detail: Submission;
  /** The interaction in which it was asked. */
  readonly interaction: number;
  /** How many requests had been sent by then. */
  readonly requests: number;
  readonly prevented: boolean;
  readonly work: readonly PageWork[];
}

export const storageKey = 'click-to-call:model';

/** One page of a site, with the lifecycle and the controllers as the panel puts them together. */
export class FakePage {
  readonly host = new ModelHost();
  readonly lifecycle: LifecycleController;
  readonly form: FormController;
  readonly submission: SubmissionController;
  readonly sender: RequestController;
  readonly persistence: PersistenceController;
  readonly requests: SentRequest[] = [];
  readonly estimates: Asked<WaitEstimate>[] = [];
  readonly checks: PageCheck[] = [];
  policy: Policy = 'agree';
  /** How many listeners of the page are about to interfere. */
  reactions = 0;
  /** How many interactions were begun on this page. */
  interactions = 0;

  constructor(
    readonly clock: MachineClock,
    readonly storage = new MemoryStorage(),
  ) {
    const { host } = this;
    const scheduler = clock;
    const lifecycle = (this.lifecycle = new LifecycleController(host, { clock }));
    const service = () => this.#service;
    this.form = new FormController(host, {
      lifecycle,
      checkPhone: (text) => Promise.resolve(checkPlainly(text)),
      phoneOptional: () => false,
    });
    this.sender = new RequestController({ lifecycle, timeout: () => 10_000, scheduler });
    this.submission = new SubmissionController(host, {
      lifecycle,
      form: this.form,
      requests: this.sender,
      service,
      userData: () => ({}),
    });
    new CountdownController(host, { lifecycle, scheduler });
    new WaitController(host, { lifecycle, service, scheduler });
    this.persistence = new PersistenceController(host, {
      lifecycle,
      key: storageKey,
      storage,
      clock,
    });
    lifecycle.subscribe(({ state }) => {
      if (state === 'closed') host.minimized = false;
    });
    host.onGone = () => lifecycle.dispatch({ type: 'close' });
    host.addEventListener('opened', () => this.interactions++);
    host.addEventListener('before-submit', (event) => this.#decide(event as BeforeSubmitEvent));
  }

  /** The element arrives, and goes on with what the page before it left. */
  arrive(): void {
    document.body.append(this.host);
    this.lifecycle.dispatch({ type: 'ready' });
    if (this.storage.getItem(storageKey) !== null) this.persistence.resume();
  }

  open(values: FormValues, autoSubmit: boolean): void {
    if (this.lifecycle.interaction.state !== 'closed' || !this.host.isConnected) return;
    this.form.fill(values);
    this.lifecycle.dispatch({ type: 'open', prefilled: Object.keys(values).length > 0 });
    if (autoSubmit) void this.submission.submit(true);
  }

  /** The visitor changes a field, where there is one to be seen. */
  type(name: string, value: string): void {
    if (this.lifecycle.interaction.state === 'form') this.form.input(name, value);
  }

  /** A request without a press and without a check, as one is sent when the line is back. */
  send(): void {
    const { interactions: interaction, requests } = this;
    const detail = { form: { phonenumber: '+12025550147' }, userData: {} };
    this.checks.push({
      detail,
      interaction,
      requests: requests.length,
      prevented: false,
      work: [],
    });
    void this.sender.send(this.#service, detail);
  }

  /** The page's own script does something at the next event of that name, as it is told. */
  react(event: LifecycleEvent, work: () => void): void {
    this.reactions++;
    const listener = () => {
      this.reactions--;
      work();
    };
    this.host.addEventListener(event, listener, { once: true });
  }

  readonly #service: CallInService = {
    requestNumber: (request, { signal }) => {
      const { promise, ...settle } = deferred<NumberAnswer | string>();
      const { interactions: interaction } = this;
      this.requests.push({ request, interaction, signal, settle, settled: false });
      return promise;
    },
    estimateWait: ({ signal }) => {
      const { promise, ...settle } = deferred<WaitEstimate>();
      this.estimates.push({ signal, settle, settled: false });
      return promise;
    },
  };

  #decide(event: BeforeSubmitEvent): void {
    const { detail } = event;
    const { interactions: interaction, policy } = this;
    const prevented = policy === 'prevent';
    if (prevented) event.preventDefault();
    if (policy === 'close') this.lifecycle.dispatch({ type: 'close' });
    const work = Array.from(
      { length: { wait: 1, 'wait for two': 2 }[policy as 'wait'] ?? 0 },
      () => {
        const { promise, ...settle } = deferred<void>();
        event.waitUntil(promise);
        return { settle, interaction, settled: false, refused: false };
      },
    );
    this.checks.push({ detail, interaction, requests: this.requests.length, prevented, work });
  }
}
