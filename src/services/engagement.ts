import type { ErrorCode } from '../lifecycle/failure.js';
import { CallInError } from './call-in-error.js';
import type { CallInService, NumberAnswer } from './call-in-service.js';
import { requestJson, type HttpEnvironment } from './http.js';

export interface EngagementOptions {
  /** Base URL of the service; `/call-in/requests/create` is appended to it. */
  readonly endpoint: string;
  /** The site's key, sent as `x-api-key`; public in a browser. */
  readonly apiKey?: string;
  /** The resource group that numbers are drawn from. */
  readonly groupName?: string;
  /** How many times a passing fault is tried again. Default 1. */
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

/** The call-in part of the engagement wire contract, version 3. */
export function engagement(options: EngagementOptions): CallInService {
  const { endpoint, apiKey, groupName, retries = 1, environment } = options;
  const base = endpoint.replace(/\/+$/, '');
  const headers = {
    Accept: 'application/json',
    ...(apiKey && { 'x-api-key': apiKey }),
  };

  return {
    async requestNumber({ phoneNumber, userData }, { signal }) {
      const { body, serverTime } = await requestJson(
        `${base}/call-in/requests/create`,
        {
          method: 'POST',
          credentials: 'omit',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify({ groupName, fromPhoneNumber: phoneNumber, userData }),
        },
        { signal, retries, environment, codeOf, correlationIdOf },
      );
      const { data } = body as EngagementBody;
      if (typeof data !== 'object' || data === null) {
        throw new CallInError('bad-response', {
          message: "The service's answer has no data",
          correlationId: correlationIdOf(body),
        });
      }
      return { ...(data as NumberAnswer), serverTime };
    },
  };
}
