import { describe, expect, it } from 'vitest';
import { csrfTokenMatches, csrfTokenOf, tokenHash, newToken } from './session-token.js';

describe('session token', () => {
  it('has 256 bits and never comes twice', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('is kept as a hash that does not hold it', () => {
    const token = newToken();
    expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has one CSRF token, which fits no other session', () => {
    const [mine, other] = [newToken(), newToken()];
    expect(csrfTokenMatches(mine, csrfTokenOf(mine))).toBe(true);
    for (const wrong of [csrfTokenOf(other), mine, '', undefined, `${csrfTokenOf(mine)}x`])
      expect(csrfTokenMatches(mine, wrong)).toBe(false);
  });
});
