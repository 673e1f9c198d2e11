import { day } from '../../durations.js';
import type { CallIn } from '../../lifecycle/call-in.js';
import { errorCodes } from '../../lifecycle/failure.js';
import {
  interactionEvents,
  type HistoryEntry,
  type InteractionEvent,
} from '../../lifecycle/interaction.js';
import { latestTimestamp, metadataKeys, type Metadata } from '../../lifecycle/metadata.js';
import { isMetadataValue, isTimestamp } from '../../lifecycle/metadata-check.js';
import { parseAnswer } from '../../services/call-in-service.js';

/** The stored interaction. It never contains what the visitor entered. */
export interface KeptEntry {
  readonly version: 2;
  /** The visitor's clock when the entry was written, in epoch ms. */
  readonly time: number;
  readonly callIn: CallIn;
  /** For how long the number was reserved when it arrived, in ms. 0 when it does not expire. */
  readonly reservation: number;
  readonly metadata: Metadata;
  readonly history: readonly HistoryEntry[];
  readonly minimized: boolean;
}

/** How long a number without an expiry is kept, in ms (1 day). */
const longestKept = day;

/**
 * The most by which a clock is set back between two pages, in ms (1 day). An entry from further in
 * the future is invalid.
 */
const longestSetBack = day;

/** A longer entry was not written by this code, in characters. */
const longestText = 50_000;

/**
 * Parses a stored entry. Returns null when any part of it is invalid, or its number has expired. If
 * the visitor's clock was set back after the entry was written, the expiry is moved back by the
 * same time, so that the remaining time does not grow.
 * @param now The current time by the visitor's clock, in epoch ms.
 */
export function parseEntry(text: string | null, now: number): KeptEntry | null {
  if (text === null || text.length > longestText) return null;
  try {
    const entry = JSON.parse(text, (_, value: unknown) => Object.freeze(value)) as KeptEntry;
    if (!isEntry(entry, now)) return null;
    const setBack = Math.max(0, entry.time - now);
    const callIn = readCallIn(entry.callIn, setBack, now);
    const end = callIn.expiresAt ?? Number(entry.metadata.completed) + longestKept;
    return now < end ? { ...entry, callIn } : null;
  } catch {
    return null;
  }
}

const isEntry = (entry: KeptEntry, now: number): boolean => {
  const { version, time, callIn, reservation, metadata, history, minimized } = entry;
  return (
    version === 2 &&
    isTimestamp(time) &&
    isCallIn(callIn) &&
    isReservation(reservation, callIn, time) &&
    isMetadata(metadata) &&
    isHistory(history) &&
    Math.max(time, latestTimestamp(metadata), history.at(-1)!.time) <= now + longestSetBack &&
    typeof minimized === 'boolean'
  );
};

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

/** Whether the texts are texts. {@link readCallIn} checks the values. */
const isCallIn = ({ id, phoneNumber, accessCode }: CallIn) =>
  [id, phoneNumber, accessCode].every(isTextOrNull);

/**
 * The current number, checked in the same way as the answer of a service.
 * @throws CallInError or RangeError when a value is invalid.
 */
function readCallIn(kept: CallIn, setBack: number, now: number): CallIn {
  const { id, phoneNumber, accessCode, expiresAt } = kept;
  const callIn = parseAnswer(
    {
      id,
      toPhoneNumber: phoneNumber,
      accessCode,
      expirationTime: expiresAt && expiresAt - setBack,
      // The expiry is by the visitor's clock already.
      serverTime: now,
    },
    now,
  );
  if ((callIn.expiresAt === null) !== (expiresAt === null)) throw new RangeError();
  return callIn;
}

/** Whether the time that was left at writing is not longer than the whole reservation. */
const isReservation = (reservation: number, { expiresAt }: CallIn, time: number) =>
  typeof reservation === 'number' && (expiresAt === null ? 0 : expiresAt - time) <= reservation;

/** Keys whose value is `false` in an entry: they are set at the end only, or not stored. */
const unknowns: readonly string[] = ['form', 'cancelled', 'closed', 'expired'];

const isMetadata = (metadata: Metadata) =>
  metadataKeys.join() === Object.keys(metadata).join() &&
  metadata.opened !== false &&
  metadata.completed !== false &&
  metadataKeys.every((key) => isMetadataValue(key, metadata[key])) &&
  unknowns.every((key) => metadata[key as keyof Metadata] === false) &&
  (metadata.errors || []).every((code) => errorCodes.includes(code));

const endings: readonly InteractionEvent[] = ['cancelled', 'closed'];

/** Whether the events are those of an interaction with a current number, in the order of time. */
const isHistory = (history: readonly HistoryEntry[]) =>
  history.some(({ event }) => event === 'completed') &&
  history[0]!.event === 'ready' &&
  history.every(
    ({ event, time }, index) =>
      interactionEvents.includes(event) &&
      !endings.includes(event) &&
      isTimestamp(time) &&
      time >= (history[index - 1]?.time ?? 0),
  );
