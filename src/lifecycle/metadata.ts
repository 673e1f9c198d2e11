import type { ErrorCode } from './failure.js';

/** The values of the form by field name, as they were sent. */
export type FormValues = Readonly<Record<string, string>>;

/** The kinds of metadata values, and the type that each has once it is known. */
export interface MetadataKinds {
  /** A moment, as an integer in epoch ms. */
  timestamp: number;
  /** How often something happened, as an integer. */
  count: number;
  /** A boolean. */
  flag: boolean;
  /** What happened, oldest first. */
  list: readonly ErrorCode[];
  /** A duration in ms, as an integer. */
  duration: number;
  /** Form values by field name. */
  object: FormValues;
}

export type MetadataKind = keyof MetadataKinds;

/**
 * Every key of the metadata block with its kind. The block's type and its first value, the names
 * of the events, the check of kept entries, the records of analytics and the timeline are derived
 * from this table.
 */
export const metadataKinds = {
  /** When the element became ready to be opened; kept from one interaction to the next. */
  ready: 'timestamp',
  /** When the panel was opened. */
  opened: 'timestamp',
  /** When the visitor started filling out the form. */
  started: 'timestamp',
  /** When a request for a number was last sent. */
  submitted: 'timestamp',
  /** When the interaction ended without a number ever having been received. */
  cancelled: 'timestamp',
  /** When the current or last number was received. */
  completed: 'timestamp',
  /** When the panel was closed. */
  closed: 'timestamp',
  /** When the last number expired; `false` again once a new one is received. */
  expired: 'timestamp',
  /**
   * When the visitor last pressed the number, or the button that dials it. It may belong to a
   * number that was renewed afterwards.
   */
  dialled: 'timestamp',
  /** The values of the form, once the form was sent. */
  form: 'object',
  /** The page opened the panel, not the visitor. */
  proactive: 'flag',
  /** The page filled fields of the form. */
  prefilled: 'flag',
  /** The page sent the form. */
  autoSubmitted: 'flag',
  /** How many requests for a number were sent. */
  requests: 'count',
  /** How many numbers expired. */
  expirations: 'count',
  /** The error codes of this interaction, oldest first. */
  errors: 'list',
  /** Milliseconds from `started` to `completed` or `cancelled`. */
  elapsed: 'duration',
} as const satisfies Readonly<Record<string, MetadataKind>>;

/**
 * The metadata block of one interaction: the `detail` of every lifecycle event. Each value is
 * `false` until it is known.
 */
export type Metadata = {
  readonly [Key in keyof typeof metadataKinds]: MetadataKinds[(typeof metadataKinds)[Key]] | false;
};

export type MetadataKey = keyof Metadata;

/** The keys whose values are of one kind. */
export type KeyOfKind<Kind extends MetadataKind> = {
  [Key in MetadataKey]: (typeof metadataKinds)[Key] extends Kind ? Key : never;
}[MetadataKey];

/** Every key, in the order of the table. */
export const metadataKeys = Object.keys(metadataKinds) as readonly MetadataKey[];

const timestamps = metadataKeys.filter(
  (key): key is KeyOfKind<'timestamp'> => metadataKinds[key] === 'timestamp',
);

/** What the visitor did with the current number. These events leave the state as it is. */
export const outcomeEvents = ['dialled', 'copied'] as const;

/** One of {@link outcomeEvents}. */
export type OutcomeEvent = (typeof outcomeEvents)[number];

/** The names of the lifecycle events. `failed` has no timestamp. */
export type LifecycleEvent = Exclude<KeyOfKind<'timestamp'>, OutcomeEvent> | 'failed';

/** Every {@link LifecycleEvent}. */
export const lifecycleEvents = /* @__PURE__ */ timestamps
  .filter((key) => key !== 'dialled')
  .concat('failed' as never) as readonly LifecycleEvent[];

/** Name of an event in the history: a lifecycle event, `dialled` or `copied`. */
export type InteractionEvent = LifecycleEvent | OutcomeEvent;

/** Every {@link InteractionEvent}. */
export const interactionEvents: readonly InteractionEvent[] = /* @__PURE__ */ [
  ...lifecycleEvents,
  ...outcomeEvents,
];

/** The block before anything happened. */
export const initialMetadata = Object.freeze(
  Object.fromEntries(metadataKeys.map((key) => [key, false])),
) as Metadata;

/** The latest timestamp of the block, in epoch ms; 0 when it has none. */
export const latestTimestamp = (metadata: Metadata): number =>
  Math.max(...timestamps.map((key) => Number(metadata[key])));
