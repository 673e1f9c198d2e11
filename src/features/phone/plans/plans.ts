import metadata from 'libphonenumber-js/metadata.min.json';
import type { MetadataJson } from 'libphonenumber-js/core/es6';

/** Numbering plans, in the format of libphonenumber-js. */
export type Plans = Pick<
  MetadataJson,
  'version' | 'country_calling_codes' | 'countries' | 'nonGeographic'
>;

/**
 * The numbering plans of a zone. The build calls this for each of the nine zones.
 * @param zone The first digit of the calling code (ITU-T E.164), 1 to 9.
 */
export function plansOf(zone: string): Plans {
  const { version, country_calling_codes, countries, nonGeographic } = metadata;
  const inZone = <T extends object>(byCallingCode: T) =>
    Object.entries(byCallingCode).filter(([callingCode]) => callingCode.startsWith(zone));
  const callingCodes = inZone(country_calling_codes);
  const codes = callingCodes.flatMap(([, list]) => list as (keyof Plans['countries'])[]);
  return {
    version,
    country_calling_codes: Object.fromEntries(callingCodes),
    countries: Object.fromEntries(codes.map((code) => [code, countries[code]])),
    nonGeographic: Object.fromEntries(inZone(nonGeographic)),
  };
}
