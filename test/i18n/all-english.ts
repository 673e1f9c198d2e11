import { english } from '../../src/i18n/english.js';
import { customFormStrings } from '../../src/i18n/english/custom-form.js';
import { numberToolsStrings } from '../../src/i18n/english/number-tools.js';
import { phoneFieldStrings } from '../../src/i18n/english/phone-field.js';
import { waitStrings } from '../../src/i18n/english/wait.js';

/** Every text, whichever piece of the element it comes with. */
export const allEnglish = {
  ...english,
  ...customFormStrings,
  ...numberToolsStrings,
  ...phoneFieldStrings,
  ...waitStrings,
};
