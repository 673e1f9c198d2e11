/** The English texts of the list of countries. */
export const phoneFieldStrings = {
  country: 'Country',
  'phone-guess': 'Is this the right country: {country}? If so, send again. If not, choose another.',
  'phone-country': 'We do not accept numbers from this country: {country}.',
} as const;
