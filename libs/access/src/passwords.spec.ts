import { describe, expect, it } from 'vitest';
import { Passwords } from './passwords.js';

describe('a password', () => {
  const passwords = new Passwords();

  it('matches its hash and no other', async () => {
    const hash = await passwords.hash('three blue herons');
    expect(await passwords.matches(hash, 'three blue herons', true)).toBe(true);
    expect(await passwords.matches(hash, 'four blue herons', true)).toBe(false);
  });

  it('of nobody is compared with a hash that can be read, and never matches', async () => {
    expect(await passwords.matches(null, 'three blue herons', false)).toBe(false);
  });
});
