import type { CallIn } from '../../src/lifecycle/call-in.js';
import { MachineClock } from './clock.js';
import {
  ModelPage,
  storageKey,
  type Line,
  type MethodCall,
  type PageCheck,
  type Policy,
} from './page.js';
import { EventOrder, latest } from './event-order.js';

/** What a visitor types: names that nothing else is called, and numbers good and bad. */
export const names = ['Typed-Ada', 'Typed-Łucja'];
export const phoneNumbers = ['(202) 555-0147', '+1 202 555 0148', '20', ''];

const day = 86_400_000;

/** None of what was typed, in any spelling of it. */
const typed = /Typed-|202\D*555/;

/** In what words the page refuses. */
export const refusalIn = (interaction: number) => `not in interaction ${interaction}`;

/** A machine on which a visitor goes from page to page of a site, in one tab. */
export class World {
  page: ModelPage;
  order: EventOrder;
  readonly clock = new MachineClock();

  /** The current number at the last check, and its remaining time in the countdown. */
  #callIn: CallIn | null = null;
  #share = Infinity;
  /** The code of the panel did not arrive where a kept interaction was looked up. */
  #lookUpFailed = false;

  constructor(private readonly met: Map<string, number>) {
    sessionStorage.clear();
    [this.page, this.order] = this.#arrive('fast');
  }

  /** The visitor follows a link to another page of the site, in the same tab. */
  async navigate(line: Line): Promise<void> {
    const { page, clock } = this;
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const isKept = sessionStorage.getItem(storageKey) !== null;
    const { interaction: left, share } = page;
    const { minimized } = page.element;
    const wasTakenOut = !page.element.isConnected;
    await this.leave();
    [this.page, this.order] = this.#arrive(line);
    await settle();
    // Its number may still be valid; and nothing is resumed while the code is loading.
    if (wasTakenOut || line === 'slow') return;
    const { callIn, state, history } = this.page.interaction;
    const isGood =
      left.callIn !== null &&
      (left.callIn.expiresAt ?? Number(left.metadata.completed) + day) > clock.now() &&
      latest(left.metadata) <= clock.now() + day;
    const check = (what: string, holds: boolean) => this.order.check(what, holds);
    if (isGood && callIn) {
      check('the number goes along', callIn.id === left.callIn.id);
      check('no more is left of it than before', (this.page.share ?? 0) <= (share ?? 0));
      check('so does the history', same(history, left.history));
      check('so does minimized', this.page.element.minimized === minimized);
    }
    check('nothing else goes along', isKept || state === 'closed');
    this.#lookUpFailed = false;
  }

  /** The page is gone, with all that was going on in it. */
  async leave(): Promise<void> {
    const { page, clock } = this;
    page.element.remove();
    clock.pass(0);
    await settle();
    this.check();
  }

  /** The element is put back where it was, and goes on with what it left in the storage. */
  insert(): void {
    const { page } = this;
    if (page.element.isConnected) return;
    // It may resume what it had before.
    page.asked = null;
    document.body.append(page.element);
  }

  /** Presses the button, and holds that a press is not lost. */
  async submit(policy: Policy, presses: number): Promise<void> {
    const { page, order } = this;
    page.policy = policy;
    const { submitButton: button, reactions } = page;
    const { state, callIn } = page.interaction;
    const number = page.field('phonenumber')?.value;
    const isAtWork = this.#work.length > 0;
    const isAsked = !!page.part('confirm');
    const { length } = page.requests;
    for (let press = 0; press < presses; press++) button?.click();
    await settle();
    if (isAtWork || !button || state === 'requesting') {
      order.check('nothing more is sent', page.requests.length === length);
    } else if (policy === 'agree' && reactions === 0 && !isAsked) {
      const isSent = page.requests.length === length + 1;
      if (state === 'form') order.check('a press sends a request', isSent === isValid(number!));
      if (state === 'failed' || callIn) order.check('another press sends another', isSent);
    }
  }

  /** Time passes, and checks that there is no current number once it has expired. */
  pass(time: number): void {
    this.clock.pass(time);
    // A clock that somebody set is looked at within the second.
    if (time >= 1000) this.#checkExpired();
  }

