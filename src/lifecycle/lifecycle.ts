import { systemClock, type Clock } from './clock.js';
import { initialInteraction, type Interaction, type LifecycleEvent } from './interaction.js';
import { transition, type Action } from './transitions.js';

/** Hears of each new snapshot. */
export type Subscriber = (interaction: Interaction) => void;

export interface LifecycleOptions {
  /** Default: the machine's clock. */
  clock?: Clock;
  /** Told of each event after every subscriber has seen the snapshot that goes with it. */
  announce?: (event: LifecycleEvent, interaction: Interaction) => void;
}

/** Holds the one current snapshot and runs the transition table over it. */
export class Lifecycle {
  #interaction = initialInteraction;
  readonly #clock: Clock;
  readonly #announce: LifecycleOptions['announce'];
  readonly #subscribers = new Set<Subscriber>();
  readonly #queue: Action[] = [];
  #draining = false;

  constructor({ clock = systemClock, announce }: LifecycleOptions = {}) {
    this.#clock = clock;
    this.#announce = announce;
  }

  /** The current snapshot. */
  get interaction(): Interaction {
    return this.#interaction;
  }

  /** Calls `subscriber` with each new snapshot. Returns how to stop that. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  /**
   * Runs an action; one that means nothing in the current state is ignored. An action that
   * arrives while another is still being announced waits for it, so that every listener hears
   * the events in their order.
   */
  dispatch(action: Action): void {
    this.#queue.push(action);
    if (this.#draining) return;
    this.#draining = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#run(next);
    } finally {
      this.#draining = false;
    }
  }

  #run(action: Action): void {
    const steps = transition(this.#interaction, action, this.#clock.now()) ?? [];
    for (const { event, interaction } of steps) {
      this.#interaction = interaction;
      for (const subscriber of [...this.#subscribers]) subscriber(interaction);
      if (event) this.#announce?.(event, interaction);
    }
  }
}
