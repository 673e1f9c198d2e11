import { CallInError } from '../../src/services/call-in-error.js';
import type { HttpEnvironment } from '../../src/services/http.js';

/** Noon of a day long gone, in epoch ms: whoever reads the machine's clock is found out. */
export const noon = Date.UTC(2020, 0, 1, 12);

/** A date as headers have it, some seconds from noon. */
export const headerDate = (secondsFromNoon: number) =>
  new Date(noon + secondsFromNoon * 1000).toUTCString();

export const json = (body: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(body), init);

/** An answer with nothing but a status, and perhaps a word on when to come back. */
export const refusal = (status: number, retryAfter?: string) =>
  new Response('', {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
  });

/** What `fetch` rejects with when there is no connection. */
export const noConnection = () => new TypeError('Failed to fetch');

/**
 * A network that answers as written down here, one answer a request, and never after the last of
 * them; with a clock that moves only while somebody waits.
 */
export function createEnvironment(...answers: (Response | Error)[]) {
  const sent: { url: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  let time = noon;
  const environment = {
    fetch(url, init) {
      sent.push({ url, init });
      const answer = answers.shift();
      if (!answer) return untilAborted(init.signal!);
      return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer);
    },
    online: () => true,
    now: () => time,
    random: () => 0.5,
    wait(milliseconds) {
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  } satisfies HttpEnvironment as HttpEnvironment;
  return { environment, sent, waits };
}

/** Rejects as `fetch` does when its signal is aborted. */
export const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

/** A signal that is never aborted. */
export const noSignal = new AbortController().signal;

/** What a promise is rejected with, which must be an error with a code. */
export async function failureOf(promise: Promise<unknown>): Promise<CallInError> {
  const error = await reasonOf(promise);
  if (error instanceof CallInError) return error;
  throw new Error(`Rejected with something else: ${String(error)}`);
}

/** What a promise is rejected with. */
export const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`Not rejected, but resolved with ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
