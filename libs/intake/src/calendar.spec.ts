import { isDay, today, yearsBetween } from '@homeward/rules';
import { describe, expect, it } from 'vitest';

describe('a day', () => {
  it('exists in the calendar', () => {
    expect(['2024-02-29', '2026-11-23'].map(isDay)).toEqual([true, true]);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '20261123', ''].map(isDay)).toEqual(Array(5).fill(false));
  });

  it('is the one of China', () => {
    expect(today(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
    expect(today(new Date('2026-11-22T15:59:00Z'))).toBe('2026-11-22');
  });

  it('completes a year of life on the birthday', () => {
    expect(yearsBetween('2012-11-24', '2026-11-23')).toBe(13);
    expect(yearsBetween('2012-11-23', '2026-11-23')).toBe(14);
  });
});
