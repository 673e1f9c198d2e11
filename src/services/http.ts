import type { ErrorCode } from '../lifecycle/failure.js';
import { CallInError } from './call-in-error.js';
import type { RequestOptions } from './call-in-service.js';
import { parseJson } from '../parse-json.js';

/** What {@link requestJson} needs from the browser; tests pass their own. */
export interface HttpEnvironment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Whether the browser may have a network connection. */
  online(): boolean;
  /** The current time in epoch ms. */
  now(): number;
  /** A number from 0 up to but not including 1. */
  random(): number;
  /** Resolves after `milliseconds`. Rejects with the reason of the signal when it is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The environment of a browser. */
export const browserEnvironment: HttpEnvironment = {
  // Read at each call: the page may have replaced `fetch` meanwhile.
  fetch: (url, init) => globalThis.fetch(url, init),
  online: () => globalThis.navigator?.onLine !== false,
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        if (signal.aborted) reject(signal.reason as Error);
        else resolve();
      }
    }),
};

/** Options of {@link requestJson}. */
export interface HttpOptions extends RequestOptions {
  /** How many times a request is retried after a temporary error. Default: 0. */
  readonly retries?: number;
  /**
   * Makes the request of a retry. When it rejects, there is no retry. Default: the first request is
   * sent again.
   */
  readonly renew?: () => Promise<RequestInit>;
  /** Default: {@link browserEnvironment}. */
  readonly environment?: HttpEnvironment;
  /** Reads an error code out of the body of an error response. */
  readonly codeOf?: (status: number, body: unknown) => ErrorCode | undefined;
  /** Reads the service's id of the request out of the body of a response. */
  readonly correlationIdOf?: (body: unknown) => string | undefined;
}

/** A successful response. */
export interface HttpAnswer {
  /** The parsed JSON object or array. */
  readonly body: unknown;
  /** The `Date` header in epoch ms. Undefined when the page may not read the header (CORS). */
  readonly serverTime?: number;
}

/** Upper bound for the body of a response, in bytes (64 KB). A usual body has a few hundred. */
const maximumBytes = 65_536;
/** Upper bound of the random delay before the first retry, in ms. It doubles with each retry. */
const firstDelay = 500;

/** The status codes of temporary errors; undefined stands for no response. */
const passing = new Set<number | undefined>([undefined, 429, 502, 503, 504]);

/** The error codes by HTTP status, for responses whose body has no code. */
const codesByStatus: Readonly<Partial<Record<number, ErrorCode>>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  408: 'timeout',
  429: 'too-many-requests',
};

/**
 * Sends a request and reads the JSON response. After a temporary error (no response; 429, 502, 503,
 * 504) the request is retried with exponential back-off and full jitter, or after the time in
 * `Retry-After`. A retry that would begin after the deadline is not made: the error is thrown at
 * once.
 * @throws CallInError, or the reason of the signal.
 */
export async function requestJson(
  url: string,
  init: RequestInit,
  options: HttpOptions,
): Promise<HttpAnswer> {
  const { signal, deadline = Infinity, retries = 0, environment = browserEnvironment } = options;
  const { renew = () => Promise.resolve(init) } = options;
  let current = init;
  for (let attempt = 0; ; attempt++) {
    try {
      return await requestOnce(url, current, options, environment);
    } catch (error) {
      signal.throwIfAborted();
      const { code, status, retryAfter } = error as CallInError;
      const delay =
        retryAfter === undefined
          ? environment.random() * firstDelay * 2 ** attempt
          : retryAfter * 1000;
      if (
        attempt >= retries ||
        code === 'offline' ||
        !passing.has(status) ||
        environment.now() + delay >= deadline
      ) {
        throw error;
      }
      await environment.wait(delay, signal);
      try {
        current = await renew();
      } catch {
        signal.throwIfAborted();
        throw error;
      }
    }
  }
}

async function requestOnce(
  url: string,
  init: RequestInit,
  { signal, codeOf, correlationIdOf }: HttpOptions,
  environment: HttpEnvironment,
): Promise<HttpAnswer> {
  signal.throwIfAborted();
  if (!environment.online()) throw new CallInError('offline');
  let response;
  let text;
  try {
    response = await environment.fetch(url, { ...init, signal });
    text = await readText(response);
  } catch (cause) {
    throw new CallInError(environment.online() ? 'network' : 'offline', { cause });
  }
  const { ok, status, headers } = response;
  const body = parseJson(text);
  const correlationId = correlationIdOf?.(body);
  const serverTime = Date.parse(headers.get('Date') ?? '') || undefined;
  if (!ok) {
    throw new CallInError(
      codeOf?.(status, body) ?? codesByStatus[status] ?? (status < 500 ? 'bad-request' : 'server'),
      {
        message: `The service answered with status ${status}`,
        status,
        correlationId,
        retryAfter: parseRetryAfter(headers.get('Retry-After'), serverTime ?? environment.now()),
      },
    );
  }
  if (typeof body !== 'object' || body === null) {
    throw new CallInError('bad-response', {
      message: `The service did not answer with a JSON object of ${maximumBytes} bytes at most`,
      status,
    });
  }
  return { body, serverTime };
}

/** Reads the body as text. Empty when it is too long. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maximumBytes) {
      // The rest of the body is not needed.
      reader.cancel().catch(() => {});
      return '';
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The seconds to wait. `Retry-After` has seconds or a date (RFC 9110, 10.2.3). */
function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
