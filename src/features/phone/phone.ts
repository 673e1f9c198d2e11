import { chunks, plansByZone } from '../../chunks.js';
import type { PhoneProblem } from '../../form/plain-phone.js';
import type { Plans } from './plans/plans.js';

/** A country in the list of countries. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The name in the language of the panel. */
  readonly name: string;
  /** The calling code, without the plus sign. */
  readonly callingCode: string;
}

/**
 * Makes a function that returns the name of a country. Returns the code when the browser does not
 * know the language.
 * @param language A BCP 47 tag.
 */
export function countryNames(language: string): (code: string) => string {
  try {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return (code) => names.of(code) ?? code;
  } catch {
    return (code) => code;
  }
}

/** A number that was checked by its numbering plan, or the problem of the number. */
export type PlanCheck =
  | {
      /** The number in E.164. */
      readonly phoneNumber: string;
      /** The countries that the number may belong to, as ISO 3166-1 alpha-2. */
      readonly countries: readonly string[];
      /** Whether the plan has such a number. If false, the number has only the right length. */
      readonly isValid: boolean;
    }
  | { readonly problem: PhoneProblem };

/** Checks and formats phone numbers. Countries are ISO 3166-1 alpha-2 codes. */
export interface PhoneLibrary {
  /** Adds the numbering plans of a zone. */
  learn(plans: Plans): void;
  /**
   * Checks a number by its numbering plan.
   * @param digits The digits, after a plus sign if they include the calling code.
   * @param country The country of a number without a calling code.
   */
  check(digits: string, country: string | undefined): PlanCheck;
  /** Groups the digits of a number, which may be incomplete, as usual in its country. */
  formatTyped(text: string, country: string | undefined): string;
  /** Groups the digits of a complete number in E.164. Undefined when its plan is unknown. */
  formatNumber(phoneNumber: string): string | undefined;
  /**
   * The country of a number. Undefined when it is unknown.
   * @param country The country of a number without a calling code. Default: unknown.
   */
  countryOf(digits: string, country?: string): string | undefined;
}

const loadingPlans = new Map<string, Promise<void>>();

/** Loads the phone library. Rejects when it cannot be loaded; the next call tries again. */
export const loadPhoneLibrary = async (): Promise<PhoneLibrary> =>
  (await chunks.phoneLibrary()).phoneLibrary;

/**
 * Loads the numbering plans of a zone once, and the library that reads them. Rejects when one of
 * the two cannot be loaded; the next call tries again.
 * @param zone 1 to 9. Other zones have no plans: the promise resolves at once.
 */
export function loadPlans(zone: string): Promise<void> {
  const load = Object.hasOwn(plansByZone, zone) ? plansByZone[zone] : undefined;
  if (!load) return Promise.resolve();
  const loading =
    loadingPlans.get(zone) ??
    Promise.all([loadPhoneLibrary(), load()]).then(
      ([library, { plans }]) => library.learn(plans),
      (error: unknown) => {
        loadingPlans.delete(zone);
        throw error;
      },
    );
  loadingPlans.set(zone, loading);
  return loading;
}

/**
 * The position of the caret after a text was grouped: after as many digits as before.
 * @param text The grouped text.
 * @param digits The number of digits and plus signs before the caret.
 */
export function caretBehind(text: string, digits: number): number {
  let position = 0;
  for (let seen = 0; seen < digits && position < text.length; position++) {
    if (isDialled(text.charAt(position))) seen++;
  }
  return position;
}

const isDialled = (character: string) => /[\p{Nd}+]/u.test(character);

/** The number of digits and plus signs in a text. */
export const countDialled = (text: string): number => [...text].filter(isDialled).length;
