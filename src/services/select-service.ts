import { CallInError } from './call-in-error.js';
import type { CallInService, RequestNumber } from './call-in-service.js';
import { engagement, type EngagementOptions } from './engagement.js';
import { fixedNumber } from './fixed-number.js';

/** Where an element may have been told to get its numbers from. */
export interface ServiceConfiguration extends Omit<EngagementOptions, 'endpoint'> {
  /** The page's own: an object, or nothing but its one function. */
  readonly service?: CallInService | RequestNumber | null;
  /** A number that never changes. */
  readonly toPhoneNumber?: string;
  readonly endpoint?: string;
}

/** The page's own service goes first, then the fixed number, then the endpoint. */
export function selectService(configuration: ServiceConfiguration): CallInService {
  const { service, toPhoneNumber, endpoint } = configuration;
  if (typeof service === 'function') return { requestNumber: service };
  if (service) return service;
  if (toPhoneNumber) return fixedNumber(toPhoneNumber);
  // As it is: an element's properties are accessors of its class, which no copy takes along.
  if (endpoint) return engagement(configuration as EngagementOptions);
  return {
    requestNumber() {
      throw new CallInError('bad-request', {
        message:
          'No service: set the endpoint or to-phone-number attribute, or the service property',
      });
    },
  };
}
