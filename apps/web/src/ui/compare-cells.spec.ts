import { describe, expect, it } from 'vitest';
import { compareCells } from './compare-cells';

describe('the order of a column', () => {
  it('is that of numbers, of numbers within text, and empty cells come last', () => {
    expect([10, 9.5, null, -3].sort(compareCells)).toEqual([-3, 9.5, 10, null]);
    expect(['H-12', 'H-9', '', 'H-100'].sort(compareCells)).toEqual(['H-9', 'H-12', 'H-100', '']);
  });
});
