import { fixture, html, nextFrame } from '@open-wc/testing';
import { render } from 'lit';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../src/companions.js';
// Fetched here so that no test has to wait for it.
import '../src/features/phone/phone-library.js';
import '../src/features/phone/plans/zone-1.data.js';
import type { ClickToCall } from '../src/click-to-call.js';
import { provideEnvironment, type Environment } from '../src/environment.js';
import type { ClickToCallEventMap } from '../src/events.js';
import type { Clock } from '../src/lifecycle/clock.js';
import { lifecycleEvents } from '../src/lifecycle/interaction.js';
import type {
  CallInService,
  NumberAnswer,
  RequestOptions,
} from '../src/services/call-in-service.js';

/** A promise that is settled from outside. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A number that does not expire while a test runs. */
export const answer = (overrides: Partial<NumberAnswer> = {}): NumberAnswer => ({
  toPhoneNumber: '+18005550123',
  accessCode: '00421',
  expirationTime: Date.now() + 272_000,
  ...overrides,
});

/** A number that runs out in so many ms by that clock. */
export const answerFor = ({ now }: Clock, duration: number): NumberAnswer => {
  const serverTime = now();
  return answer({ serverTime, expirationTime: serverTime + duration });
};

/** A service whose answers are given by the test, request by request. */
export class FakeService implements CallInService {
  readonly requests: { request: unknown; signal: AbortSignal; options: RequestOptions }[] = [];
  #pending = deferred<NumberAnswer | string>();

  requestNumber: CallInService['requestNumber'] = (request, options) => {
    this.requests.push({ request, signal: options.signal, options });
    this.#pending = deferred();
    return this.#pending.promise;
  };

  /** Answers the request that is under way. */
  readonly answer = (value: unknown = answer()) =>
    this.#pending.resolve(value as NumberAnswer | string);

  /** Refuses the request that is under way. */
  readonly refuse = (reason: unknown) => this.#pending.reject(reason);
}

/** A page with one element on it, and what its visitor can do. */
export class Page {
  /** The names of the lifecycle events in the order in which they were told. */
  readonly log: string[] = [];

  constructor(readonly element: ClickToCall) {
    for (const name of lifecycleEvents) element.addEventListener(name, () => this.log.push(name));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** The visible piece of that name. */
  part(name: string): HTMLElement {
    const part = this.root.querySelector<HTMLElement>(`[part~="${name}"]`);
    if (!part) throw new Error(`There is no part "${name}" on screen`);
    return part;
  }

  has(name: string): boolean {
    return !!this.root.querySelector(`[part~="${name}"]`);
  }

  /** Whether a part can be seen: it may be there for screen readers alone. */
  sees(name: string): boolean {
    return this.part(name).checkVisibility({ opacityProperty: true });
  }

  /** What a part says, white space folded. */
  text(name: string): string {
    return this.part(name).innerText.replace(/\s+/g, ' ').trim();
  }

  field(name: string): HTMLInputElement {
    // A slot may have the same name.
    return this.root.querySelector<HTMLInputElement>(`[id][name="${name}"]`)!;
  }

  /** Types into a field, as a change of the whole value at once. */
  async fill(values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.field(name);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await this.element.updateComplete;
  }

  /** Presses a part. */
  async press(name: string): Promise<void> {
    this.part(name).click();
    await this.element.updateComplete;
  }

  /** Presses a part with a real mouse. */
  async click(name: string): Promise<void> {
    const box = this.part(name).getBoundingClientRect();
    const position: [number, number] = [
      Math.round(box.x + box.width / 2),
      Math.round(box.y + box.height / 2),
    ];
    await sendMouse({ type: 'click', position });
    await this.element.updateComplete;
  }

  async key(press: string): Promise<void> {
    await sendKeys({ press });
    await this.element.updateComplete;
  }

  /** Resolves once that part is on screen. */
  async shows(name: string): Promise<void> {
    while (!this.has(name)) await nextFrame();
  }

  /** Resolves once the element is in that state and shows it. */
  async reaches(state: ClickToCall['state']): Promise<void> {
    while (this.element.state !== state) {
      await Promise.any(lifecycleEvents.map((name) => next(this.element, name)));
    }
    await this.element.updateComplete;
  }

  /** Opens the panel and asks for a number, without waiting for it. */
  async request(values: Record<string, string> = { phonenumber: '+1 202 555 0147' }) {
    if (this.element.state === 'closed') await this.element.show();
    await this.fill(values);
    await this.press('submit');
    await this.reaches('requesting');
  }
}

/** The next event of that name. */
export const next = <K extends keyof ClickToCallEventMap>(element: ClickToCall, name: K) =>
  new Promise<ClickToCallEventMap[K]>((resolve) =>
    element.addEventListener(name, resolve, { once: true }),
  );

/** Presses a button whose request the page holds back for good, and waits until the button shows it. */
export async function pressHeldBack(page: Page, part: string): Promise<void> {
  page.element.addEventListener('before-submit', (event) => event.waitUntil(new Promise(() => {})));
  const asked = next(page.element, 'before-submit');
  await page.press(part);
  await asked;
  await page.element.updateComplete;
}

/**
 * A page with one element on it.
 * @param markup Default: an element without attributes, for visitors from the United States.
 * @param environment What the element gets from outside, such as a clock. Default: the browser's.
 */
export async function openPage(
  markup = html`<click-to-call country="US"></click-to-call>`,
  service: ClickToCall['service'] = new FakeService(),
  environment: Partial<Environment> = {},
): Promise<Page> {
  const content = document.createElement('div');
  render(markup, content);
  const element = content.querySelector('click-to-call')!;
  provideEnvironment(element, environment);
  await fixture(html`${content}`);
  element.service = service;
  const page = new Page(element);
  await element.updateComplete;
  return page;
}

/** What a page does for its buttons where the browser has no invoker commands. */
export function helpCommands({ element }: Page): void {
  if ('command' in HTMLButtonElement.prototype) return;
  for (const button of element.ownerDocument.querySelectorAll(`[commandfor=${element.id}]`)) {
    button.addEventListener('click', () => void element.show());
  }
}

/** Runs `work` and returns what it wrote to the console as warnings. */
export async function warningsOf(work: () => unknown): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...parts: unknown[]) => void warnings.push(parts.map(String).join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
