import type { Sink } from './sink.js';

export interface DataLayerSinkOptions {
  /** The name of the global array. Default `dataLayer`. */
  readonly name?: string;
}

/**
 * Pushes each record to the global array that tag managers read. `event` is a name such as
 * `click_to_call_opened`, and `click_to_call` is the record.
 */
export function dataLayerSink({ name = 'dataLayer' }: DataLayerSinkOptions = {}): Sink {
  return (record) => {
    // The tag manager creates the array, or uses the one that is there.
    const page = globalThis as unknown as Record<string, unknown[] | undefined>;
    (page[name] ??= []).push({ event: `click_to_call_${record.event}`, click_to_call: record });
  };
}
