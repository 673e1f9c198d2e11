export { connectToBus } from './connect-to-bus.js';
export { stringsOf } from './localization.js';
export type { BusOptions } from './connect-to-bus.js';
export type { CxBus, CxBusCommand, CxBusDeferred, CxBusPlugin } from './cx-bus.js';
