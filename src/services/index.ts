export { CallInError } from './call-in-error.js';
export type { CallInErrorOptions } from './call-in-error.js';
export type {
  CallInService,
  NumberAnswer,
  NumberRequest,
  RequestNumber,
  RequestOptions,
  WaitEstimate,
} from './call-in-service.js';
export { engagement } from './engagement.js';
export type { EngagementOptions } from './engagement.js';
export { fixedNumber } from './fixed-number.js';
