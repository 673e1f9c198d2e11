import { chunks } from '../chunks.js';
import { CallInError } from './call-in-error.js';
import type { CallInService } from './call-in-service.js';
import type { EngagementOptions } from './engagement.js';
import type { ServiceConfiguration } from './select-service.js';

/**
 * Makes an engagement service whose code is loaded at the first request. A page with its own
 * service never loads it.
 */
export function lazyEngagement(options: EngagementOptions): CallInService {
  const load = async () => {
    try {
      return (await chunks.engagement()).engagement(options);
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

/** The service that estimates the waiting time of a department. Null when there is none. */
export function queueServiceOf(
  { service, toPhoneNumber, endpoint, apiKey, credentials }: ServiceConfiguration,
  virtualQueue: string,
): Pick<CallInService, 'estimateWait'> | null {
  if (!virtualQueue) return null;
  if (service) {
    if (typeof service !== 'object' || !service.estimateWait) return null;
    return { estimateWait: (options) => service.estimateWait!({ ...options, virtualQueue }) };
  }
  return endpoint && !toPhoneNumber
    ? lazyEngagement({ endpoint, apiKey, credentials, virtualQueue })
    : null;
}

/** The service that estimates the waiting time. Null when there is none, as with a fixed number. */
export function waitServiceOf(configuration: ServiceConfiguration): CallInService | null {
  const { service, toPhoneNumber, endpoint } = configuration;
  if (service) return typeof service === 'object' ? service : null;
  return endpoint && !toPhoneNumber ? lazyEngagement(configuration as EngagementOptions) : null;
}
