import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits: the value of the session cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which the database keeps a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Derived from the session token: known only to the holder of the cookie. */
export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('homeward.csrf').digest('base64url');
}

export function csrfTokenMatches(token: string, given: string | undefined): boolean {
  const expected = Buffer.from(csrfTokenOf(token));
  const actual = Buffer.from(given ?? '');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
