/** Resolves or rejects a command. */
export interface CxBusDeferred {
  resolve(value?: unknown): unknown;
  reject(reason?: unknown): unknown;
}

/** A command with its data. */
export interface CxBusCommand {
  readonly data?: unknown;
  readonly deferred: CxBusDeferred;
}

/** A plugin registered on the bus. Its name is the prefix of its events and commands. */
export interface CxBusPlugin {
  publish(event: string, data?: unknown): unknown;
  /** Publishes to those who subscribe later, too. */
  republish?(event: string, data?: unknown): unknown;
  registerCommand(name: string, run: (command: CxBusCommand) => void): unknown;
  registerEvents?(names: string[]): unknown;
  /** Marks the plugin as ready to receive commands. */
  ready?(): unknown;
}

/** The bus, as far as it is used here. */
export interface CxBus {
  /** Registers a plugin; returns false, null or undefined when the name is in use. */
  registerPlugin(name: string): CxBusPlugin | false | null | undefined;
}
