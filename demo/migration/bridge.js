import { bus } from './bus.js';

const entry = '../../dist/package/cx-bus.js';
/** @type {typeof import('../../src/cx-bus/index.js')} */
const { connectToBus } = await import(entry);

const call = /** @type {import('../../src/click-to-call.js').ClickToCall} */ (
  document.getElementById('call')
);

connectToBus(call, bus);
