import metadata from 'libphonenumber-js/metadata.min.json';

/** The countries of each calling code, separated by spaces; the main one of the code comes first. */
export const countriesByCallingCode: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(metadata.country_calling_codes).map(([code, list]) => [code, list.join(' ')]),
);

/** What every other country dials first for a call abroad. */
const usualPrefix = '00';

/**
 * Countries that dial something else than 00 first for a call abroad, separated by spaces, by
 * what they dial: a regular expression.
 */
export const countriesByPrefix: Readonly<Record<string, string>> = Object.entries(
  metadata.countries,
).reduce<Record<string, string>>((byPrefix, [country, [, prefix]]) => {
  if (typeof prefix === 'string' && prefix !== usualPrefix) {
    byPrefix[prefix] = [byPrefix[prefix], country].filter(Boolean).join(' ');
  }
  return byPrefix;
}, {});