  /** The page is looked at again. */
  wake(): void {
    window.dispatchEvent(new Event('pageshow'));
    this.#checkExpired();
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** The browser shows the page again, after another one on which the number was given up. */
  async comeBack(): Promise<void> {
    const { page, order } = this;
    if (!page.element.isConnected) return;
    page.asked = null;
    sessionStorage.removeItem(storageKey);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    order.check('a number is not given up', !order.holds);
  }

  /** The line is back, and holds that this sends what failed for want of it, and nothing else. */
  async goOnline(): Promise<void> {
    const { page, order } = this;
    const { interaction, requests, reactions, policy } = page;
    const { length } = requests;
    const isDue = interaction.failure?.code === 'offline';
    window.dispatchEvent(new Event('online'));
    await settle();
    if (reactions > 0) return;
    const sent = requests.length - length;
    if (!isDue) order.check('nothing is sent because the line is back', sent === 0);
    else if (policy === 'agree') order.check('sent again when the line is back', sent === 1);
  }

  #checkExpired(): void {
    const { page, order } = this;
    if (!page.element.isConnected) return;
    const { callIn } = page.interaction;
    order.check(
      'no number is kept that has run out',
      (callIn?.expiresAt ?? Infinity) > this.clock.now(),
    );
  }

  /** Holds everything that is true at any moment at which nothing is going on. */
  check(): void {
    const { page, order } = this;
    const { state, callIn } = page.interaction;
    const is = (what: string, holds: boolean) => order.check(what, holds);

    is(`the state is not ${state}`, this.#states.includes(state));
    is('there is a current number after completed', (callIn !== null) === order.holds);

    const requests = page.requests.filter(({ signal, settled }) => !signal.aborted && !settled);
    is(`${requests.length} requests are alive`, requests.length === Number(order.asked));
    const estimates = page.estimates.filter(({ signal, settled }) => !signal.aborted && !settled);
    is(`${estimates.length} estimates are asked for`, estimates.length <= Number(state === 'form'));

    const share = page.share ?? Infinity;
    is('no more is left than before', callIn !== this.#callIn || share <= this.#share);
    this.#callIn = callIn;
    this.#share = share;

    this.#checkOpening();
    this.#checkBusy();
    this.#checkPromises();
    this.#checkSent();
    this.#checkStorage();
    const violations = [...order.violations, ...page.wrong];
    if (violations.length > 0) throw new Error(violations.join('\n'));
  }

  #arrive(line: Line): [ModelPage, EventOrder] {
    const page = new ModelPage(this.clock, line);
    const order = new EventOrder(page, this.met);
    page.onResume = ({ metadata }) => order.resume(metadata);
    page.arrive();
    return [page, order];
  }

  /** What the page is still at work on before a request goes out in this interaction. */
  get #work(): PageCheck[] {
    const { checks, interactions, requests } = this.page;
    return checks.filter(
      (check) =>
        check.interaction === interactions &&
        check.attempt === 0 &&
        check.requests === requests.length &&
        check.work.some(({ settled }) => !settled) &&
        check.work.every(({ refused }) => !refused),
    );
  }

