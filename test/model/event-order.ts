import type { FailedEvent, LifecycleDomEvent } from '../../src/events.js';
import { lifecycleEvents, type LifecycleEvent } from '../../src/lifecycle/interaction.js';
import { initialMetadata, type Metadata } from '../../src/lifecycle/metadata.js';
import type { ModelPage } from './page.js';

/** The events that may follow each event: written from the design, not from the source. */
export const successors: Readonly<Record<LifecycleEvent, readonly LifecycleEvent[]>> = {
  ready: ['opened'],
  opened: ['started', 'cancelled'],
  started: ['submitted', 'cancelled'],
  submitted: ['completed', 'failed', 'expired', 'cancelled', 'closed'],
  completed: ['submitted', 'expired', 'closed'],
  expired: ['submitted', 'completed', 'failed', 'closed'],
  failed: ['submitted', 'expired', 'cancelled', 'closed'],
  cancelled: ['closed'],
  closed: ['opened'],
};

const stamps = [
  'ready',
  'opened',
  'started',
  'submitted',
  'cancelled',
  'completed',
  'closed',
  'expired',
] as const;

/** The latest timestamp of a metadata block, in epoch ms. */
export const latest = (metadata: Metadata) =>
  Math.max(...stamps.map((key) => Number(metadata[key])));

/** Listens to a page as any script on it could, and checks the events against the design. */
export class EventOrder {
  readonly violations: string[] = [];
  readonly log: LifecycleEvent[] = [];
  /** A request is under way. */
  asked = false;
  /** There is a current number. */
  holds = false;
  #hadNumber = false;
  #started = false;
  #metadata: Metadata = initialMetadata;
  #text = JSON.stringify(initialMetadata);
  #counts = { requests: 0, expirations: 0, errors: [] as string[] };

  /** @param met How often one event followed another, over all pages. */
  constructor(
    private readonly page: ModelPage,
    private readonly met: Map<string, number>,
  ) {
    for (const name of lifecycleEvents) {
      page.element.addEventListener(name, (event) =>
        this.#handle(name, event as LifecycleDomEvent),
      );
    }
  }

  get last(): LifecycleEvent | undefined {
    return this.log.at(-1);
  }

  get closed(): boolean {
    return !this.holds && [undefined, 'ready', 'closed'].includes(this.last);
  }

  /** The page resumes an interaction of an earlier page: its events are not dispatched again. */
  resume(metadata: Metadata): void {
    this.#meet('resumed');
    this.holds = this.#hadNumber = true;
    this.#started = metadata.started !== false;
    this.#remember(metadata);
    this.#counts = {
      requests: Number(metadata.requests),
      expirations: Number(metadata.expirations),
      errors: [...(metadata.errors || [])],
    };
    this.log.push('completed');
  }

  check(what: string, holds: boolean): void {
    if (!holds) this.violations.push(`${what} (after ${this.log.join(' → ')})`);
  }

  #meet(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }

  #remember(metadata: Metadata): void {
    this.#metadata = metadata;
    this.#text = JSON.stringify(metadata);
  }

  #handle(name: LifecycleEvent, event: LifecycleDomEvent): void {
    this.#checkOrder(name);
    this.#checkMetadata(name, event.detail);
    const { error } = event as Partial<FailedEvent>;
    this.#count(name, event.detail, error?.code);
    // The test gives each answer the number of the request that it answers.
    const { callIn } = this.page.interaction;
    const answered = name === 'completed' ? callIn?.id : error?.correlationId;
    this.check(
      'nothing but the last request is answered',
      answered === undefined || answered === String(this.page.requests.length - 1),
    );
    this.#remember(event.detail);
  }

  #checkOrder(event: LifecycleEvent): void {
    const { last = 'nothing' } = this;
    this.#meet(`${last} ${event}`);
    const allowed = last === 'nothing' ? ['ready'] : successors[last];
    this.check(`${event} after ${last}`, allowed.includes(event));
    this.log.push(event);
    if (event === 'opened') {
      this.#hadNumber = this.#started = false;
      this.#counts = { requests: 0, expirations: 0, errors: [] };
    }
    if (event === 'started') {
      this.check('started once', !this.#started);
      this.#started = true;
    }
    if (event === 'submitted') this.check('one request at a time', !this.asked);
    if (event === 'completed' || event === 'failed') {
      this.check(`${event} only what was submitted`, this.asked);
    }
    if (event === 'expired') this.check('only a current number expires', this.holds);
    if (event === 'cancelled') this.check('cancelled only without a number', !this.#hadNumber);
    if (event === 'closed') {
      this.check('cancelled, or a number, before closed', this.#hadNumber || last === 'cancelled');
    }

    if (event === 'submitted') this.asked = true;
    else if (event !== 'expired') this.asked = false;
    if (event === 'completed') this.holds = this.#hadNumber = true;
    if (event === 'expired' || event === 'closed') this.holds = false;
  }

  #checkMetadata(event: LifecycleEvent, detail: Metadata): void {
    const before = this.#metadata;
    this.check('the metadata is the current one', this.page.element.metadata === detail);
    this.check('the metadata is new', detail !== before);
    this.check('the previous metadata is unchanged', JSON.stringify(before) === this.#text);
    this.check('the keys are those of the design', sameKeys(detail));
    this.check(
      'the metadata is frozen, to its depths',
      [detail, detail.form, detail.errors].every((value) => Object.isFrozen(value)),
    );
    this.check('time goes on', latest(detail) >= latest(before));
    for (const key of stamps) {
      this.check(
        `${key} is a whole number or false`,
        detail[key] === false || Number.isInteger(detail[key]),
      );
    }
    if (event !== 'failed') {
      this.check(`${event} is stamped with the latest moment`, detail[event] === latest(detail));
    }
    this.check('ready stays', before.ready === false || detail.ready === before.ready);
    this.check('cancelled and completed do not meet', !detail.cancelled || !detail.completed);
    this.check('the current number has not expired', !this.holds || detail.expired === false);
    if (event === 'opened') {
      const { ready, opened, proactive, prefilled } = detail;
      this.check(
        'an opening begins with nothing',
        JSON.stringify(detail) ===
          JSON.stringify({ ...initialMetadata, ready, opened, proactive, prefilled }),
      );
    }
    if (event === 'completed' || event === 'cancelled') {
      this.check(
        'elapsed runs from started',
        detail.elapsed ===
          (detail.started === false ? false : Number(detail[event]) - detail.started),
      );
    }
  }

  /** The counters tell what was heard. */
  #count(event: LifecycleEvent, detail: Metadata, code?: string): void {
    const counts = this.#counts;
    if (event === 'submitted') counts.requests++;
    if (event === 'expired') counts.expirations++;
    if (event === 'failed') counts.errors.push(String(code));
    this.check('requests are counted', Number(detail.requests) === counts.requests);
    this.check('expirations are counted', Number(detail.expirations) === counts.expirations);
    this.check('errors are listed', (detail.errors || []).join() === counts.errors.join());
  }
}

const keys = Object.keys(initialMetadata).sort().join();

const sameKeys = (metadata: Metadata) => Object.keys(metadata).sort().join() === keys;
