import { describe, expect, it } from 'vitest';
import { formatRate } from './rates.js';

describe('a detection rate', () => {
  it.each([
    [0, '0.0 %'],
    [0.0001, '< 0.1 %'],
    [0.5432, '54.3 %'],
    [0.9994, '99.9 %'],
    [0.99996, '> 99.9 %'],
    [1, '100 %'],
  ])('%d is %s', (rate, text) => expect(formatRate(rate)).toBe(text));
});
