import { createMemoryStore } from '../../../../demo/call-in-server/stores/memory-store.js';
import { describeStore } from './contract.mjs';

describeStore('store in memory', async (pools) => {
  let now = Date.UTC(2030, 0, 1, 12);
  return {
    store: createMemoryStore({ pools, now: () => now }),
    pass: async (milliseconds) => void (now += milliseconds),
  };
});
