import type { InteractionRecord } from './interaction-record.js';
import type { Sink } from './sink.js';

/** The tag's function, as far as it is used here. */
export type Gtag = (command: 'event', name: string, parameters: GtagParameters) => void;

/** What an event is told with: nothing but texts, numbers and flags, under flat names. */
export type GtagParameters = Readonly<Record<string, string | number | boolean>>;

export interface GtagSinkOptions {
  /** Default: the page's `gtag`, looked up at each record. */
  readonly gtag?: Gtag;
}

/** What of a record goes into which parameter; what is not known yet is left out. */
const parameters: Readonly<
  Record<string, (record: InteractionRecord) => string | number | boolean | null>
> = {
  interaction_id: ({ interaction }) => interaction,
  proactive: ({ metadata }) => metadata.proactive,
  prefilled: ({ metadata }) => metadata.prefilled,
  auto_submitted: ({ metadata }) => metadata.autoSubmitted,
  requests: ({ metadata }) => metadata.requests,
  expirations: ({ metadata }) => metadata.expirations,
  elapsed_ms: ({ metadata }) => metadata.elapsed,
  error_code: ({ error }) => error,
};

/**
 * Tells each record to the tag as an event, `click_to_call_opened` and so on. Fields of the form
 * that were let through are parameters with `form_` before their names.
 */
export const gtagSink =
  ({ gtag }: GtagSinkOptions = {}): Sink =>
  (record) => {
    const tell = gtag ?? (globalThis as { gtag?: Gtag }).gtag;
    if (!tell) throw new Error('there is no gtag on this page');
    const known = Object.entries(parameters)
      .map(([name, read]) => [name, read(record)] as const)
      .filter(([, value]) => value !== false && value !== null);
    const fields = Object.entries(record.form ?? {}).map(([name, value]) => [
      `form_${name}`,
      value,
    ]);
    tell(
      'event',
      `click_to_call_${record.event}`,
      Object.fromEntries([...known, ...fields]) as GtagParameters,
    );
  };
