import type { Lifecycle } from '../lifecycle/lifecycle.js';

/**
 * Runs requests one after another in the queue of the lifecycle, so that none runs in the middle of
 * a transition. While the queue is paused, requests wait.
 */
export class RequestQueue {
  readonly #lifecycle: Lifecycle;
  #isPaused = false;
  #postponed: (() => void)[] = [];

  constructor(lifecycle: Lifecycle) {
    this.#lifecycle = lifecycle;
  }

  /** Runs a request in its turn. Resolves with what it returns, rejects with what it throws. */
  request<T>(run: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const task = () => {
        if (this.#isPaused) this.#postponed.push(task);
        else {
          try {
            resolve(run());
          } catch (error) {
            reject(error);
          }
        }
      };
      this.#lifecycle.schedule(task);
    });
  }

  pause(): void {
    this.#isPaused = true;
  }

  /** Ends the pause and schedules the requests that have arrived meanwhile. */
  resume(): void {
    const postponed = this.#postponed;
    this.#postponed = [];
    this.#isPaused = false;
    for (const task of postponed) this.#lifecycle.schedule(task);
  }
}
