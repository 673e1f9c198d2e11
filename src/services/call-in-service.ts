import { day } from '../durations.js';
import type { CallIn } from '../lifecycle/call-in.js';
import type { FormValues } from '../lifecycle/metadata.js';
import { dialledNumber } from '../phone-number/dialled-number.js';
import { refuseAnswer } from './call-in-error.js';

/** A request for a number. */
export interface NumberRequest {
  /** The visitor's phone number in E.164. Undefined when the form has none. */
  readonly phoneNumber?: string;
  /** The name of the department that the visitor has chosen. Undefined without `groups`. */
  readonly groupName?: string;
  /** The form's values by field name. */
  readonly form: FormValues;
  /** Data for routing and for the agent, with the other values of the form. */
  readonly userData: Readonly<Record<string, string>>;
}

/** Options of `estimateWait()`. */
export interface WaitOptions extends RequestOptions {
  /** The queue of a department. Undefined for the waiting time of the page itself. */
  readonly virtualQueue?: string;
}

/** Options of every request to a service. */
export interface RequestOptions {
  /** Aborted when the answer is not needed any more. */
  readonly signal: AbortSignal;
  /** When the signal will be aborted at the latest, in epoch ms. */
  readonly deadline?: number;
  /**
   * To call before a service retries a request, because a single-use token in the request may have
   * been used. Dispatches another `before-submit` event and resolves with what to send. Rejects
   * when the page stops the request.
   */
  readonly beforeRetry?: () => Promise<NumberRequest>;
  /**
   * Id of the request. All its retries have the same id, also the automatic one after the visitor
   * was offline.
   */
  readonly requestId?: string;
}

/**
 * The answer of a service: the `data` of the wire contract. A service may also answer with a
 * string: a number without access code and expiry.
 */
export interface NumberAnswer {
  /** The number to dial. */
  readonly toPhoneNumber: string;
  /** The id of the reservation. Default: none. */
  readonly id?: string;
  /** The code to enter after dialling. Use a string if it has leading zeros. Default: none. */
  readonly accessCode?: string | number;
  /** When the reservation ends, in epoch seconds or epoch ms. Default: never. */
  readonly expirationTime?: number;
  /**
   * The time at the service when it answered, in epoch ms. Corrects a wrong clock of the visitor.
   */
  readonly serverTime?: number;
  /** The service's id of this request. It is part of the error when the answer cannot be used. */
  readonly correlationId?: string;
}

/** The estimated waiting time of a caller, in seconds; `nobody` when no agent is logged in. */
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
   * @throws CallInError. Its code selects the message for the visitor. Any other error has the code
   *   `unknown`.
   */
  requestNumber(
    request: NumberRequest,
    options: RequestOptions,
  ): NumberAnswer | string | Promise<NumberAnswer | string>;

  /**
   * Estimates how long a call made now would wait. Optional.
   * @throws Any error, which has the same effect as the answer `unknown`.
   */
  estimateWait?(options: WaitOptions): WaitEstimate | Promise<WaitEstimate>;
}

/**
 * A service as a function only.
 *
 * @example
 * element.service = async ({ form }) =>
 *   form.topic === 'sales' ? '+1 202 555 0142' : '+1 202 555 0143';
 */
export type RequestNumber = CallInService['requestNumber'];

/** Upper bound for the length of a number or a code, in characters. */
const longestDialled = 100;

/**
 * Removes invisible characters, such as those that reverse the text that follows, so that the
 * visitor reads the number that the link dials. Undefined where the value is no text or too long.
 */
const visible = (text: unknown): string | undefined =>
  typeof text === 'string' && text.length <= longestDialled
    ? text.replace(/\p{C}/gu, '').trim()
    : undefined;

/**
 * A smaller epoch time is in seconds: in ms, it would be before March 1973. A larger number of
 * seconds (after the year 5138) is not a time.
 */
const firstPlausibleMilliseconds = 1e11;
/** A smaller difference between the two clocks is network latency, in ms. */
const clockTolerance = 5_000;
/** Upper bound for a reservation, in ms (1 day). With a longer one, a clock is wrong. */
const longestReservation = day;

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
  if (!phoneNumber || !dialledNumber(phoneNumber)) return refuse('toPhoneNumber');
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
 * When the reservation ends by the visitor's clock, in epoch ms. Null when one of the two clocks
 * must be wrong and it is unknown which one: no countdown is better than a wrong one.
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
