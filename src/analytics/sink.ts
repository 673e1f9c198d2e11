import type { InteractionRecord } from './interaction-record.js';

/**
 * Receives records: a function with a record as its argument. An error that it throws or rejects
 * with is reported once on the console.
 */
export interface Sink {
  (record: InteractionRecord): unknown;
  /** Sends the records that still wait. Called when the sink is disconnected. */
  flush?(): unknown;
}
