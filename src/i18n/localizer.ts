import type { ReactiveControllerHost } from 'lit';
import { english, type LanguageStrings, type StringKey, type Strings } from './english.js';
import { directionOf, isFamilyNameFirst, joinSentences } from './language-facts.js';
import { resolveLanguage, type LanguageTag } from './launcher-labels.js';
import { loadLanguage, type Language } from './load-language.js';
import { followLanguage, wantedLanguages } from './page-language.js';

/** The values to insert into a text, by the name in braces. */
export type Values = Readonly<Record<string, string>>;

/**
 * How a duration of more than a minute is rounded:
 * - `up` to whole minutes, for a waiting time: too long is better than too short;
 * - to the `nearest` minute, beside a countdown that shows the same time in digits;
 * - `exact`, to whole seconds, for an announcement at that moment.
 */
export type Rounding = 'up' | 'nearest' | 'exact';

const minute = 60;
const hour = 60 * minute;

/** Rounds a number of seconds. */
const roundings: Readonly<Record<Rounding, (seconds: number) => number>> = {
  up: (seconds) => Math.ceil(seconds / minute) * minute,
  nearest: (seconds) => Math.round(seconds / minute) * minute,
  exact: (seconds) => seconds,
};

interface LocalizerHost extends ReactiveControllerHost, HTMLElement {
  readonly strings: Partial<Strings>;
}

/** Translates texts and formats times for one element, in the language of its place on the page. */
export class Localizer {
  readonly #host: LocalizerHost;
  readonly #english: Partial<LanguageStrings> = { ...english };
  readonly #numberFormats = new Map<string, Intl.NumberFormat>();
  #current: Partial<Language> = {};

  constructor(host: LocalizerHost) {
    this.#host = host;
    followLanguage(host, () => void this.load());
  }

  /** The language of the texts, as a BCP 47 tag in lower case. */
  get language(): LanguageTag {
    return this.#current.tag ?? 'en';
  }

  /** The direction of the texts, for `dir`. It depends on their language, not on the page. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** Whether a form has the family name before the given name. */
  get familyNameFirst(): boolean {
    return isFamilyNameFirst(this.language);
  }

  /** Loads the language of the place. Falls back to English when it cannot be loaded. */
  async load(): Promise<void> {
    const wanted = this.#wanted;
    let language: Language | null = null;
    try {
      language = await loadLanguage(wanted);
    } catch {
      // The chunk could not be loaded: fall back to English.
    }
    // In the meantime, another language is wanted, or the element was removed.
    if (wanted !== this.#wanted) return;
    this.#current = language ?? {};
    this.#host.requestUpdate();
  }

  /** Adds the English texts of a chunk that has been loaded. */
  readonly add = (strings: Partial<LanguageStrings>): void =>
    void Object.assign(this.#english, strings);

  /** The text of a key: from the `strings` of the element, else from the language, else English. */
  readonly text = (key: StringKey, values: Values = {}): string => {
    // A page without TypeScript may set a value that is not a string.
    const text = String(
      this.#host.strings[key] ?? this.#current.strings?.[key] ?? this.#english[key],
    );
    return text.replace(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace);
  };

  /** The text of a problem: translated if it has a key, else the text that the page has given. */
  readonly textOf = (
    problem: { readonly key: StringKey } | { readonly text: string },
    values?: Values,
  ): string => ('key' in problem ? this.text(problem.key, values) : problem.text);

  /** Joins sentences to one text, with spaces between them if the language has such spaces. */
  readonly join = (...sentences: string[]): string => joinSentences(this.language, sentences);

  /**
   * A duration in words, such as “30 seconds”, “4 minutes” or “1 hour, 5 minutes”.
   * @param rounding Default: `up`.
   */
  readonly duration = (milliseconds: number, rounding: Rounding = 'up'): string => {
    const precise = Math.ceil(milliseconds / 1000);
    const seconds = precise < minute ? precise : roundings[rounding](precise);
    const parts = [
      ['hour', Math.floor(seconds / hour)],
      ['minute', Math.floor((seconds % hour) / minute)],
      ['second', seconds % minute],
    ] as const;
    const words = parts
      .filter(([unit, value]) => value > 0 || (unit === 'second' && seconds === 0))
      .map(([unit, value]) => this.#number(value, { style: 'unit', unit, unitDisplay: 'long' }));
    return this.#list(words);
  };

  /** A duration in digits, such as “4:32” or “1:04:32”. */
  readonly timer = (milliseconds: number): string => {
    const seconds = Math.ceil(milliseconds / 1000);
    const minutes = Math.floor(seconds / minute);
    const figures =
      seconds < hour
        ? [minutes, seconds % minute]
        : [Math.floor(seconds / hour), minutes % 60, seconds % minute];
    return figures
      .map((value, index) => this.#number(value, index ? { minimumIntegerDigits: 2 } : {}))
      .join(':');
  };

  #number(value: number, options: Intl.NumberFormatOptions): string {
    try {
      return this.#numberFormat(options).format(value);
    } catch {
      // The browser does not know the language: fall back to plain digits.
      return [String(value).padStart(2, '0'), options.unit].join(' ').trim();
    }
  }

  /** The number format for some options. It is used each second, so it is cached. */
  #numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify([this.language, options]);
    const format = this.#numberFormats.get(key) ?? new Intl.NumberFormat(this.language, options);
    this.#numberFormats.set(key, format);
    return format;
  }

  #list(parts: readonly string[]): string {
    try {
      return new Intl.ListFormat(this.language, { type: 'unit', style: 'short' }).format(parts);
    } catch {
      return parts.join(' ');
    }
  }

  /** The supported language for the place of the element. */
  get #wanted(): LanguageTag {
    return resolveLanguage(wantedLanguages(this.#host));
  }
}

/** The part of the localizer that views use. */
export type Texts = Pick<
  Localizer,
  'add' | 'direction' | 'duration' | 'join' | 'language' | 'text' | 'textOf' | 'timer'
>;
