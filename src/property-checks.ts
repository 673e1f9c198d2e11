import type { ReactiveElement } from 'lit';
import { reportOnce } from './report-once.js';
import { longestTimer } from './scheduler.js';

/** The check of a property. */
export interface Check<T> {
  /** The expected value in words, such as “a whole number from 0 up”. Undefined where any is valid. */
  readonly expected?: string;
  /** The value of the property, undefined where the given one is malformed. */
  parse(value: unknown): T | undefined;
  /** What can be used of a malformed value. Default: nothing. */
  salvage?(value: unknown): T | undefined;
}

/**
 * Checks the values that are assigned to a reactive property, by attribute or by script. A malformed
 * value does not throw: it is reported once on the console with the name of the attribute, and the
 * property gets what can be used of it, or its default. Null and undefined also set the default,
 * without a report. The default is the value that the class assigns.
 *
 * Use: `@checked(wholeNumber(1)) @property() timeout = 10_000;`
 */
export function checked<T>(check: Check<T>) {
  return <Name extends string, Value extends T>(
    prototype: Record<Name, Value>,
    name: T extends Value ? Name : never,
  ): void => {
    const accessor = Object.getOwnPropertyDescriptor(prototype, name)!;
    // The first assignment is the default, by the class itself.
    let defaultValue: { readonly value: unknown } | undefined;
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(this: ReactiveElement, value: unknown) {
        defaultValue ??= { value };
        const parsed = value === null || value === undefined ? undefined : check.parse(value);
        if (parsed === undefined && value !== null && value !== undefined) {
          reportOnce(
            `${attributeOf(this, name)}: expected ${check.expected}, got "${shortTextOf(value)}".`,
          );
        }
        accessor.set!.call(this, parsed ?? check.salvage?.(value) ?? defaultValue.value);
      },
    });
  };
}

/** The attribute of a property; the property's own name where it has none. */
function attributeOf(element: ReactiveElement, name: string): string {
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  const attribute = elementProperties.get(name)!.attribute;
  return typeof attribute === 'string' ? attribute : name.toLowerCase();
}

/** Any value as a short text. */
function shortTextOf(value: unknown): string {
  try {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.slice(0, 100);
  } catch {
    // A function, a symbol or a circular object cannot be converted to JSON.
    return typeof value;
  }
}

/** Any value. It is checked where it is used. */
export const anything = <T>(): Check<T> => ({ parse: (value) => value as T });

/** Any text. */
export const text: Check<string> = { parse: String };

/** True unless it is false, 0, or empty. */
export const flag: Check<boolean> = { parse: Boolean };

/** A whole number, `minimum` at least. */
export const wholeNumber = (minimum: number): Check<number> => ({
  expected: `a whole number from ${minimum} up`,
  parse(value) {
    const number = typeof value === 'string' && value.trim() ? Number(value) : (value as number);
    return Number.isSafeInteger(number) && number >= minimum
      ? Math.min(number, longestTimer)
      : undefined;
  },
});

/** One of a few words. */
export const oneOf = <T extends string>(words: readonly T[]): Check<T> => ({
  expected: `one of ${words.join(', ')}`,
  parse: (value) => words.find((word) => word === value),
});

/** Text of a certain shape, or an empty one. */
export const textLike = (expected: string, pattern: RegExp): Check<string> => ({
  expected,
  parse: (value) =>
    typeof value === 'string' && (value === '' || pattern.test(value)) ? value : undefined,
});

/** A country by its two letters, in either case; empty for none. `UK` stands for GB. */
export const countryCode: Check<string> = {
  expected: 'two letters, such as US',
  parse: (value) =>
    typeof value === 'string' && /^\s*([a-z]{2}\s*)?$/i.test(value)
      ? value.trim().toUpperCase().replace('UK', 'GB')
      : undefined,
};

/** The names and values of an object, or of JSON of one; undefined where it is none. */
function entriesOf(value: unknown): [name: string, value: unknown][] | undefined {
  try {
    const data: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return Object.prototype.toString.call(data) === '[object Object]'
      ? Object.entries(data as object).map(([name, item]) => [name, item ?? ''])
      : undefined;
  } catch {
    return undefined;
  }
}

const canBeText = ([, value]: readonly [string, unknown]) =>
  ['string', 'number', 'boolean'].includes(typeof value);

const textsOf = (entries: readonly (readonly [string, unknown])[]): Record<string, string> =>
  Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));

/**
 * An object of strings, or JSON of one; numbers and booleans become strings, and null an empty
 * one. Without the values that are something else, the others are used.
 */
export const record: Check<Readonly<Record<string, string>>> = {
  expected: 'a JSON object of strings',
  parse(value) {
    const entries = entriesOf(value);
    return entries?.every(canBeText) ? textsOf(entries) : undefined;
  },
  salvage: (value) => textsOf(entriesOf(value)?.filter(canBeText) ?? []),
};
