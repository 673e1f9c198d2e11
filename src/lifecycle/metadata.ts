import type { ErrorCode } from './failure.js';

/** The form's parameters by field name, as they were sent. */
export type FormValues = Readonly<Record<string, string>>;

/**
 * The metadata block of one interaction: the `detail` of every lifecycle event. Each value is
 * `false` until it is known; timestamps are integers in epoch ms.
 */
export interface Metadata {
  /** When the element became ready to be opened; kept from one interaction to the next. */
  readonly ready: number | false;
  /** When the panel was opened. */
  readonly opened: number | false;
  /** When the visitor started filling out the form. */
  readonly started: number | false;
  /** When a request for a number was last sent. */
  readonly submitted: number | false;
  /** When the interaction ended without ever having had a number. */
  readonly cancelled: number | false;
  /** When the number now or last in hand arrived. */
  readonly completed: number | false;
  /** When the panel was closed. */
  readonly closed: number | false;
  /** When the last number ran out; `false` again once a new one is in hand. */
  readonly expired: number | false;
  /** The form's parameters, once the form was submitted. */
  readonly form: FormValues | false;
  /** The page opened the panel, not the visitor. */
  readonly proactive: boolean;
  /** The page filled fields of the form. */
  readonly prefilled: boolean;
  /** The page sent the form. */
  readonly autoSubmitted: boolean;
  /** How many numbers were asked for. */
  readonly requests: number | false;
  /** How many numbers ran out. */
  readonly expirations: number | false;
  /** What failed in this interaction, oldest first. */
  readonly errors: readonly ErrorCode[] | false;
  /** Milliseconds from `started` to `completed` or `cancelled`. */
  readonly elapsed: number | false;
}

/** The block before anything happened. */
export const initialMetadata: Metadata = Object.freeze({
  ready: false,
  opened: false,
  started: false,
  submitted: false,
  cancelled: false,
  completed: false,
  closed: false,
  expired: false,
  form: false,
  proactive: false,
  prefilled: false,
  autoSubmitted: false,
  requests: false,
  expirations: false,
  errors: false,
  elapsed: false,
});

const timestamps = [
  'ready',
  'opened',
  'started',
  'submitted',
  'cancelled',
  'completed',
  'closed',
  'expired',
] as const satisfies readonly (keyof Metadata)[];

/** The latest moment that the block speaks of, in epoch ms; 0 while it speaks of none. */
export const latestTimestamp = (metadata: Metadata): number =>
  Math.max(...timestamps.map((key) => Number(metadata[key])));
