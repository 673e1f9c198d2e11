import type { ErrorCode } from '../lifecycle/failure.js';
import { CallInError } from './call-in-error.js';
import type { RequestOptions } from './call-in-service.js';

/** What {@link requestJson} runs on; tests hand in their own. */
export interface HttpEnvironment {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Whether there may be a connection at all. */
  online(): boolean;
  /** The present moment in epoch ms. */
  now(): number;
  /** A number from 0 up to but not including 1. */
  random(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted first. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The browser's own. */
export const browserEnvironment: HttpEnvironment = {
  // Looked up at each call: the page may have wrapped it since.
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

export interface HttpOptions extends RequestOptions {
  /** How many times a request is sent again after a passing fault. Default 0. */
  readonly retries?: number;
  readonly environment?: HttpEnvironment;
  /** Reads the service's own error code out of the body of a refusal. */
  readonly codeOf?: (status: number, body: unknown) => ErrorCode | undefined;
  /** Reads the service's id of the exchange out of a body. */
  readonly correlationIdOf?: (body: unknown) => string | undefined;
}

export interface HttpAnswer {
  readonly body: unknown;
  /** The server's clock when it answered, in epoch ms; undefined where the page may not read it. */
  readonly serverTime?: number;
}

/** Longest body that is read, in bytes (64 KB): an answer has a few hundred. */
const maximumBytes = 65_536;
/** First ceiling of the random delay before another try, in ms; it doubles with each try. */
const firstDelay = 500;

/** Faults that pass by themselves, by status; a missing answer counts as one. */
const passing = new Set<number | undefined>([undefined, 429, 502, 503, 504]);

/** The error code that goes with a refusal's status, when the body says nothing better. */
const codesByStatus: Readonly<Partial<Record<number, ErrorCode>>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  408: 'timeout',
  429: 'too-many-requests',
};

/**
 * Sends a request and reads a JSON answer. Passing faults (no answer; 429, 502, 503, 504) are
 * tried again with exponential back-off and full jitter, or when `Retry-After` says. A try that
 * would come too late for the deadline is not waited for: its fault is told at once.
 * @throws CallInError, or the signal's reason.
 */
export async function requestJson(
  url: string,
  init: RequestInit,
  options: HttpOptions,
): Promise<HttpAnswer> {
  const { signal, deadline = Infinity, retries = 0, environment = browserEnvironment } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await requestOnce(url, init, options, environment);
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
    }
  }
}

async function requestOnce(
  url: string,
  init: RequestInit,
  { signal, codeOf, correlationIdOf }: HttpOptions,
  environment: HttpEnvironment,
): Promise<HttpAnswer> {
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

/** The body as text; empty where it is too long to be an answer. */
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
      // Not waited for: nothing more is wanted from this connection.
      reader.cancel().catch(() => {});
      return '';
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds to wait, from either form of the header (RFC 9110, 10.2.3): seconds or a date. */
function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
