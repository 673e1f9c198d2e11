/** A number in hand: what the visitor dials, and for how long it is theirs. */
export interface CallIn {
  /** The request's id at the service; null when the service gives none. */
  readonly id: string | null;
  /** The number to dial, as the service wrote it. */
  readonly phoneNumber: string;
  /** The code to key in after dialling, leading zeros kept; null when none is needed. */
  readonly accessCode: string | null;
  /** When the reservation ends, in epoch ms by the visitor's clock; null when it does not. */
  readonly expiresAt: number | null;
}

/**
 * The `tel:` address (RFC 3966) of a number. Only what can be dialled reaches it, whatever else
 * the number came with.
 * @param accessCode Keyed in after a pause, where it is made of digits.
 */
export function telUri(phoneNumber: string, accessCode?: string | null): string {
  const number = phoneNumber.replace(/[^\d+*#]/g, '').replace(/(?!^)\+/g, '');
  // Two commas are a pause of about four seconds on the phones that know them.
  const code = accessCode && /^\d+$/.test(accessCode) ? `,,${accessCode}#` : '';
  return `tel:${number}${code}`.replaceAll('#', '%23');
}
