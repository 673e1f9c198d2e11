import type { PropertyDeclaration, ReactiveElement } from 'lit';
import { reportOnce } from './report-once.js';

/** What a value has to be, and what stands when it is not. */
export interface Check<T> {
  /** In words, for the integrator: “a whole number from 0 up”; none where everything will do. */
  readonly expected?: string;
  readonly fallback: T;
  /** Undefined where the value will not do. */
  parse(value: unknown): T | undefined;
}

/** A reactive property whose value is checked on its way in, from attribute and script alike. */
export interface CheckedDeclaration extends PropertyDeclaration {
  readonly check?: Check<unknown>;
}

/** The declarations of all properties, by their names. */
export type CheckedDeclarations = Readonly<Record<string, CheckedDeclaration>>;

/** Names each attribute after its property, the words joined by hyphens. */
export const declareProperties = (declarations: CheckedDeclarations): CheckedDeclarations =>
  Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return [name, { attribute, ...declaration }];
    }),
  );

/**
 * The accessor of a property with a check, in place of the one that Lit makes: one step less for
 * each of so many. What will not do never throws: it is reported once on the console by the
 * attribute's name, and the default stands.
 */
export const checkedAccessor = (
  name: PropertyKey,
  key: PropertyKey,
  declaration: CheckedDeclaration,
  check = declaration.check!,
): PropertyDescriptor & ThisType<ReactiveElement & Record<PropertyKey, unknown>> => ({
  get() {
    return this[key] ?? check.fallback;
  },
  set(value: unknown) {
    const isMissing = value === null || value === undefined;
    const parsed = isMissing ? undefined : check.parse(value);
    if (parsed === undefined && !isMissing) {
      reportOnce(
        `${String(declaration.attribute)}: expected ${check.expected}, got "${spell(value)}".`,
      );
    }
    const oldValue = this[key];
    this[key] = parsed;
    this.requestUpdate(name, oldValue, declaration);
  },
  configurable: true,
  enumerable: true,
});

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

/** Whatever it is: it is looked at where it is used. */
export const anything = <T>(fallback: T): Check<unknown> => ({
  fallback,
  parse: (value) => value,
});

/** Any text. */
export const text: Check<string> = { fallback: '', parse: String };

/** On where it is there at all, whatever it says: as the platform's own attributes. */
export const flag: CheckedDeclaration = {
  type: Boolean,
  check: { fallback: false, parse: Boolean },
};

/** What the browser's timers count to: what is beyond it would ring at once. */
const maximum = 2 ** 31 - 1;

/** A whole number, `minimum` at least. */
export const wholeNumber = (minimum: number, fallback: number): Check<number> => ({
  expected: `a whole number from ${minimum} up`,
  fallback,
  parse(value) {
    const number = typeof value === 'string' && value.trim() ? Number(value) : (value as number);
    return Number.isSafeInteger(number) && number >= minimum
      ? Math.min(number, maximum)
      : undefined;
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
