import type { PropertyDeclaration, ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';

/** What a value has to be, and what stands when it is not. */
export interface Check<T> {
  /** In words, for the integrator: “a whole number from 0 up”. */
  readonly expected: string;
  readonly fallback: T;
  /** Undefined where the value will not do. */
  parse(value: unknown): T | undefined;
}

const reported = new Set<string>();

/** Tells the integrator once, not at every element and every change. */
export function reportOnce(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  console.warn(`<click-to-call> ${message}`);
}

/**
 * A reactive property whose value is checked on its way in, from attribute and script alike. What
 * will not do never throws: it is reported once on the console and the default stands.
 */
export function checked<T>(check: Check<T>, options: PropertyDeclaration = {}) {
  return (prototype: ReactiveElement, name: string): void => {
    property(options)(prototype, name);
    const accessor = Object.getOwnPropertyDescriptor(prototype, name)!;
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: ReactiveElement): T {
        return (accessor.get!.call(this) as T | undefined) ?? check.fallback;
      },
      set(this: ReactiveElement, value: unknown) {
        const missing = value === null || value === undefined;
        const parsed = missing ? undefined : check.parse(value);
        if (!missing && parsed === undefined) {
          reportOnce(
            `${String(options.attribute ?? name)}: expected ${check.expected}, got "${spell(value)}".`,
          );
        }
        accessor.set!.call(this, parsed);
      },
    });
  };
}

/** A value as a text that fits a line, whatever it is. */
function spell(value: unknown): string {
  try {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.slice(0, 100);
  } catch {
    // A function, a symbol, an object with itself inside: no JSON says what it is.
    return typeof value;
  }
}

/** A whole number, `minimum` at least. */
export const wholeNumber = (minimum: number, fallback: number): Check<number> => ({
  expected: `a whole number from ${minimum} up`,
  fallback,
  parse(value) {
    const number = typeof value === 'string' && value.trim() ? Number(value) : (value as number);
    return Number.isSafeInteger(number) && number >= minimum ? number : undefined;
  },
});

/** One of a few words. */
export const oneOf = <T extends string>(words: readonly T[], fallback: T): Check<T> => ({
  expected: `one of ${words.join(', ')}`,
  fallback,
  parse: (value) => words.find((word) => word === value),
});

/** Text of a certain shape; an empty one counts as none. */
export const textLike = (expected: string, pattern: RegExp): Check<string> => ({
  expected,
  fallback: '',
  parse: (value) =>
    typeof value === 'string' && (value === '' || pattern.test(value)) ? value : undefined,
});

/** A country by its two letters, in either case; none when it is empty. */
export const countryCode: Check<string> = {
  expected: 'two letters, such as US',
  fallback: '',
  parse: (value) =>
    typeof value === 'string' && /^([a-z]{2})?$/i.test(value) ? value.toUpperCase() : undefined,
};

/** A list of country codes, separated by spaces. */
export const countryList: Check<readonly string[]> = {
  expected: 'two-letter country codes, separated by spaces',
  fallback: Object.freeze([]),
  parse(value) {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    const codes = text.toUpperCase().match(/\S+/g) ?? [];
    return codes.every((code) => /^[A-Z]{2}$/.test(code)) ? codes : undefined;
  },
};

/** An object of strings, or JSON of one; numbers and booleans are taken as their text. */
export const record: Check<Readonly<Record<string, string>>> = {
  expected: 'a JSON object of strings',
  fallback: Object.freeze({}),
  parse(value) {
    try {
      const data: unknown = typeof value === 'string' ? JSON.parse(value) : value;
      if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
      const entries = Object.entries(data);
      if (entries.some(([, item]) => !['string', 'number', 'boolean'].includes(typeof item))) {
        return undefined;
      }
      return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
    } catch {
      return undefined;
    }
  },
};
