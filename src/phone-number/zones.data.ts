import metadata from 'libphonenumber-js/metadata.min.json';

/** The countries of each numbering zone, separated by spaces. */
export const countriesByZone: Readonly<Record<string, string>> = Object.entries(
  metadata.country_calling_codes,
).reduce<Record<string, string>>((byZone, [callingCode, countries]) => {
  const zone = callingCode.charAt(0);
  byZone[zone] = [byZone[zone], ...countries].filter(Boolean).join(' ');
  return byZone;
}, {});
