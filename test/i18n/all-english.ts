import { english } from '../../src/i18n/english.js';
import { customFormStrings } from '../../src/features/custom-form/custom-form.strings.js';
import { groupsStrings } from '../../src/features/groups/groups.strings.js';
import { hoursStrings } from '../../src/features/hours/hours.strings.js';
import { numberToolsStrings } from '../../src/features/number-tools/number-tools.strings.js';
import { numberStrings } from '../../src/number/number.strings.js';
import { phoneFieldStrings } from '../../src/features/phone/phone.strings.js';
import { robotCheckStrings } from '../../src/features/robot-check/robot-check.strings.js';
import { waitStrings } from '../../src/features/wait/wait.strings.js';

/** Every text, whichever piece of the element it comes with. */
export const allEnglish = {
  ...english,
  ...customFormStrings,
  ...numberStrings,
  ...groupsStrings,
  ...hoursStrings,
  ...numberToolsStrings,
  ...phoneFieldStrings,
  ...robotCheckStrings,
  ...waitStrings,
};
