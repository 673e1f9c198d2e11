import type { CallIn } from './call-in.js';
import type { Failure } from './failure.js';
import { initialMetadata, type Metadata } from './metadata.js';

/** What the visitor has before them. */
export const states = ['closed', 'form', 'requesting', 'number', 'expired', 'failed'] as const;

/** One of {@link states}. */
export type State = (typeof states)[number];

/** What became true; the names of the lifecycle's DOM events. */
export const lifecycleEvents = [
  'ready',
  'opened',
  'started',
  'submitted',
  'completed',
  'expired',
  'failed',
  'cancelled',
  'closed',
] as const;

/** One of {@link lifecycleEvents}. */
export type LifecycleEvent = (typeof lifecycleEvents)[number];

/** One line of an interaction's history. */
export interface HistoryEntry {
  readonly event: LifecycleEvent;
  /** When it became true, in epoch ms. */
  readonly time: number;
}

/** Everything that is true of an interaction at one moment; a new frozen object each time. */
export interface Interaction {
  readonly state: State;
  readonly metadata: Metadata;
  /** The number in hand; null when there is none. */
  readonly callIn: CallIn | null;
  /** Why the last request failed; null once another is under way. */
  readonly failure: Failure | null;
  /** What became true in this interaction, oldest first; it begins with `ready`. */
  readonly history: readonly HistoryEntry[];
}

/** An element that was just made. */
export const initialInteraction: Interaction = Object.freeze({
  state: 'closed',
  metadata: initialMetadata,
  callIn: null,
  failure: null,
  history: Object.freeze([]),
});
