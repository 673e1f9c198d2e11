import type { CallInService } from './call-in-service.js';

/**
 * Makes a service that always answers with the same number and sends no request.
 * @param phoneNumber The number to dial, in any common notation.
 *
 * @example
 * element.service = fixedNumber('+1 202 555 0142');
 */
export const fixedNumber = (phoneNumber: string): CallInService => ({
  requestNumber: () => phoneNumber,
});
