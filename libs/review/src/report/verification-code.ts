import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a code survives being read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A report's own secret, `7KQ2-M0TD-…`: 80 bits, so that guessing one is hopeless. */
export function newVerificationCode(bytes: Buffer = randomBytes(16)): string {
  const characters = Array.from(bytes.subarray(0, 16), (byte) => ALPHABET[byte % 32]!);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
