import { systemClock, type Clock } from './clock.js';
import { initialInteraction, type Interaction, type InteractionEvent } from './interaction.js';
import { transition, type Action } from './transitions.js';

/** Called with each new snapshot. */
export type Subscriber = (interaction: Interaction) => void;

export interface LifecycleOptions {
  /** Default: the clock of the device. */
  clock?: Clock;
  /**
   * Called with each event and the action that caused it, after every subscriber has been called
   * with the snapshot.
   */
  onEvent?: (event: InteractionEvent, interaction: Interaction, action: Action) => void;
  /** Called with what a subscriber or a task throws. Default: it becomes an uncaught error. */
  onError?: (error: unknown) => void;
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** One entry of the queue. */
type Task = () => void;

/** Holds the current snapshot and runs actions by the transition table. */
export class Lifecycle {
  #interaction = initialInteraction;
  readonly #clock: Clock;
  readonly #onEvent: LifecycleOptions['onEvent'];
  readonly #onError: (error: unknown) => void;
  readonly #subscribers = new Set<Subscriber>();
  readonly #queue: Task[] = [];
  #isRunning = false;
  /** What the running task has scheduled; null while events are dispatched or nothing runs. */
  #nextSteps: Task[] | null = null;

  constructor({ clock = systemClock, onEvent, onError = throwLater }: LifecycleOptions = {}) {
    this.#clock = clock;
    this.#onEvent = onEvent;
    this.#onError = onError;
  }

  /** The current snapshot. */
  get interaction(): Interaction {
    return this.#interaction;
  }

  /** Calls `subscriber` with each new snapshot. Returns a function that stops that. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  /**
   * Runs an action. An action that is not in the row of the current state is ignored. An action
   * that a listener dispatches waits until all listeners of the current action were called, so that
   * every listener receives the events in order.
   */
  dispatch(action: Action): void {
    this.schedule(() => {
      this.#nextSteps = null;
      this.#run(action);
    });
  }

  /**
   * Runs a task in its turn: at once when nothing is running, else after everything that was
   * dispatched or scheduled before. What the task itself dispatches or schedules runs directly after
   * it, before what others have scheduled meanwhile.
   */
  schedule(task: Task): void {
    (this.#nextSteps ?? this.#queue).push(task);
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const steps: Task[] = (this.#nextSteps = []);
      this.#attempt(next);
      this.#nextSteps = null;
      this.#queue.unshift(...steps);
    }
    this.#isRunning = false;
  }

  #run(action: Action): void {
    const steps = transition(this.#interaction, action, this.#clock.now()) ?? [];
    for (const { event, interaction } of steps) {
      this.#interaction = interaction;
      for (const subscriber of [...this.#subscribers]) {
        this.#attempt(() => subscriber(interaction));
      }
      if (event) this.#onEvent?.(event, interaction, action);
    }
  }

  /** An error in one subscriber or task is reported, and does not keep the others from running. */
  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#onError(error);
    }
  }
}
