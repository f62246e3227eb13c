import { describe, expect, it } from 'vitest';
import { Strongest } from './strongest.js';

describe('the strongest of many', () => {
  it('are kept in order, the first of equals first, and all are counted', () => {
    const list = new Strongest<string>(3);
    for (const [name, strength] of [
      ['a', 2],
      ['b', 5],
      ['c', 2],
      ['d', 1],
      ['e', 9],
      ['f', 5],
    ] as const)
      list.add(strength, () => name);
    expect(list.items()).toEqual(['e', 'b', 'f']);
    expect(list.count).toBe(6);
  });

  it('are made only when they are kept', () => {
    const list = new Strongest<number>(1);
    let made = 0;
    for (const strength of [3, 1, 2, 4]) list.add(strength, () => ++made);
    expect(made).toBe(2);
  });
});
