/** A number that is reserved for the visitor, with its access code and its expiry. */
export interface CallIn {
  /** The id of the reservation; null when the service sends none. */
  readonly id: string | null;
  /** The number to dial, as in the service's answer, without invisible characters. */
  readonly phoneNumber: string;
  /** The code to enter after dialling, with its leading zeros; null when none is needed. */
  readonly accessCode: string | null;
  /** When the reservation ends, in epoch ms by the visitor's clock; null when it never does. */
  readonly expiresAt: number | null;
}
