import type { CallIn } from '../lifecycle/call-in.js';
import type { FormValues } from '../lifecycle/metadata.js';
import { refuseAnswer } from './call-in-error.js';

/** What a service is asked for. */
export interface NumberRequest {
  /** The visitor's own number in E.164; undefined when the form has none. */
  readonly phoneNumber?: string;
  /** The form's values by field name. */
  readonly form: FormValues;
  /** Context for routing and for the agent, the form's other values included. */
  readonly userData: Readonly<Record<string, string>>;
}

export interface RequestOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** When that will be at the latest, in epoch ms: what would come after it comes in vain. */
  readonly deadline?: number;
}

/**
 * What a service answers: the `data` of the wire contract. A plain string stands for a number
 * without code or expiry.
 */
export interface NumberAnswer {
  /** The number to dial. */
  readonly toPhoneNumber: string;
  readonly id?: string;
  /** Give a string where leading zeros count. */
  readonly accessCode?: string | number;
  /** When the reservation ends, as epoch seconds or epoch ms. */
  readonly expirationTime?: number;
  /** The service's clock when it answered, in epoch ms; corrects a visitor's wrong clock. */
  readonly serverTime?: number;
  /** The service's id of the exchange, told to the integrator where the answer is unusable. */
  readonly correlationId?: string;
}

/** How long a caller waits to be answered, in seconds; `nobody`: no agent is there to answer. */
export type WaitEstimate = number | 'unknown' | 'nobody';

/**
 * A source of numbers.
 *
 * @example
 * element.service = {
 *   async requestNumber({ phoneNumber }, { signal }) {
 *     const response = await fetch(`/numbers?caller=${phoneNumber}`, { signal });
 *     if (response.status === 409) throw new CallInError('office-closed');
 *     return response.json();
 *   },
 *   estimateWait: () => 90,
 * };
 */
export interface CallInService {
  /**
   * Reserves a number for the visitor.
   * @throws CallInError with the code that decides what the visitor reads; anything else
   *   thrown counts as `unknown`.
   */
  requestNumber(
    request: NumberRequest,
    options: RequestOptions,
  ): NumberAnswer | string | Promise<NumberAnswer | string>;

  /**
   * Estimates how long a call made now would wait. Left out by a service that cannot tell.
   * @throws CallInError; whoever asks treats that as `unknown`.
   */
  estimateWait?(options: RequestOptions): WaitEstimate | Promise<WaitEstimate>;
}

/**
 * A service given as nothing but its one function.
 *
 * @example
 * element.service = async ({ form }) =>
 *   form.topic === 'sales' ? '+1 202 555 0142' : '+1 202 555 0143';
 */
export type RequestNumber = CallInService['requestNumber'];

/** Nobody dials any more than this, in characters. */
const longestDialled = 100;

/**
 * A text without what cannot be seen, such as marks that turn what follows round: a visitor who
 * reads and dials it comes out where the link does. Undefined where it is none, or too long.
 */
const visible = (text: unknown): string | undefined =>
  typeof text === 'string' && text.length <= longestDialled
    ? text.replace(/\p{C}/gu, '').trim()
    : undefined;

/**
 * Below this an epoch time must be in seconds: in ms it would lie before March 1973. Beyond this
 * in seconds (the year 5138), it is none.
 */
const firstPlausibleMilliseconds = 1e11;
/** A smaller difference between two clocks is the time that the answer took. In ms. */
const clockTolerance = 5_000;
/** No reservation lasts longer, in ms (a day): beyond it, one of the clocks is wrong. */
const longestReservation = 86_400_000;

/**
 * Checks a service's answer field by field.
 * @param now The present moment by the visitor's clock, in epoch ms.
 * @throws CallInError `bad-response`, naming the field that is missing or of another type.
 */
export function parseAnswer(answer: unknown, now: number): CallIn {
  const data = typeof answer === 'string' ? { toPhoneNumber: answer } : (answer ?? {});
  const {
    id,
    toPhoneNumber,
    accessCode = null,
    expirationTime = null,
    serverTime,
    correlationId,
  } = data as Record<string, unknown>;
  const refuse = (field: string): never => refuseAnswer(field, correlationId as string | undefined);
  const phoneNumber = visible(toPhoneNumber);
  const code = Number.isSafeInteger(accessCode) ? String(accessCode) : visible(accessCode ?? '');
  if (!phoneNumber || !/\d/.test(phoneNumber)) return refuse('toPhoneNumber');
  if (code === undefined) return refuse('accessCode');
  if (expirationTime !== null && !Number.isFinite(expirationTime)) {
    return refuse('expirationTime');
  }
  return Object.freeze({
    id: typeof id === 'string' ? id : null,
    phoneNumber,
    accessCode: code || null,
    expiresAt:
      expirationTime === null
        ? null
        : expiryByVisitorsClock(Number(expirationTime), serverTime, now),
  });
}

/**
 * When the reservation ends by the visitor's clock, in epoch ms; null where the two clocks cannot
 * both be right and nothing tells which is wrong: no countdown is better than one that lies.
 */
function expiryByVisitorsClock(time: number, serverTime: unknown, now: number): number | null {
  const expiresAt = time < firstPlausibleMilliseconds ? time * 1000 : time;
  if (expiresAt >= firstPlausibleMilliseconds * 1000) return null;
  if (Number.isFinite(serverTime)) {
    const difference = Number(serverTime) - now;
    return Math.abs(difference) > clockTolerance ? expiresAt - difference : expiresAt;
  }
  return expiresAt > now && expiresAt - now <= longestReservation ? expiresAt : null;
}
