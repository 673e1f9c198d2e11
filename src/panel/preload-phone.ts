import { chunks, plansByZone, preloadPlans } from '../chunks.js';
import { countriesByZone } from '../phone-number/zones.data.js';

/**
 * Requests the phone library and the numbering plans that a number is likely to need, before the
 * code of the phone field is loaded. An error is ignored here: the code that uses a file handles it.
 * @param text The value of the field.
 * @param country The country of a number without a calling code, as ISO 3166-1 alpha-2.
 */
export function preloadPhone(text = '', country = ''): void {
  chunks.phoneLibrary().catch(() => {});
  if (text.includes('+')) return preloadPlans(text);
  for (const [zone, countries] of Object.entries(countriesByZone)) {
    if (countries.split(' ').includes(country.toUpperCase())) plansByZone[zone]!().catch(() => {});
  }
}
