import type { InteractionRecord } from './interaction-record.js';
import type { Sink } from './sink.js';

/** What the sink needs from the browser; tests pass their own. */
export interface BeaconEnvironment {
  /** Returns whether the browser has accepted the beacon. */
  sendBeacon(url: string, body: Blob): boolean;
  fetch(url: string, init: RequestInit): Promise<unknown>;
  /** Calls `leave` whenever the page may be closed. Returns a function that stops that. */
  onLeave(leave: () => void): () => void;
}

export interface BeaconSinkOptions {
  /**
   * The maximum number of records in one request, an integer from 1. Default 20. A request is sent
   * earlier where another record would not fit into a beacon.
   */
  readonly batchSize?: number;
  /**
   * The type of the body, a JSON array of records. Default `application/json`. With `text/plain`,
   * there is no preflight request for an endpoint on another origin.
   */
  readonly contentType?: string;
  /** Default: the browser. */
  readonly environment?: BeaconEnvironment;
}

/** The environment of a browser. */
const browserEnvironment: BeaconEnvironment = {
  // In some browsers it is disabled.
  sendBeacon: (url, body) => navigator.sendBeacon?.(url, body) ?? false,
  fetch: (url, init) => fetch(url, init),
  onLeave(leave) {
    const leaveWhenHidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    // A phone may discard a hidden page without another event.
    document.addEventListener('visibilitychange', leaveWhenHidden);
    addEventListener('pagehide', leave);
    // The page may be hidden already, and then there is no event.
    queueMicrotask(leaveWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', leaveWhenHidden);
      removeEventListener('pagehide', leave);
    };
  },
};

/**
 * The maximum length of a body, in bytes. Browsers accept 64 KiB (Fetch, “HTTP-network-or-cache
 * fetch”), for all requests together that are under way when the page is left: two have to fit.
 */
const maximumBytes = 30_000;

/**
 * Posts records to an endpoint in batches: when a batch is full, and when the page is hidden or
 * closed. A batch that the browser does not accept as a beacon is sent by `fetch()` with
 * `keepalive`.
 * @param url The endpoint. Cookies of its origin are sent, as with every beacon.
 * @throws {TypeError} when `url` is not a URL that a page can post to; and from the sink, for a
 *   record that cannot be converted to JSON.
 * @throws {RangeError} when `batchSize` is not a whole number from 1 up.
 */
export function beaconSink(
  url: string,
  {
    batchSize = 20,
    contentType = 'application/json',
    environment = browserEnvironment,
  }: BeaconSinkOptions = {},
): Sink & { flush(): void } {
  if (!isAddress(url)) {
    throw new TypeError(`url: expected an address with http or https, got "${url}".`);
  }
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`batchSize: expected a whole number from 1 up, got "${batchSize}".`);
  }
  /** Each record as JSON. */
  let batch: string[] = [];
  let bytes = 0;
  let stopListening: (() => void) | null = null;

  const send = async (body: Blob) => {
    try {
      if (environment.sendBeacon(url, body)) return;
    } catch {
      // A request may be larger than a beacon.
    }
    const init: RequestInit = { method: 'POST', body, keepalive: true, credentials: 'include' };
    try {
      await environment.fetch(url, init);
    } catch {
      // Too long for `keepalive`: sent without it, for the case that the page stays.
      await environment.fetch(url, { ...init, keepalive: false });
    }
  };
  const flush = () => {
    stopListening?.();
    stopListening = null;
    if (batch.length === 0) return;
    const body = new Blob([`[${batch.join()}]`], { type: contentType });
    batch = [];
    bytes = 0;
    // Nothing can be done about an error any more.
    send(body).catch(() => {});
  };

  return Object.assign(
    (record: InteractionRecord) => {
      // JSON has no `undefined`.
      const json = JSON.stringify(record) as string | undefined;
      if (json === undefined)
        throw new TypeError('record: expected a value that can be converted to JSON.');
      const length = new Blob([json]).size + separatorLength;
      if (bytes + length > maximumBytes) flush();
      batch.push(json);
      bytes += length;
      if (batch.length >= batchSize || bytes > maximumBytes) flush();
      else stopListening ??= environment.onLeave(flush);
    },
    { flush },
  );
}

/** The length of the comma or the brackets in a JSON array. */
const separatorLength = 2;

function isAddress(url: unknown): boolean {
  // On a server, where nothing is sent, there is no base for a relative URL.
  const base = globalThis.document?.baseURI ?? 'https://localhost';
  // An empty one would be the page itself.
  return typeof url === 'string' && url.trim() && URL.canParse(url, base)
    ? /^https?:$/.test(new URL(url, base).protocol)
    : false;
}
