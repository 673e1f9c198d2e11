import type { InteractionRecord } from './interaction-record.js';
import type { Sink } from './sink.js';

/** What the sink runs on; tests hand in their own. */
export interface BeaconEnvironment {
  /** Whether the browser took it. */
  sendBeacon(url: string, body: Blob): boolean;
  fetch(url: string, init: RequestInit): Promise<unknown>;
  /** Calls `leave` whenever the page may be on its way out. Returns how to stop that. */
  onLeave(leave: () => void): () => void;
}

export interface BeaconSinkOptions {
  /** How many records go in one request at the most. Default 20. */
  readonly batchSize?: number;
  /**
   * Type of the body, a JSON list of records. Default `application/json`; with `text/plain`, an
   * endpoint on another origin is not asked for leave first.
   */
  readonly contentType?: string;
  /** Default: the browser. */
  readonly environment?: BeaconEnvironment;
}

/** The browser's own. */
const browserEnvironment: BeaconEnvironment = {
  // Some browsers are set up to have none.
  sendBeacon: (url, body) => navigator.sendBeacon?.(url, body) ?? false,
  fetch: (url, init) => fetch(url, init),
  onLeave(leave) {
    const leaveWhenHidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    // A phone may drop a page that is out of sight without another word.
    document.addEventListener('visibilitychange', leaveWhenHidden);
    addEventListener('pagehide', leave);
    // It may be out of sight already, when no event will say so any more.
    queueMicrotask(leaveWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', leaveWhenHidden);
      removeEventListener('pagehide', leave);
    };
  },
};

/**
 * Posts records to an endpoint in batches: when one is full, and when the page is hidden or left.
 * What the browser does not take as a beacon goes out as a request that outlives the page.
 * @param url Where to; cookies of that origin go along, as with every beacon.
 */
export function beaconSink(
  url: string,
  {
    batchSize = 20,
    contentType = 'application/json',
    environment = browserEnvironment,
  }: BeaconSinkOptions = {},
): Sink & { flush(): void } {
  let batch: InteractionRecord[] = [];
  let stopListening: (() => void) | null = null;

  const flush = () => {
    stopListening?.();
    stopListening = null;
    if (batch.length === 0) return;
    const body = new Blob([JSON.stringify(batch)], { type: contentType });
    batch = [];
    if (environment.sendBeacon(url, body)) return;
    const init: RequestInit = { method: 'POST', body, keepalive: true, credentials: 'include' };
    environment
      .fetch(url, init)
      // Too long for what outlives the page: on a page that stays, no reason to lose it.
      .catch(() => environment.fetch(url, { ...init, keepalive: false }))
      // Nobody is left who could do anything about it.
      .catch(() => {});
  };

  return Object.assign(
    (record: InteractionRecord) => {
      batch.push(record);
      if (batch.length >= batchSize) flush();
      else stopListening ??= environment.onLeave(flush);
    },
    { flush },
  );
}
