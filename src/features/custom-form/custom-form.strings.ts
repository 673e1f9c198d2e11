/** The English error messages of custom fields. */
export const customFormStrings = {
  'field-missing': 'Please fill in this field.',
  'field-unchecked': 'Please tick this box.',
  'field-email': 'Enter an address such as name@example.com.',
  'field-invalid': 'This is not in the right format.',
} as const;
