import { ContextEvent } from '@lit/context';
import { chunks } from '../../src/chunks.js';
import type { ClickToCall } from '../../src/click-to-call.js';
import { interactionContext } from '../../src/context.js';
import { provideEnvironment } from '../../src/environment.js';
import type { BeforeSubmitEvent } from '../../src/events.js';
import { loadPlans } from '../../src/features/phone/phone.js';
import {
  initialInteraction,
  type Interaction,
  type LifecycleEvent,
} from '../../src/lifecycle/interaction.js';
import type {
  CallInService,
  NumberAnswer,
  NumberRequest,
  WaitEstimate,
} from '../../src/services/call-in-service.js';
import { deferred } from '../harness.js';
import type { MachineClock } from './clock.js';

type PanelModule = typeof import('../../src/panel/panel.js');

/** A promise that the test settles. */
export interface Asked<T> {
  readonly settle: { resolve(value: T): void; reject(reason: unknown): void };
  settled: boolean;
}

export interface SentRequest extends Asked<NumberAnswer | string> {
  readonly request: NumberRequest;
  readonly signal: AbortSignal;
  /** The interaction in which it was sent. */
  readonly interaction: number;
}

export interface SentEstimate extends Asked<WaitEstimate> {
  readonly signal: AbortSignal;
}

/** What the page does about `before-submit`. */
export type Policy = 'agree' | 'prevent' | 'close' | 'wait' | 'wait for two';

/** Work of the page that delays a request. */
export interface PageWork extends Asked<void> {
  readonly interaction: number;
  refused: boolean;
}

/** One `before-submit`. */
export interface PageCheck {
  /** The interaction in which it was dispatched. */
  readonly interaction: number;
  /** How many requests had been sent by then. */
  readonly requests: number;
  /** More than 0 where the request is sent again by itself. */
  readonly attempt: number;
  readonly prevented: boolean;
  readonly work: readonly PageWork[];
}

/** The call of a method, and what became of its promise. */
export interface MethodCall {
  readonly name: 'show' | 'close' | 'minimize' | 'restore' | 'requestNumber';
  /** The interaction that it is about. */
  interaction: number;
  settled: boolean;
}

/** How the code of the panel arrives: at once, or when the test settles it. */
export type Line = 'fast' | 'slow';

const panelModule = await chunks.panel();
// From then on, all but the panel is there at once, which the test delays and refuses itself.
await Promise.all([...Object.values(chunks).map((load) => load()), loadPlans('1')]);

export const elementId = 'model';
export const storageKey = `click-to-call:${elementId}`;

/** One page of a site, with a real element on it. */
export class ModelPage {
  readonly element: ClickToCall;
  readonly requests: SentRequest[] = [];
  readonly estimates: SentEstimate[] = [];
  readonly checks: PageCheck[] = [];
  readonly loads: Asked<PanelModule>[] = [];
  readonly calls: MethodCall[] = [];
  /** What a promise was settled with that must not be. */
  readonly wrong: string[] = [];
  policy: Policy = 'agree';
  line: Line = 'fast';
  /**
   * Whether the page's last request was to be open, or to be closed without a question; null where
   * what became of it depends on more than that.
   */
  asked: boolean | null = null;
  /** How many listeners of the page are about to interfere. */
  reactions = 0;
  /** How many interactions were begun or resumed on this page. */
  interactions = 0;
  interaction: Interaction = initialInteraction;
  /** Called when the page goes on with an interaction of the page before. */
  onResume: (interaction: Interaction) => void = () => {};

