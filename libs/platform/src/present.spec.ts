import { describe, expect, it } from 'vitest';
import { firstOf, knownIn, lastOf } from './present.js';

describe('what must be there', () => {
  it('is given', () => {
    expect([firstOf([1, 2]), lastOf([1, 2])]).toEqual([1, 2]);
    expect([firstOf([0]), firstOf([null])]).toEqual([0, null]);
    expect(knownIn(new Map([['a', 0]]), 'a')).toBe(0);
  });

  it('is an error where it is missing', () => {
    expect(() => firstOf([])).toThrow(RangeError);
    expect(() => lastOf([])).toThrow(RangeError);
    expect(() => knownIn(new Map([['a', 1]]), 'b')).toThrow('nothing is known under b');
  });
});
