import { dialledNumber } from '../phone-number/dialled-number.js';
import { reportOnce } from '../report-once.js';
import { CallInError } from './call-in-error.js';
import type { CallInService, RequestNumber } from './call-in-service.js';
import type { EngagementOptions } from './engagement.js';
import { fixedNumber } from './fixed-number.js';
import { lazyEngagement } from './lazy-engagement.js';

/** The properties of an element that configure its service. */
export interface ServiceConfiguration extends Omit<EngagementOptions, 'endpoint'> {
  /** A service that the page has written: an object or a function. */
  readonly service?: CallInService | RequestNumber | null;
  /** A fixed number, which needs no service. */
  readonly toPhoneNumber?: string;
  /** Base URL of an engagement service. */
  readonly endpoint?: string;
}

/**
 * The fixed number. Empty when there is none, or when the page has set `service`. A value that is
 * not one phone number is reported.
 */
export function fixedNumberOf({ service, toPhoneNumber }: ServiceConfiguration): string {
  if (service || !toPhoneNumber) return '';
  if (dialledNumber(toPhoneNumber)) return toPhoneNumber;
  reportOnce(`to-phone-number: expected one phone number, got "${toPhoneNumber.slice(0, 100)}".`);
  return '';
}

/**
 * Selects the service of an element. In order of precedence: `service`, `toPhoneNumber`,
 * `endpoint`. Without any of them, each request is rejected with a CallInError `bad-request`.
 */
export function selectService(configuration: ServiceConfiguration): CallInService {
  const { service, endpoint } = configuration;
  if (typeof service === 'function') return { requestNumber: service };
  if (service) return service;
  const number = fixedNumberOf(configuration);
  if (number) return fixedNumber(number);
  // Not a copy: the properties are accessors of the class of the element, which a copy would lack.
  if (endpoint) return lazyEngagement(configuration as EngagementOptions);
  return {
    requestNumber() {
      throw new CallInError('bad-request', {
        message: 'No service: set endpoint, to-phone-number or service',
      });
    },
  };
}
