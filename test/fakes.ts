import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../src/lifecycle/clock.js';
import type { Scheduler } from '../src/scheduler.js';
import { Lifecycle } from '../src/lifecycle/lifecycle.js';
import type { InteractionEvent } from '../src/lifecycle/interaction.js';

/** A host that renders nothing; `connect` and `disconnect` do what the document would. */
export class FakeHost implements ReactiveControllerHost {
  /** How often it was asked to draw itself. */
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  /** The document that it is in. */
  ownerDocument: Document = document;
  readonly #controllers = new Set<ReactiveController>();

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  requestUpdate(): void {
    this.updates++;
  }

  /** Draws itself, as it does after each update that was asked for. */
  draw(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

/** A clock that the test moves, and what is due by it. */
export class FakeScheduler implements Scheduler {
  #time: number;
  readonly #timers = new Map<symbol, { at: number; callback: () => void }>();

  constructor(time = 1_700_000_000_000) {
    this.#time = time;
  }

  readonly now = () => this.#time;

  after(milliseconds: number, callback: () => void): () => void {
    const id = Symbol();
    this.#timers.set(id, { at: this.#time + milliseconds, callback });
    return () => void this.#timers.delete(id);
  }

  /** How many timers are waiting to ring. */
  get pending(): number {
    return this.#timers.size;
  }

  /** In how many ms the next timer is to ring. */
  get next(): number | null {
    const due = [...this.#timers.values()].map(({ at }) => at - this.#time);
    return due.length > 0 ? Math.min(...due) : null;
  }

  /** Time passes, and each timer rings when it is due. */
  pass(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (;;) {
      const [id, timer] =
        [...this.#timers].sort(([, one], [, other]) => one.at - other.at).at(0) ?? [];
      if (!id || !timer || timer.at > end) break;
      this.#timers.delete(id);
      // One that is overdue rings late, not back in time.
      this.#time = Math.max(this.#time, timer.at);
      timer.callback();
    }
    this.#time = end;
  }

  /** The clock moves and nothing rings: the machine slept, or somebody set the clock. */
  jump(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

/** An opened lifecycle on that clock, and the names of what it told from then on. */
export function openedLifecycle(clock: Clock) {
  const log: InteractionEvent[] = [];
  const lifecycle = new Lifecycle({ clock, onEvent: (event) => log.push(event) });
  lifecycle.dispatch({ type: 'ready' });
  lifecycle.dispatch({ type: 'open' });
  log.length = 0;
  return { lifecycle, log };
}
