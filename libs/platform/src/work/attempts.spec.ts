import { expect, it } from 'vitest';
import { LONGEST_PAUSE_MS, MAX_ATTEMPTS, pauseAfter } from './attempts.js';

it('pauses are twice as long each time, and a minute at most', () => {
  const pauses = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => pauseAfter(index + 1));
  expect(pauses.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(Math.max(...pauses)).toBe(LONGEST_PAUSE_MS);
});
