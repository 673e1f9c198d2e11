import type { ErrorCode } from '../lifecycle/failure.js';
import { reportOnce } from '../report-once.js';
import { refuseAnswer } from './call-in-error.js';
import type { CallInService, NumberAnswer, RequestOptions } from './call-in-service.js';
import { requestJson, type HttpEnvironment } from './http.js';

export interface EngagementOptions {
  /** Base URL of the service; it ends in `/engagement/v3` on a Genesys host. */
  readonly endpoint: string;
  /** The site's key, sent as `x-api-key`; public in a browser. */
  readonly apiKey?: string;
  /** The resource group that numbers are drawn from. */
  readonly groupName?: string;
  /** The queue whose wait is estimated; without it, no wait can be asked for. */
  readonly virtualQueue?: string;
  /** Whether cookies go along. Default `omit`. */
  readonly credentials?: RequestCredentials;
  /** How many times a request's passing faults are tried again. Default 1. */
  readonly retries?: number;
  /** Default: the browser's. */
  readonly environment?: HttpEnvironment;
}

/** The error codes of this family of services. */
const codesByServiceCode: Readonly<Partial<Record<number, ErrorCode>>> = {
  501: 'bad-request',
  503: 'unauthorized',
  1103: 'unauthorized',
  7030: 'invalid-number',
  7036: 'invalid-number',
  7037: 'number-not-allowed',
  7040: 'not-found',
  7041: 'too-many-requests',
  7042: 'office-closed',
};

interface EngagementBody {
  readonly status?: { readonly code?: unknown; readonly corrId?: unknown };
  readonly data?: unknown;
}

/** What is said of one queue. */
interface WaitBody {
  /** In seconds; -1 where it is unknown. */
  readonly estimatedWaitTime?: unknown;
  /** -2 where nobody is logged in. */
  readonly resultCode?: unknown;
}

const statusOf = (body: unknown) => (body as EngagementBody | undefined)?.status;

/** The service's code for a refusal; a proxy's 5xx is not mistaken for one of the low codes. */
const codeOf = (status: number, body: unknown) => {
  const code = Number(statusOf(body)?.code);
  return status >= 500 && code < 1000 ? undefined : codesByServiceCode[code];
};

const correlationIdOf = (body: unknown) => {
  const id = statusOf(body)?.corrId;
  return typeof id === 'string' ? id : undefined;
};

/** What the service takes for a key of user data: an identifier of JavaScript (ECMA-262, 12.7). */
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

function reportDropped(userData: object): void {
  for (const key of Object.keys(userData)) {
    if (identifier.test(key)) continue;
    reportOnce(`user data: the service drops "${key}", which is no identifier of JavaScript.`);
  }
}

/**
 * The call-in part of the engagement wire contract, version 3.
 *
 * @example
 * element.service = engagement({
 *   endpoint: 'https://gapi.example/engagement/v3',
 *   apiKey: 'your key',
 *   groupName: 'support',
 * });
 */
export function engagement(options: EngagementOptions): CallInService {
  const { endpoint, apiKey, groupName, virtualQueue, retries = 1, environment } = options;
  const { credentials = 'omit' } = options;
  const ask = (
    path: string,
    { signal, deadline }: RequestOptions,
    retries: number,
    body?: object,
  ) =>
    requestJson(
      endpoint.replace(/\/+$/, '') + path,
      {
        method: body ? 'POST' : 'GET',
        credentials,
        headers: {
          Accept: 'application/json',
          ...(apiKey && { 'x-api-key': apiKey }),
          ...(body && { 'Content-Type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
      },
      { signal, deadline, retries, environment, codeOf, correlationIdOf },
    );

  return {
    async requestNumber({ phoneNumber, userData }, request) {
      reportDropped(userData);
      const { body, serverTime } = await ask('/call-in/requests/create', request, retries, {
        groupName,
        fromPhoneNumber: phoneNumber,
        userData,
      });
      const { data } = body as EngagementBody;
      const correlationId = correlationIdOf(body);
      if (typeof data !== 'object' || data === null) refuseAnswer('data', correlationId);
      return { ...(data as NumberAnswer), serverTime, correlationId };
    },

    estimateWait: virtualQueue
      ? async (request) => {
          const { body } = await ask(
            `/estimated-wait-time?virtual-queues=${encodeURIComponent(virtualQueue)}`,
            request,
            0,
          );
          // One queue was asked about, so one answer comes.
          const estimate = (body as { data?: [WaitBody?] | null }).data?.[0];
          if (estimate?.resultCode === -2) return 'nobody';
          const seconds = estimate?.estimatedWaitTime;
          if (typeof seconds !== 'number') {
            return refuseAnswer('estimatedWaitTime', correlationIdOf(body));
          }
          return seconds < 0 ? 'unknown' : seconds;
        }
      : undefined,
  };
}
