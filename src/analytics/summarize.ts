import type { ErrorCode, InteractionRecord } from './interaction-record.js';

/** What is counted, each by what the metadata block says of it. */
const steps = {
  opened: ({ opened }) => opened,
  started: ({ started }) => started,
  submitted: ({ submitted }) => submitted,
  completed: ({ completed }) => completed,
  cancelled: ({ cancelled }) => cancelled,
  expired: ({ expirations }) => expirations,
  failed: ({ errors }) => errors,
} as const satisfies Record<string, (metadata: InteractionRecord['metadata']) => unknown>;

/** A step that interactions are counted by. */
export type Step = keyof typeof steps;

/** How some durations are spread, in ms; null where there are none. */
export interface Spread {
  readonly median: number | null;
  /** Nine in ten took no longer. */
  readonly percentile90: number | null;
}

/** What became of some interactions. */
export interface Summary {
  /** How many interactions came to a step, once or more often. */
  readonly counts: Readonly<Record<Step, number>>;
  /** Of the interactions at one step, the share that came to the next; null where none did. */
  readonly conversion: {
    readonly openedToStarted: number | null;
    readonly startedToSubmitted: number | null;
    readonly submittedToCompleted: number | null;
    readonly openedToCompleted: number | null;
  };
  /** From `started` to the first number, and to where the visitor left without one. */
  readonly elapsed: { readonly completed: Spread; readonly cancelled: Spread };
  /** How many requests failed, by code. */
  readonly errors: Readonly<Partial<Record<ErrorCode, number>>>;
}

/**
 * What became of the interactions that some records tell of. The records may come from several
 * pages, in any order and more than once; and as each has the whole block, a step whose own record
 * was lost is known from a later one. Pure.
 */
export function summarize(records: Iterable<InteractionRecord>): Summary {
  const interactions = new Map<string, InteractionRecord[]>();
  for (const record of records) {
    if (!record.interaction) continue;
    const others = interactions.get(record.interaction);
    if (others) others.push(record);
    else interactions.set(record.interaction, [record]);
  }

  const counts = { ...zeros };
  const elapsed: Record<'completed' | 'cancelled', number[]> = { completed: [], cancelled: [] };
  const errors: Partial<Record<ErrorCode, number>> = {};
  for (const told of interactions.values()) {
    const blocks = told.map(({ metadata }) => metadata);
    for (const step of stepNames) if (blocks.some(steps[step])) counts[step]++;
    for (const end of ['completed', 'cancelled'] as const) {
      const times = blocks.filter((block) => block[end]).map((block) => block.elapsed);
      // A record may come from anywhere: what is not a number says nothing.
      const known = times.filter((time) => typeof time === 'number');
      // A renewal counts on from the same start: the first number came soonest.
      if (known.length > 0) elapsed[end].push(Math.min(...known));
    }
    const lists = blocks.map((block) => block.errors || []);
    const longest = lists.reduce((most, list) => (list.length > most.length ? list : most), []);
    for (const code of longest) errors[code] = (errors[code] ?? 0) + 1;
  }

  const { opened, started, submitted, completed } = counts;
  return {
    counts,
    conversion: {
      openedToStarted: share(started, opened),
      startedToSubmitted: share(submitted, started),
      submittedToCompleted: share(completed, submitted),
      openedToCompleted: share(completed, opened),
    },
    elapsed: { completed: spread(elapsed.completed), cancelled: spread(elapsed.cancelled) },
    errors,
  };
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
