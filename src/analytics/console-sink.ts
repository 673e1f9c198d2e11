import type { Sink } from './sink.js';

/** Writes each record to the browser's console. */
export const consoleSink = (): Sink => (record) =>
  console.info(`<click-to-call> ${record.event}`, record);
