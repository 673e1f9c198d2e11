import type { InteractionRecord } from './interaction-record.js';

/**
 * Where records go: any function of one. What it throws, or rejects with, is reported on the
 * console once and stops nothing.
 */
export interface Sink {
  (record: InteractionRecord): unknown;
  /** Sends at once what is still waiting; called when the connection ends. */
  flush?(): void;
}