  /** The states that go with what was told last. */
  get #states(): string[] {
    const { asked, holds, closed, last } = this.order;
    if (closed) return ['closed'];
    if (asked) return ['requesting'];
    if (holds) return ['number'];
    // The visitor may have gone back to the form, of which nothing is said.
    return last === 'expired' || last === 'failed' ? [last, 'form'] : ['form'];
  }

  /** `open`, the custom states, `state` and the dialog agree. */
  #checkOpening(): void {
    const { page, order } = this;
    const { element, dialog } = page;
    const { open, minimized, state } = element;
    const is = (what: string, holds: boolean) => order.check(what, holds);
    const has = (name: string) => element.matches(`:state(${name})`);
    is('state is that of the interaction', state === page.interaction.state);
    is('its custom state goes with it', has(state));
    is('open goes with its custom state', open === has('open'));
    is('minimized goes with its custom state', (open && minimized) === has('minimized'));
    is('an interaction is open', open || state === 'closed');
    // Code of the panel that is loading, or an element that has to come back first.
    const mayWait = page.isLoading || !element.isConnected;
    is('what is open has an interaction', !open || state !== 'closed' || mayWait);
    if (!element.isConnected) return;
    const isAsked = page.isLoading || page.asked === null || open === page.asked;
    is(`what was asked for last is to be ${page.asked ? 'open' : 'closed'}`, isAsked);
    // What has just had the focus stays for screen readers, unseen.
    const isSeen = (part: HTMLElement) => part.checkVisibility({ opacityProperty: true });
    const isOpen = !!dialog && (dialog.open || dialog.matches(':popover-open'));
    const isShown = isOpen && isSeen(dialog);
    is(
      `the dialog is ${isShown ? '' : 'not '}shown`,
      isShown === (state !== 'closed' && !minimized),
    );
    const launcher = page.part('launcher')!;
    is('the launcher is there when the panel is not', isSeen(launcher) === !isShown);
  }

  /** The button shows what is under way, and the page's refusal is that of this interaction. */
  #checkBusy(): void {
    const { page, order } = this;
    const { state } = page.interaction;
    const isBusy = state === 'requesting' || this.#work.length > 0;
    const shown = page.submitButton?.ariaDisabled ?? String(isBusy);
    order.check(isBusy ? 'at work and not busy' : 'busy for nothing', shown === String(isBusy));
    const [, refused] = /not in interaction (\d+)/.exec(page.root.textContent ?? '') ?? [];
    order.check(
      'the page refuses in the interaction that it means',
      refused === undefined || refused === String(page.interactions),
    );
  }

  /** Every promise that a method returned is settled, but for what is still going on. */
  #checkPromises(): void {
    const { page, order } = this;
    const { state } = page.interaction;
    // While code is loading, the requests that came after it wait for it.
    if (page.isLoading) return;
    const mayWait: Partial<Record<MethodCall['name'], boolean>> = {
      close: !!page.part('confirm') && !page.element.minimized,
      requestNumber: state === 'requesting' || this.#work.length > 0,
    };
    for (const { name, settled, interaction } of page.calls) {
      const isOver = interaction < page.interactions || state === 'closed';
      const isDue = isOver || !mayWait[name];
      order.check(`the promise of ${name}() is settled`, settled || !isDue);
    }
  }

  /** What goes out is what the page let out, in the interaction in which it did. */
  #checkSent(): void {
    const { page, order } = this;
    for (const { request, interaction } of page.requests) {
      const check = page.checks[Number(request.userData['check'])];
      order.check('the page was asked', !!check && !check.prevented);
      order.check('the page was asked there', check?.interaction === interaction);
      order.check(
        'the page was done',
        !!check?.work.every(({ settled, refused }) => settled && !refused),
      );
    }
  }

  #checkStorage(): void {
    const { page, order } = this;
    const text = sessionStorage.getItem(storageKey);
    order.check('nothing typed is stored', !typed.test(text ?? ''));
    if (order.holds) this.#lookUpFailed = false;
    // The number of an element that was taken out is kept for the next one.
    if (!page.element.isConnected || page.isLoading || this.#lookUpFailed) return;
    order.check('a current number is stored, and nothing else', (text !== null) === order.holds);
  }

  /** The code of the panel arrives, or does not. */
  async finishLoad(index: number, well: boolean): Promise<void> {
    const { page, order } = this;
    const load = pick(page.loads, index);
    if (!load) return;
    const { open } = page.element;
    const isKept = sessionStorage.getItem(storageKey) !== null;
    if (!well && page.interaction.state === 'closed') this.#lookUpFailed = isKept;
    page.finishLoad(load, well);
    await settle();
    const mayOpen = open || isKept || page.asked !== false;
    order.check('code that arrives opens nothing', mayOpen || !page.element.open);
  }
}

/** One of those that are not settled yet. */
export function pick<T extends { settled: boolean }>(
  asked: readonly T[],
  index: number,
): T | undefined {
  const open = asked.filter(({ settled }) => !settled);
  const picked = open[index % open.length];
  if (picked) picked.settled = true;
  return picked;
}

const isValid = (number: string) => /555\D*01/.test(number);

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const { port1, port2 } = new MessageChannel();

/** Resolves when all that depends on promises alone is done. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
