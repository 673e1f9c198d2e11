/** What the choice of a country adds. */
export const phoneFieldStrings = {
  country: 'Country',
  'phone-country': 'This country is not served: {country}.',
} as const;
