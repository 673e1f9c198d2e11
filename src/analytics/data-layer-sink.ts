import type { Sink } from './sink.js';

export interface DataLayerSinkOptions {
  /** The name of the global list. Default `dataLayer`. */
  readonly name?: string;
}

/**
 * Pushes each record on the list that tag managers read: `event` is the step's name as
 * `click_to_call_opened`, and `click_to_call` the record.
 */
export function dataLayerSink({ name = 'dataLayer' }: DataLayerSinkOptions = {}): Sink {
  return (record) => {
    // The tag manager puts its own list there, or takes over the one that it finds.
    const page = globalThis as unknown as Record<string, unknown[] | undefined>;
    (page[name] ??= []).push({ event: `click_to_call_${record.event}`, click_to_call: record });
  };
}
