import {
  metadataKeys,
  metadataKinds,
  type Metadata,
  type MetadataKey,
  type MetadataKind,
} from './metadata.js';

/** The latest moment that a date can be, in epoch ms (ECMAScript, “Time Values and Time Range”). */
const latestDate = 8.64e15;

const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether a value is a moment that a date can be made of. */
export const isTimestamp = (value: unknown): value is number =>
  isWhole(value) && value <= latestDate;

/** The check of a known value, by kind. */
const checks: Readonly<Record<MetadataKind, (value: unknown) => boolean>> = {
  timestamp: isTimestamp,
  count: isWhole,
  flag: (value) => value === true,
  list: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  duration: isWhole,
  object: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((item) => typeof item === 'string'),
};

/**
 * Whether a value may be the one of a metadata key: `false`, or one of the key's kind. For blocks
 * that come from outside, such as an entry in the tab's storage or a record on a server.
 */
export const isMetadataValue = (key: MetadataKey, value: unknown): boolean =>
  value === false || checks[metadataKinds[key]](value);

/** Whether a value is a whole metadata block: a script may dispatch events of the same names. */
export const isMetadata = (value: unknown): value is Metadata =>
  typeof value === 'object' &&
  value !== null &&
  metadataKeys.every((key) => isMetadataValue(key, (value as Partial<Metadata>)[key]));
