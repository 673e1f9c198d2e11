import type { ErrorCode } from '../lifecycle/failure.js';
import type { customFormStrings } from './english/custom-form.js';
import type { numberToolsStrings } from './english/number-tools.js';
import type { phoneFieldStrings } from './english/phone-field.js';
import type { waitStrings } from './english/wait.js';
import { launcherStrings } from './launcher-strings.js';

const errors = {
  'error-network': 'We could not reach the service',
  'error-offline': 'You are offline',
  'error-timeout': 'The service did not answer in time',
  'error-invalid-number': 'This phone number is not accepted',
  'error-number-not-allowed': 'This phone number is not served',
  'error-too-many-requests': 'All numbers are taken right now',
  'error-office-closed': 'We are closed right now',
  'error-unauthorized': 'This form is not set up correctly',
  'error-not-found': 'The service was not found',
  'error-bad-request': 'The service refused the request',
  'error-bad-response': 'The service gave no usable answer',
  'error-server': 'The service has a problem',
  'error-unknown': 'Something went wrong',
} as const satisfies Record<`error-${ErrorCode}`, string>;

/**
 * The texts of the panel in English; those of what loads later come with that. What stands in
 * braces is filled in.
 */
export const english = {
  ...launcherStrings,
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

  'number-title': 'Call this number',
  reserved: 'Reserved for you for {time}',
  'time-left': '{time} left',
  call: 'Call now',
  'access-code': 'Access code',
  'dial-hint': 'Dial on your phone.',
  'code-hint': 'Dial on your phone, then key in the code.',
  renew: 'Get a new number',
  'renew-failed': '{reason}. You can still call this number.',

  'expired-title': 'This number has expired',
  'expired-text': 'Your details are still here: just get a new one.',

  ...errors,
  'failed-text': 'Nothing you entered is lost.',
  'offline-text': 'Your request goes out once you are connected.',
  retry: 'Try again',
  'retry-after': 'Try again in {time}.',
  edit: 'Change your details',

  'confirm-title': 'Leave without calling?',
  'confirm-form': 'What you entered will be cleared.',
  'confirm-number': 'Your number will be given up.',
  'confirm-yes': 'Leave',
  'confirm-no': 'Stay',

  'phone-missing': 'Enter your phone number.',
  'phone-invalid': 'This does not look like a phone number.',
  'phone-too-short': 'This phone number is too short.',
  'phone-too-long': 'This phone number is too long.',
} as const;

/** The name of a text. */
export type StringKey =
  | keyof typeof english
  | keyof typeof customFormStrings
  | keyof typeof numberToolsStrings
  | keyof typeof phoneFieldStrings
  | keyof typeof waitStrings;

/** All texts of one language: one that lacks a text does not compile. */
export type Strings = Readonly<Record<StringKey, string>>;
