import { describe, expect, it } from 'vitest';
import { BlindIndex } from './blind-index.js';
import { type Key, KeyProvider } from './key-provider.js';

class OneKey extends KeyProvider {
  constructor(private readonly fill: number) {
    super();
  }
  current(): Key {
    return { id: 'k1', bytes: Buffer.alloc(32, this.fill) };
  }
  byId(): Key {
    return this.current();
  }
}

const index = new BlindIndex(new OneKey(1));

describe('blind index', () => {
  it.each([
    ['id_number', '11010519491231002x', '110105 19491231 002X'],
    ['id_number', '11010519491231002X', '11010519491231002X'],
    ['phone', '13800138000', '+86 138-0013-8000'],
    ['phone', '13800138000', '0086 (138) 00138000'],
    ['name', '李 秀英', '李秀英'],
    ['name', '阿卜杜·买买提', '阿卜杜•买买提'],
    ['name', "John O'Neil", 'JOHN ONEIL'],
    ['name', 'Ａnna', 'anna'],
  ] as const)('of %s is equal for %s and %s', (name, one, other) => {
    expect(index.of(name, one)).toBe(index.of(name, other));
  });

  it('differs by text, by index and by key', () => {
    const values = [
      index.of('phone', '13800138000'),
      index.of('phone', '13800138001'),
      index.of('id_number', '13800138000'),
      new BlindIndex(new OneKey(2)).of('phone', '13800138000'),
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  it('does not reveal the text', () => {
    expect(index.of('phone', '13800138000')).toMatch(/^[\w-]{43}$/);
  });
});
