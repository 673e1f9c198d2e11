import type { ErrorCode } from '../lifecycle/failure.js';

/**
 * Messages of failed requests. Those for `network` and `office-closed` are in `english.ts`: they
 * may be needed before this chunk is loaded.
 */
const errors = {
  'error-offline': 'You are offline',
  'error-timeout': 'The service did not answer in time',
  'error-invalid-number': 'Your phone number is not accepted',
  'error-number-not-allowed': 'We do not take calls from your phone number',
  'error-too-many-requests': 'All our numbers are taken right now',
  'error-unauthorized': 'This form is not set up correctly',
  'error-not-found': 'The service was not found',
  'error-bad-request': 'The service refused the request',
  'error-bad-response': 'The service gave no usable answer',
  'error-server': 'The service has a problem',
  'error-unknown': 'Something went wrong',
} as const satisfies Record<`error-${Exclude<ErrorCode, 'network' | 'office-closed'>}`, string>;

/** The texts of what is loaded while the visitor fills in the form. */
export const numberStrings = {
  'number-title': 'Call this number',
  reserved: 'Reserved for you for {time}',
  countdown: '{time}',
  'time-left': '{time} left',
  'number-link': '{number}',
  call: 'Call now',
  'access-code': 'Access code',
  'dial-hint': 'Dial this number on your phone.',
  'code-hint': 'Dial on your phone, then key in the access code.',
  extension: 'Extension {number}',
  renew: 'Get a new number',
  'renew-failed': '{reason}. You can still call the number shown.',

  'expired-title': 'This number has expired',
  'expired-text': 'What you entered is still here: just get a new number.',

  ...errors,
  'offline-text': 'Your request is sent as soon as you are connected.',
  'retry-after': 'Try again in {time}.',

  'phone-invalid': 'This does not look like a phone number.',
  'phone-several': 'Enter one phone number only.',
  'phone-too-short': 'This phone number is too short.',
  'phone-too-long': 'This phone number is too long.',
} as const;
