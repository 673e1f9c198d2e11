import type { CxBus, CxBusCommand, CxBusPlugin } from '../../src/cx-bus/cx-bus.js';

/** What a subscriber is handed. */
export interface Published {
  readonly event: string;
  readonly data: unknown;
}

/** A message bus as its documentation has it, with one listener that receives everything. */
export class FakeBus implements CxBus {
  readonly published: Published[] = [];
  readonly events: string[] = [];
  readonly #commands = new Map<string, (command: CxBusCommand) => void>();
  readonly #kept = new Map<string, unknown>();
  readonly #names = new Set<string>();
  /** The names of those who said that commands may come. */
  readonly ready: string[] = [];

  registerPlugin(name: string): CxBusPlugin | false {
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    const publish = (event: string, data?: unknown) =>
      this.published.push({ event: `${name}.${event}`, data });
    return {
      publish,
      republish: (event, data) => {
        this.#kept.set(`${name}.${event}`, data);
        publish(event, data);
      },
      registerCommand: (command, run) => this.#commands.set(`${name}.${command}`, run),
      registerEvents: (events) => this.events.push(...events.map((event) => `${name}.${event}`)),
      ready: () => this.ready.push(name),
    };
  }

  /** The names of what was published, in order. */
  get log(): string[] {
    return this.published.map(({ event }) => event);
  }

  /** What a new subscriber receives. */
  laterOn(event: string): unknown {
    return this.#kept.get(event);
  }

  /** Gives a command. Resolves or rejects with its answer. */
  command(name: string, data?: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const run = this.#commands.get(name);
      if (!run) throw new Error(`nobody takes the command ${name}`);
      run({ data, deferred: { resolve, reject } });
    });
  }

  /** The reason for which a command is refused. */
  refusal(name: string, data?: unknown): Promise<unknown> {
    return this.command(name, data).then(
      () => 'it was not refused',
      (reason: unknown) => reason,
    );
  }
}
