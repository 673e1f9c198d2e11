/** How a command is answered. */
export interface CxBusDeferred {
  resolve(value?: unknown): unknown;
  reject(reason?: unknown): unknown;
}

/** A command on its way: what it was called with, and where its answer goes. */
export interface CxBusCommand {
  readonly data?: unknown;
  readonly deferred: CxBusDeferred;
}

/** A place on the bus, under a name that goes before those of its events and commands. */
export interface CxBusPlugin {
  publish(event: string, data?: unknown): unknown;
  /** Publishes to those who subscribe later, too. */
  republish?(event: string, data?: unknown): unknown;
  registerCommand(name: string, run: (command: CxBusCommand) => void): unknown;
  registerEvents?(names: string[]): unknown;
  /** Tells the bus that commands may come. */
  ready?(): unknown;
}

/** The bus, as far as it is used here. */
export interface CxBus {
  /** The place of that name; nothing usable where somebody else has it. */
  registerPlugin(name: string): CxBusPlugin | false | null | undefined;
}
