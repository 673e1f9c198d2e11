import { loadPhoneLibrary, loadPlans, type PhoneLibrary } from './phone.js';

/** The numbering plans that have been loaded, for all phone fields of a form. */
export class PhonePlans {
  #library: PhoneLibrary | null = null;
  readonly #zones = new Set<string | undefined>();

  /** The library that reads the plans; null until it has been loaded. */
  get library(): PhoneLibrary | null {
    return this.#library;
  }

  /** Whether the plans of a numbering zone have been loaded. */
  has(zone: string | undefined): boolean {
    return this.#zones.has(zone);
  }

  /** Loads the plans of a numbering zone and the library. Never rejects. */
  async load(zone: string): Promise<void> {
    try {
      await loadPlans(zone);
      this.#library = await loadPhoneLibrary();
      this.#zones.add(zone);
    } catch {
      // Without them, a number is checked by its length only.
    }
  }
}
