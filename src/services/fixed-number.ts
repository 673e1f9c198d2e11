import type { CallInService } from './call-in-service.js';

/** Hands out one and the same number, without asking anybody. */
export const fixedNumber = (phoneNumber: string): CallInService => ({
  requestNumber: () => phoneNumber,
});
