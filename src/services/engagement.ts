import type { ErrorCode } from '../lifecycle/failure.js';
import { reportOnce } from '../report-once.js';
import { CallInError, refuseAnswer } from './call-in-error.js';
import type { CallInService, NumberAnswer, NumberRequest } from './call-in-service.js';
import { browserEnvironment, requestJson, type HttpEnvironment } from './http.js';
import { randomId } from '../random-id.js';

/** Options of {@link engagement}. */
export interface EngagementOptions {
  /** Base URL of the service. On a Genesys host, it ends in `/engagement/v3`. */
  readonly endpoint: string;
  /** The site's API key, sent as `x-api-key`. It is visible to everybody in a browser. */
  readonly apiKey?: string;
  /** The resource group from which the service takes numbers. */
  readonly groupName?: string;
  /** The queue whose waiting time is estimated. Without it, there is no estimate. */
  readonly virtualQueue?: string;
  /** Whether requests are sent with cookies. Default: `omit`. */
  readonly credentials?: RequestCredentials;
  /**
   * Sends an `Idempotency-Key` header with every request for a number. All retries of a request
   * have the same key, so that a retry after a lost answer does not reserve a second number. A
   * service on another origin has to list the header in `Access-Control-Allow-Headers`, else
   * browsers do not send the request. Default: false.
   */
  readonly idempotencyKey?: boolean;
  /** The id of the callback service that the requests belong to. Default: none. */
  readonly callbackServiceId?: string;
  /**
   * Additional HTTP headers, or a function that is called before each request and each retry, for
   * credentials that expire. They replace headers of the same names. When the function rejects, the
   * request fails with that error. Default: none.
   */
  readonly headers?: ExtraHeaders | (() => ExtraHeaders | Promise<ExtraHeaders>);
  /** How many times a request is retried after a temporary error. Default: 1. */
  readonly retries?: number;
  /** For tests: network, clock and random numbers. Default: those of the browser. */
  readonly environment?: HttpEnvironment;
}

/** Headers as `fetch` takes them. Those that are undefined are left out. */
export type ExtraHeaders =
  | Headers
  | Readonly<Record<string, string | undefined>>
  | readonly (readonly [name: string, value: string])[]
  | undefined;

const headersOf = (headers: ExtraHeaders): [name: string, value: string][] => {
  const isList = headers instanceof Headers || Array.isArray(headers);
  const entries = isList ? [...headers] : Object.entries(headers ?? {});
  return entries.flatMap(([name, value]) => (value == null ? [] : [[name, value as string]]));
};

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

/** The waiting time of one queue. */
interface WaitBody {
  /** In seconds. -1 when it is unknown. */
  readonly estimatedWaitTime?: unknown;
  /** The same in the answers of the older `/ewt-for-vq`. */
  readonly ewt?: unknown;
  /** -2 when no agent is logged in. */
  readonly resultCode?: unknown;
}

const statusOf = (body: unknown) => (body as EngagementBody | undefined)?.status;

/**
 * The error code of an error response. A status 5xx of a proxy must not be taken for a low code.
 */
const codeOf = (status: number, body: unknown) => {
  const code = Number(statusOf(body)?.code);
  return status >= 500 && code < 1000 ? undefined : codesByServiceCode[code];
};

const correlationIdOf = (body: unknown) => {
  const id = statusOf(body)?.corrId;
  return typeof id === 'string' ? id : undefined;
};

/** The service accepts only JavaScript identifiers as keys of user data (ECMA-262, 12.7). */
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

function reportDropped(userData: object): void {
  for (const key of Object.keys(userData)) {
    if (identifier.test(key)) continue;
    reportOnce(`user data: the service drops "${key}", which is not a JavaScript identifier.`);
  }
}

/**
 * The waiting time of the requested queue. The body has a list with one entry; that of the older
 * `/ewt-for-vq` is an object with the names of the queues as keys.
 */
function waitOf(body: unknown, virtualQueue: string): WaitBody | undefined {
  const { data } = body as { data?: [WaitBody?] | null };
  if (data !== undefined) return data?.[0];
  return (body as Readonly<Record<string, WaitBody | undefined>>)[virtualQueue];
}

/**
 * Makes a service that uses the call-in requests of the engagement wire contract, version 3.
 *
 * @example
 * element.service = engagement({
 *   endpoint: 'https://gapi.example/engagement/v3',
 *   apiKey: 'your key',
 *   groupName: 'support',
 * });
 */
export function engagement(options: EngagementOptions): CallInService {
  const { endpoint, apiKey, groupName, virtualQueue, retries = 1 } = options;
  const { credentials = 'omit', headers, idempotencyKey, callbackServiceId } = options;
  const { environment = browserEnvironment } = options;
  const extraHeaders = async () => {
    if (typeof headers !== 'function') return headers;
    try {
      return await headers();
    } catch (cause) {
      // The page may have tried to fetch its credentials. The request is sent once it can.
      if (environment.online()) throw cause;
      throw new CallInError('offline', { cause });
    }
  };
  const initOf = async (body?: object, key?: string): Promise<RequestInit> => {
    const extra = headersOf(await extraHeaders());
    const replaced = extra.map(([name]) => name.toLowerCase());
    const own = headersOf({
      Accept: 'application/json',
      'x-api-key': apiKey || undefined,
      'Content-Type': body && 'application/json',
      'Idempotency-Key': key,
    });
    return {
      method: body ? 'POST' : 'GET',
      credentials,
      headers: Object.fromEntries([
        ...own.filter(([name]) => !replaced.includes(name.toLowerCase())),
        ...extra,
      ]),
      body: body && JSON.stringify(body),
    };
  };
  const bodyOf = ({ groupName: chosen = groupName, phoneNumber, userData }: NumberRequest) => ({
    groupName: chosen,
    fromPhoneNumber: phoneNumber,
    userData,
    callbackServiceId,
  });
  const urlOf = (path: string) => endpoint.replace(/\/+$/, '') + path;

  return {
    async requestNumber(request, { signal, deadline, beforeRetry, requestId = randomId() }) {
      reportDropped(request.userData);
      const key = idempotencyKey ? requestId : undefined;
      const { body, serverTime } = await requestJson(
        urlOf('/call-in/requests/create'),
        await initOf(bodyOf(request), key),
        {
          signal,
          deadline,
          retries,
          environment,
          codeOf,
          correlationIdOf,
          renew: async () => initOf(bodyOf((await beforeRetry?.()) ?? request), key),
        },
      );
      const { data } = body as EngagementBody;
      const correlationId = correlationIdOf(body);
      if (typeof data !== 'object' || data === null) refuseAnswer('data', correlationId);
      return { ...(data as NumberAnswer), serverTime, correlationId };
    },

    estimateWait: virtualQueue
      ? async (request) => {
          const { signal, deadline } = request;
          const { body } = await requestJson(
            urlOf(`/estimated-wait-time?virtual-queues=${encodeURIComponent(virtualQueue)}`),
            await initOf(),
            { signal, deadline, environment, codeOf, correlationIdOf },
          );
          const estimate = waitOf(body, virtualQueue);
          if (estimate?.resultCode === -2) return 'nobody';
          const seconds = estimate?.estimatedWaitTime ?? estimate?.ewt;
          if (typeof seconds !== 'number') {
            return refuseAnswer('estimatedWaitTime', correlationIdOf(body));
          }
          return seconds < 0 ? 'unknown' : seconds;
        }
      : undefined,
  };
}
