import { describe, expect, it } from 'vitest';
import { highest, linePath, scale, ticks } from './scale';

describe('ticks', () => {
  it.each([
    [90, 153, 8, [90, 100, 110, 120, 130, 140, 150]],
    [78.5, 94, 8, [80, 82, 84, 86, 88, 90, 92, 94]],
    [0, 1873, 4, [0, 500, 1000, 1500]],
    [0, 0, 4, []],
  ])('from %d to %d, at most %d: %j', (from, to, most, expected) => {
    expect(ticks(from, to, most)).toEqual(expected);
  });
});

it('a path goes through its pairs in turn', () => {
  const same = (value: number) => value;
  expect(linePath([1, 2, 3, 4.25], same, same)).toBe('M1.0 2.0L3.0 4.3');
  expect(linePath([], same, same)).toBe('');
});

it('a scale turns a range around where its ends are turned around', () => {
  expect(scale(0, 100, 200, 0)(25)).toBe(150);
  expect(scale(5, 5, 0, 10)(5)).toBe(0);
});

it('the highest value has a floor', () => {
  expect(highest([1, 20, 2, 7], 100)).toBe(100);
  expect(highest([1, 20, 2, 700], 100)).toBe(700);
});
