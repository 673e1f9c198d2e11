import type { customFormStrings } from '../features/custom-form/custom-form.strings.js';
import type { groupsStrings } from '../features/groups/groups.strings.js';
import type { hoursStrings } from '../features/hours/hours.strings.js';
import type { numberToolsStrings } from '../features/number-tools/number-tools.strings.js';
import type { phoneFieldStrings } from '../features/phone/phone.strings.js';
import type { robotCheckStrings } from '../features/robot-check/robot-check.strings.js';
import type { waitStrings } from '../features/wait/wait.strings.js';
import type { numberStrings } from '../number/number.strings.js';
import { launcherStrings } from './launcher-strings.js';

/**
 * The English texts of the panel. The chunks that are loaded later have their own texts. A name in
 * braces is replaced by a value.
 */
export const english = {
  ...launcherStrings,
  window: '{title}',
  title: 'Talk to us',
  minimize: 'Minimize',
  close: 'Close',
  'first-name': 'First name',
  'last-name': 'Last name',
  phone: 'Your phone number',
  optional: 'optional',
  submit: 'Request a number',
  requesting: 'Requesting…',
  cancel: 'Cancel',

  'error-network': 'We could not reach the service',
  'error-office-closed': 'We are closed right now',
  'failed-text': 'Nothing you entered is lost.',
  retry: 'Try again',
  edit: 'Change what you entered',

  'confirm-title': 'Leave without calling?',
  'confirm-form': 'What you entered will be cleared.',
  'confirm-number': 'The number reserved for you will be given up.',
  'confirm-yes': 'Leave',
  'confirm-no': 'Stay',

  'phone-missing': 'Enter your phone number.',
} as const;

/** The key of a text. The label of the launcher is not included: see `launcherLabels`. */
export type StringKey =
  | keyof typeof english
  | keyof typeof customFormStrings
  | keyof typeof numberStrings
  | keyof typeof groupsStrings
  | keyof typeof hoursStrings
  | keyof typeof numberToolsStrings
  | keyof typeof phoneFieldStrings
  | keyof typeof robotCheckStrings
  | keyof typeof waitStrings;

/** All texts of one language. A language without one of the texts does not compile. */
export type LanguageStrings = Readonly<Record<StringKey, string>>;

/** All texts of an element, with the label of the launcher. */
export type Strings = LanguageStrings & { readonly launcher: string };
