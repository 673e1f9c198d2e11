import { metadataKeys, metadataKinds, type MetadataKind } from '../lifecycle/metadata.js';
import { reportOnce } from '../report-once.js';
import type { InteractionRecord } from './interaction-record.js';
import type { Sink } from './sink.js';

/** The function of the tag; only this call is used. */
export type Gtag = (command: 'event', name: string, parameters: GtagParameters) => void;

/** The parameters of an event: strings, numbers and booleans without nesting. */
export type GtagParameters = Readonly<Record<string, string | number | boolean>>;

export interface GtagSinkOptions {
  /** Default: the page's `gtag`, looked up at each record. */
  readonly gtag?: Gtag;
}

type Value = GtagParameters[string] | null;

/** What a parameter's name ends in, by the kind of its value; other kinds are no parameters. */
const endings: Partial<Record<MetadataKind, string>> = { flag: '', count: '', duration: '_ms' };

/** What of a record goes into which parameter; what is not known yet is left out. */
const parameters: readonly (readonly [name: string, read: (record: InteractionRecord) => Value])[] =
  [
    ['interaction_id', ({ interaction }) => interaction],
    ...metadataKeys.flatMap((key) => {
      const ending = endings[metadataKinds[key]];
      const read = ({ metadata }: InteractionRecord) => metadata[key as 'elapsed'];
      return ending === undefined ? [] : [[snakeCase(key) + ending, read] as const];
    }),
    ['error_code', ({ error }) => error],
    ['what', ({ what }) => what ?? null],
  ];

/**
 * The limits of the tag for one event. It drops what is beyond them without an error.
 * https://support.google.com/analytics/answer/9267744
 */
const limits = { nameLength: 40, valueLength: 100, parameters: 25 } as const;

/**
 * Sends each record to the tag as an event, such as `click_to_call_opened`. Included form fields are
 * parameters whose names begin with `form_`. Values and parameters beyond the limits of the tag are
 * cut or left out, which is reported once on the console.
 */
export const gtagSink =
  ({ gtag }: GtagSinkOptions = {}): Sink =>
  (record) => {
    const send = gtag ?? (globalThis as { gtag?: Gtag }).gtag;
    if (!send) throw new Error('there is no gtag on this page');
    const known = parameters
      .map(([name, read]) => [name, read(record)] as const)
      .filter(([, value]) => value !== false && value !== null);
    const fields = Object.entries(record.form ?? {}).map(
      ([name, value]) => [`form_${name}`, value] as const,
    );
    send('event', `click_to_call_${record.event}`, withinLimits([...known, ...fields]));
  };

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function withinLimits(given: readonly (readonly [name: string, value: Value])[]): GtagParameters {
  const taken = new Map<string, string | number | boolean>();
  for (const [name, value] of given) {
    const shortName = name.replace(/\W/g, '_').slice(0, limits.nameLength);
    const shortValue = typeof value === 'string' ? cut(value, limits.valueLength) : value!;
    if (taken.size >= limits.parameters) {
      report(name, `is left out: an event has at most ${limits.parameters} parameters`);
    } else if (taken.has(shortName)) {
      report(name, `is left out: another parameter already has the name "${shortName}"`);
    } else {
      taken.set(shortName, shortValue);
      if (shortName !== name) {
        const rule = `at most ${limits.nameLength} letters, digits and underscores`;
        report(name, `is sent as "${shortName}": a name has ${rule}`);
      }
      if (shortValue !== value) report(name, `is cut after ${limits.valueLength} characters`);
    }
  }
  return Object.fromEntries(taken);
}

/** Reports the name only: nothing that a visitor typed is written to the console. */
const report = (name: string, what: string) => reportOnce(`gtag: the parameter "${name}" ${what}.`);

/** The beginning of a text; a character of two code units is not cut through. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
