import type { FormValues } from '../../src/lifecycle/metadata.js';
import { MemoryStorage } from '../memory-storage.js';
import { MachineClock } from './clock.js';
import { FakePage, storageKey, type PageCheck, type Policy } from './fake-page.js';
import { Witness } from './witness.js';

/** What a visitor types: names that nothing else is called, and numbers good and bad. */
export const names = ['Typed-Ada', 'Typed-Łucja'];
export const phoneNumbers = ['(202) 555-0147', '+1 202 555 0148', '20', ''];

/** None of what was typed, in any spelling of it. */
const typed = /Typed-|202\D*555/;

/** In what words the page refuses. */
export const refusalIn = (interaction: number) => `not in interaction ${interaction}`;

/** A machine on which a visitor goes from page to page. */
export class World {
  page: FakePage;
  witness: Witness;
  readonly clock = new MachineClock();

  constructor(private readonly met: Map<string, number>) {
    [this.page, this.witness] = this.#arrive(this.clock, new MemoryStorage());
  }

  /** The visitor follows a link to another page of the site, in the same tab. */
  async navigate(): Promise<void> {
    const { page, clock } = this;
    const kept = page.storage.getItem(storageKey);
    const left = page.lifecycle.interaction;
    const { minimized } = page.host;
    await this.leave();
    const storage = new MemoryStorage(kept === null ? [] : [[storageKey, kept]]);
    [this.page, this.witness] = this.#arrive(clock, storage);
    const { callIn, state } = this.page.lifecycle.interaction;
    const isGood =
      left.callIn !== null &&
      clock.now() < (left.callIn.expiresAt ?? Number(left.metadata.completed) + 86_400_000) &&
      Object.values(left.metadata).every((value) => !(Number(value) > clock.now()));
    if (isGood) {
      this.witness.resume(this.page.lifecycle.interaction.metadata);
      this.witness.check('the number goes along', same(callIn, left.callIn));
      this.witness.check('so does minimized', this.page.host.minimized === minimized);
    }
    this.witness.check('nothing else goes along', isGood || state === 'closed');
  }

  /** The page is gone, with all that was going on in it. */
  async leave(): Promise<void> {
    this.page.host.remove();
    await settle();
    this.check();
  }

  /** Presses the button, and holds that a press is not lost. */
  async submit(policy: Policy, presses: number): Promise<void> {
    const { page, witness } = this;
    page.policy = policy;
    const { state } = page.lifecycle.interaction;
    const isAtWork = this.#work.length > 0;
    const { reactions } = page;
    const { length } = page.requests;
    for (let press = 0; press < presses; press++) void page.submission.submit();
    await settle();
    if (state === 'closed' || state === 'requesting' || isAtWork) {
      witness.check('nothing more is sent', page.requests.length === length);
    } else if (isValid(page.form.values) && policy === 'agree' && reactions === 0) {
      witness.check('a press sends one request', page.requests.length === length + 1);
    }
  }

  /** Time passes, and holds that no number is in hand once it has run out. */
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

  /** The line is back, and holds that this sends what failed for want of it, and nothing else. */
  goOnline(): void {
    const { lifecycle, requests, reactions } = this.page;
    const { length } = requests;
    const due = Number(lifecycle.interaction.failure?.code === 'offline');
    window.dispatchEvent(new Event('online'));
    this.witness.check(
      'sent again when the line is back',
      reactions > 0 || requests.length === length + due,
    );
  }

  #checkExpired(): void {
    const { callIn } = this.page.lifecycle.interaction;
    this.witness.check(
      'no number is kept that has run out',
      (callIn?.expiresAt ?? Infinity) > this.clock.now(),
    );
  }

  /** Holds everything that is true at any moment at which nothing is going on. */
  check(): void {
    const { page, witness } = this;
    const { state, callIn } = page.lifecycle.interaction;
    const is = (what: string, holds: boolean) => witness.check(what, holds);

    is(`the state is not ${state}`, this.#states.includes(state));
    is('a number is in hand when it was told', (callIn !== null) === witness.holds);

    const requests = page.requests.filter(({ signal, settled }) => !signal.aborted && !settled);
    is(`${requests.length} requests are alive`, requests.length === Number(witness.asked));
    const estimates = page.estimates.filter(({ signal, settled }) => !signal.aborted && !settled);
    is(`${estimates.length} estimates are asked for`, estimates.length <= Number(state === 'form'));
    const timers = [witness.asked, callIn?.expiresAt, state === 'form'].filter(Boolean).length;
    is(`${this.clock.pending} timers, not ${timers}`, this.clock.pending === timers);

    const { waiting, refusal } = page.submission;
    const overtaken =
      state === 'closed' || this.#work.every(({ requests }) => requests < page.requests.length);
    is(waiting ? 'busy for nothing' : 'at work and not busy', waiting === !overtaken);
    is(
      'the page refuses in the interaction that it means',
      refusal === null || refusal === refusalIn(page.interactions),
    );
    is('a refusal is there to be read', refusal === null || ['form', 'number'].includes(state));
    const isBlank = Object.keys(page.form.values).length === 0 && !page.form.touched;
    is('what was entered goes with the interaction', state !== 'closed' || isBlank);
    this.#checkSent();
    this.#checkStorage();
    if (witness.violations.length > 0) throw new Error(witness.violations.join('\n'));
  }

  #arrive(clock: MachineClock, storage: MemoryStorage): [FakePage, Witness] {
    const page = new FakePage(clock, storage);
    const witness = new Witness(page, this.met);
    page.arrive();
    return [page, witness];
  }

  /** What the page is still at work on before a request goes out in this interaction. */
  get #work(): PageCheck[] {
    const { checks, interactions } = this.page;
    return checks.filter(
      ({ interaction, work }) =>
        interaction === interactions &&
        work.some(({ settled }) => !settled) &&
        work.every(({ refused }) => !refused),
    );
  }

  /** The states that go with what was told last. */
  get #states(): string[] {
    const { asked, holds, closed, last } = this.witness;
    if (closed) return ['closed'];
    if (asked) return ['requesting'];
    if (holds) return ['number'];
    // The visitor may have gone back to the form, of which nothing is said.
    return last === 'expired' || last === 'failed' ? [last, 'form'] : ['form'];
  }

  /** What goes out is what the page let out, in the interaction in which it did. */
  #checkSent(): void {
    const { page, witness } = this;
    for (const { request, interaction } of page.requests) {
      const check = page.checks.find(({ detail }) => detail.userData === request.userData);
      witness.check('the page was asked', !!check && !check.prevented);
      witness.check('the page was asked there', check?.interaction === interaction);
      witness.check(
        'the page was done',
        !!check?.work.every(({ settled, refused }) => settled && !refused),
      );
    }
  }

  #checkStorage(): void {
    const { page, witness } = this;
    const text = page.storage.getItem(storageKey);
    witness.check('nothing typed is stored', !typed.test(text ?? ''));
    witness.check(
      'a number in hand is stored, and nothing else',
      (text !== null) === witness.holds,
    );
  }
}

const isValid = ({ phonenumber = '' }: FormValues) => /555\D*01/.test(phonenumber);

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Resolves when all that hung on promises alone is done. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await null;
}
