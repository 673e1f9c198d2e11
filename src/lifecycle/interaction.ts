import type { CallIn } from './call-in.js';
import type { Failure } from './failure.js';
import { initialMetadata, type InteractionEvent, type Metadata } from './metadata.js';
import type { State } from './states.js';

export {
  interactionEvents,
  lifecycleEvents,
  type InteractionEvent,
  type LifecycleEvent,
} from './metadata.js';
export { states, type State } from './states.js';

/** One line of an interaction's history. */
export interface HistoryEntry {
  readonly event: InteractionEvent;
  /** When it was dispatched, in epoch ms. */
  readonly time: number;
}

/** A snapshot of an interaction: a new frozen object for each change. */
export interface Interaction {
  readonly state: State;
  readonly metadata: Metadata;
  /** The current number; null when there is none. */
  readonly callIn: CallIn | null;
  /** The error of the last request; null again when the next one is sent. */
  readonly failure: Failure | null;
  /**
   * The events of this interaction, oldest first, beginning with `ready`. Where the interaction
   * began on another page of the site, the events of that page are included.
   */
  readonly history: readonly HistoryEntry[];
}

/** The interaction of a new element. */
export const initialInteraction: Interaction = Object.freeze({
  state: 'closed',
  metadata: initialMetadata,
  callIn: null,
  failure: null,
  history: Object.freeze([]),
});