  constructor(
    readonly clock: MachineClock,
    line: Line,
  ) {
    this.line = line;
    const element = (this.element = document.createElement('click-to-call'));
    Object.assign(element, { id: elementId, country: 'US', persist: true });
    element.service = this.#service;
    provideEnvironment(element, { scheduler: clock, loadPanel: () => this.#load() });
    element.addEventListener('opened', () => this.interactions++);
    element.addEventListener('before-submit', (event) => this.#decide(event));
  }

  /** The element arrives, and goes on with what the page before it left. */
  arrive(): void {
    document.body.append(this.element);
    const child = this.element.appendChild(document.createElement('span'));
    child.slot = 'footer';
    const follow = (interaction: Interaction) => {
      const { state } = this.interaction;
      this.interaction = interaction;
      if (state !== 'closed' || interaction.state !== 'number') return;
      this.interactions++;
      // What was asked for meanwhile has waited for it.
      for (const call of this.calls) if (!call.settled) call.interaction = this.interactions;
      this.onResume(interaction);
    };
    child.dispatchEvent(new ContextEvent(interactionContext, child, follow, true));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  part(name: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[part~="${name}"]`);
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }

  field(name: string): HTMLInputElement | null {
    return this.root.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  /** Whether code of the panel is on its way. */
  get isLoading(): boolean {
    return this.loads.some(({ settled }) => !settled);
  }

  /** The button that asks for a number, in the view on screen. */
  get submitButton(): HTMLElement | null {
    return this.part('submit') ?? this.part('retry') ?? this.part('renew');
  }

  /** The remaining time of the current number in the countdown, in percent of the whole. */
  get share(): number | null {
    const ring = this.part('countdown')?.querySelector('[stroke-dasharray]');
    return ring ? parseFloat(ring.getAttribute('stroke-dasharray')!) : null;
  }

  /** The visitor presses what has this part, where it is on screen. */
  press(part: string): void {
    this.asked = null;
    this.part(part)?.click();
  }

  /** The visitor changes a field, where there is one to be seen. */
  type(name: string, value: string): void {
    const field = this.field(name);
    if (!field || field.readOnly) return;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** A script of the page sets `open`. */
  setOpen(open: boolean): void {
    this.asked = open;
    this.element.open = open;
  }

  /** A script of the page calls a method. */
  call(name: MethodCall['name'], ...args: unknown[]): void {
    const { interactions } = this;
    const wasOpen = this.element.open;
    if (name === 'show') this.asked = true;
    if (name === 'close') this.asked = args.length > 0 ? false : null;
    const call: MethodCall = { name, interaction: interactions, settled: false };
    this.calls.push(call);
    const method = this.element[name] as (...args: unknown[]) => Promise<unknown>;
    method.apply(this.element, args).then(
      (value) => {
        call.settled = true;
        if (name !== 'close' || value !== true) return;
        const hasEnded =
          this.interaction.state === 'closed' || this.interactions > call.interaction;
        if (!hasEnded) this.wrong.push('close() resolved with true, and nothing was closed');
      },
      (reason: unknown) => {
        call.settled = true;
        // Every rejection has a reason that can be read.
        if (!(reason instanceof Error || reason instanceof DOMException)) {
          this.wrong.push(`${name}() rejected with ${String(reason)}`);
        }
        const isOpen = wasOpen || this.element.open || this.interactions > interactions;
        if (!isOpen && String(reason).includes('already opened')) {
          this.wrong.push('show() rejected because of a panel that is not open');
        }
      },
    );
  }

  /** The page's own script does something at the next event of that name, while it is dispatched. */
  react(event: LifecycleEvent, work: () => void): void {
    this.reactions++;
    const listener = () => {
      this.reactions--;
      work();
    };
    this.element.addEventListener(event, listener, { once: true });
  }

  #load(): Promise<PanelModule> {
    if (this.line === 'fast') return Promise.resolve(panelModule);
    const { promise, ...settle } = deferred<PanelModule>();
    this.loads.push({ settle, settled: false });
    return promise;
  }

  /** The code of the panel arrives, or does not. */
  finishLoad(load: Asked<PanelModule>, well: boolean): void {
    load.settled = true;
    if (well) load.settle.resolve(panelModule);
    else {
      this.asked = null;
      load.settle.reject(new Error('no connection'));
    }
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
    const { interactions: interaction, policy } = this;
    // What goes out names the check that let it out.
    event.detail.userData['check'] = String(this.checks.length);
    const prevented = policy === 'prevent';
    if (prevented) event.preventDefault();
    if (policy === 'close') this.call('close', { force: true });
    const work = Array.from(
      { length: { wait: 1, 'wait for two': 2 }[policy as 'wait'] ?? 0 },
      () => {
        const { promise, ...settle } = deferred<void>();
        event.waitUntil(promise);
        return { settle, interaction, settled: false, refused: false };
      },
    );
    const { attempt } = event;
    const requests = this.requests.length;
    this.checks.push({ interaction, requests, attempt, prevented, work });
  }
}
