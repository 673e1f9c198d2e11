/** @typedef {import('../../src/cx-bus/cx-bus.js').CxBusCommand} CxBusCommand */

/** @type {Map<string, (command: CxBusCommand) => void>} */
const commands = new Map();

/** @type {((event: string, data: unknown) => void)[]} */
const subscribers = [];

/** A minimal bus for this page. Your site has its own. */
export const bus = {
  registerPlugin: (/** @type {string} */ name) => ({
    publish(/** @type {string} */ event, /** @type {unknown} */ data) {
      for (const hear of subscribers) hear(`${name}.${event}`, data);
    },
    registerCommand(
      /** @type {string} */ command,
      /** @type {(command: CxBusCommand) => void} */ run,
    ) {
      commands.set(`${name}.${command}`, run);
    },
  }),

  subscribe(/** @type {(event: string, data: unknown) => void} */ hear) {
    subscribers.push(hear);
  },

  command: (/** @type {string} */ name, /** @type {unknown} */ data) =>
    new Promise((resolve, reject) => {
      commands.get(name)?.({ data, deferred: { resolve, reject } });
    }),
};
