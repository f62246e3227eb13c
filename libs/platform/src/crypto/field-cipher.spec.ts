import { describe, expect, it } from 'vitest';
import { CiphertextRefused, KeyMissing } from './crypto.errors.js';
import { FieldCipher } from './field-cipher.js';
import { type Key, KeyProvider } from './key-provider.js';

class Keys extends KeyProvider {
  constructor(
    private readonly currentId: string,
    private readonly all: Record<string, number>,
  ) {
    super();
  }
  current(): Key {
    return this.byId('field', this.currentId);
  }
  byId(purpose: 'field', id: string): Key {
    const fill = this.all[id];
    if (fill === undefined) throw new KeyMissing(purpose, id);
    return { id, bytes: Buffer.alloc(32, fill) };
  }
}

const place = { table: 'identity', column: 'name', row: 'a' };
const cipher = new FieldCipher(new Keys('k1', { k1: 1 }));

describe('field encryption', () => {
  it.each(['王小明', '', 'x'.repeat(5000), 'a.b.c', '𠮷'])('gives back %s', (plain) => {
    expect(cipher.decrypt(cipher.encrypt(plain, place), place)).toBe(plain);
  });

  it('writes version, algorithm, key, and nothing readable', () => {
    const text = cipher.encrypt('王小明', place);
    expect(text).toMatch(/^v1\.a256gcm\.k1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(text).not.toBe(cipher.encrypt('王小明', place));
  });

  it.each([
    ['another row', { row: 'b' }],
    ['another column', { column: 'address' }],
    ['another table', { table: 'account' }],
  ])('refuses a ciphertext moved to %s', (_, other) => {
    const text = cipher.encrypt('王小明', place);
    expect(() => cipher.decrypt(text, { ...place, ...other })).toThrow(CiphertextRefused);
  });

  it('refuses a ciphertext with any one character changed', () => {
    const text = cipher.encrypt('王小明', place);
    const start = text.indexOf('.k1.') + 4;
    for (let i = start; i < text.length; i++) {
      if (text[i] === '.') continue;
      // The last character of a base64url part may hold bits that decode to nothing; flipping its highest bit always counts.
      const changed = text.slice(0, i) + (text[i] === 'A' ? 'g' : 'A') + text.slice(i + 1);
      expect(() => cipher.decrypt(changed, place)).toThrow(CiphertextRefused);
    }
  });

  it.each([
    '',
    '王小明',
    'v1.a256gcm.k1',
    'v2.a256gcm.k1.a.b.c',
    'v1.none.k1.a.b.c',
    'v1.a256gcm.k1.a.b.c.d',
  ])('refuses %p, which is no ciphertext', (text) => {
    expect(() => cipher.decrypt(text, place)).toThrow(CiphertextRefused);
  });

  it('reads what an earlier key wrote, and writes with the current one', () => {
    const old = cipher.encrypt('王小明', place);
    const rotated = new FieldCipher(new Keys('k2', { k1: 1, k2: 2 }));
    expect(rotated.decrypt(old, place)).toBe('王小明');
    expect(rotated.isStale(old)).toBe(true);
    expect(rotated.isStale(rotated.encrypt('王小明', place))).toBe(false);
  });

  it('says which key is missing', () => {
    const other = new FieldCipher(new Keys('k2', { k2: 2 }));
    expect(() => other.decrypt(cipher.encrypt('x', place), place)).toThrow('field/k1');
  });
});
