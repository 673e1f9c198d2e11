import type { CallInService } from './call-in-service.js';

/**
 * Hands out one and the same number, without asking anybody.
 *
 * @example
 * element.service = fixedNumber('+1 202 555 0142');
 */
export const fixedNumber = (phoneNumber: string): CallInService => ({
  requestNumber: () => phoneNumber,
});
