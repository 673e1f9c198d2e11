import type { ErrorCode } from '../lifecycle/failure.js';
import { metadataKeys } from '../lifecycle/metadata.js';
import { isMetadataValue } from '../lifecycle/metadata-check.js';
import type { InteractionRecord } from './interaction-record.js';

/** What is counted, each by what the metadata block says of it. */
const steps = {
  opened: ({ opened }) => opened,
  started: ({ started }) => started,
  submitted: ({ submitted }) => submitted,
  completed: ({ completed }) => completed,
  dialled: ({ dialled }) => dialled,
  cancelled: ({ cancelled }) => cancelled,
  expired: ({ expirations }) => expirations,
  failed: ({ errors }) => errors,
} as const satisfies Record<string, (metadata: InteractionRecord['metadata']) => unknown>;

/** A step by which interactions are counted. */
export type Step = keyof typeof steps;

/** The distribution of durations, in ms; null where there are none. */
export interface Spread {
  readonly median: number | null;
  /** 90 % of the durations are not longer. */
  readonly percentile90: number | null;
}

/** Numbers about a set of interactions. */
export interface Summary {
  /** How many interactions have reached a step. */
  readonly counts: Readonly<Record<Step, number>>;
  /**
   * Share of the interactions at one step that reached the next, 0 to 1; null if no interaction
   * reached the first step.
   */
  readonly conversion: {
    readonly openedToStarted: number | null;
    readonly startedToSubmitted: number | null;
    readonly submittedToCompleted: number | null;
    readonly completedToDialled: number | null;
    readonly openedToCompleted: number | null;
  };
  /** The time from `started` to the first number, or to leaving without a number. */
  readonly elapsed: { readonly completed: Spread; readonly cancelled: Spread };
  /** How many requests failed, by code. */
  readonly errors: Readonly<Partial<Record<ErrorCode, number>>>;
  /** How many values were left out because they are not records. */
  readonly skipped: number;
}

/**
 * Summarizes the interactions of some records. The records may come from several pages, in any order
 * and more than once. Each has all metadata, so that a step whose record was lost is known from a
 * later one. Values that are not records are left out and counted in `skipped`. A pure function.
 */
export function summarize(records: Iterable<InteractionRecord>): Summary {
  const interactions = new Map<string, InteractionRecord[]>();
  let skipped = 0;
  for (const record of records as Iterable<unknown>) {
    if (!isRecord(record)) {
      skipped++;
      continue;
    }
    // `ready` belongs to none.
    if (!record.interaction) continue;
    const others = interactions.get(record.interaction);
    if (others) others.push(record);
    else interactions.set(record.interaction, [record]);
  }

  const counts = { ...zeros };
  const elapsed: Record<'completed' | 'cancelled', number[]> = { completed: [], cancelled: [] };
  const errors = new Map<ErrorCode, number>();
  for (const group of interactions.values()) {
    const blocks = group.map(({ metadata }) => metadata);
    for (const step of stepNames) if (blocks.some(steps[step])) counts[step]++;
    for (const end of ['completed', 'cancelled'] as const) {
      const times = blocks.filter((block) => block[end]).map((block) => block.elapsed);
      const known = times.filter((time) => typeof time === 'number');
      // A renewal has the same start: the shortest time is that of the first number.
      if (known.length > 0) elapsed[end].push(known.reduce((least, time) => Math.min(least, time)));
    }
    const lists = blocks.map((block) => block.errors || []);
    const longest = lists.reduce((most, list) => (list.length > most.length ? list : most), []);
    for (const code of longest) errors.set(code, (errors.get(code) ?? 0) + 1);
  }

  const { opened, started, submitted, completed, dialled } = counts;
  return {
    counts,
    conversion: {
      openedToStarted: share(started, opened),
      startedToSubmitted: share(submitted, started),
      submittedToCompleted: share(completed, submitted),
      completedToDialled: share(dialled, completed),
      openedToCompleted: share(completed, opened),
    },
    elapsed: { completed: spread(elapsed.completed), cancelled: spread(elapsed.cancelled) },
    // Made from entries: a code may have the name of a property that every object has.
    errors: Object.fromEntries(errors),
    skipped,
  };
}

/** Whether a value is a record: they may come from anywhere. */
function isRecord(value: unknown): value is InteractionRecord {
  try {
    const { interaction, time, metadata } = value as InteractionRecord;
    const block = metadata as Readonly<Record<string, unknown>>;
    return (
      (interaction === null || typeof interaction === 'string') &&
      Number.isFinite(time) &&
      typeof block === 'object' &&
      !Array.isArray(block) &&
      // A key that is missing is as good as one not known yet.
      metadataKeys.every((key) => block[key] === undefined || isMetadataValue(key, block[key]))
    );
  } catch {
    // It is null, or reading it throws.
    return false;
  }
}

const stepNames = Object.keys(steps) as Step[];

const zeros = Object.fromEntries(stepNames.map((step) => [step, 0])) as Record<Step, number>;

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function spread(durations: number[]): Spread {
  const sorted = durations.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), percentile90: quantile(sorted, 0.9) };
}

/** Between two durations, the point on the line from the one to the other; whole ms. */
function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return Math.round(below + (above - below) * (place % 1));
}
