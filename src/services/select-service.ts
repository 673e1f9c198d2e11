import { CallInError } from './call-in-error.js';
import type { CallInService, RequestNumber } from './call-in-service.js';
import type { EngagementOptions } from './engagement.js';
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
  if (endpoint) return lazyEngagement(configuration as EngagementOptions);
  return {
    requestNumber() {
      throw new CallInError('bad-request', {
        message: 'No service: set endpoint, to-phone-number or service',
      });
    },
  };
}

/** The wire contract, whose code a page with a service of its own never loads. */
function lazyEngagement(options: EngagementOptions): CallInService {
  const load = async () => {
    try {
      return (await import('./engagement.js')).engagement(options);
    } catch (cause) {
      throw new CallInError(navigator.onLine ? 'network' : 'offline', { cause });
    }
  };
  return {
    requestNumber: async (...request) => (await load()).requestNumber(...request),
    estimateWait: options.virtualQueue
      ? async (request) => (await load()).estimateWait?.(request) ?? 'unknown'
      : undefined,
  };
}

/** Fetches what the service of this configuration will need, before it is needed. */
export function warmUp({ service, toPhoneNumber, endpoint }: ServiceConfiguration): void {
  if (!service && !toPhoneNumber && endpoint) import('./engagement.js').catch(() => {});
}
