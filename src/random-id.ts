/** How many bytes an id has: 128 bits. */
const idLength = 16;

/** A unique id of 128 random bits, as 32 hexadecimal digits. */
export const randomId = (): string =>
  // `crypto.randomUUID` is missing on a page without TLS.
  Array.from(randomBytes(), (byte) => byte.toString(16).padStart(2, '0')).join('');

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(idLength);
  try {
    return crypto.getRandomValues(bytes);
  } catch {
    // A page may have taken `crypto` away. The id is not a secret, it only has to be unique.
    return bytes.map(() => Math.floor(Math.random() * 256));
  }
}
