import { describe, expect, it } from 'vitest';
import { RateCounter } from './rate-counter.js';

describe('rate counter', () => {
  it('lets the limit pass, then tells how long to wait', () => {
    const counter = new RateCounter(60_000);
    expect([1, 2, 3].map(() => counter.hit('a', 3, 0))).toEqual([0, 0, 0]);
    expect(counter.hit('a', 3, 15_000)).toBe(45);
  });

  it('begins anew when the window ends', () => {
    const counter = new RateCounter(60_000);
    counter.hit('a', 1, 0);
    expect(counter.hit('a', 1, 59_999)).toBe(1);
    expect(counter.hit('a', 1, 60_000)).toBe(0);
  });

  it('counts each key by itself', () => {
    const counter = new RateCounter(60_000);
    counter.hit('a', 1, 0);
    expect(counter.hit('b', 1, 0)).toBe(0);
  });
});
