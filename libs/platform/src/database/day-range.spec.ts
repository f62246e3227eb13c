import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_TIME_ZONE, setTimeZone } from '@homeward/rules';
import { dayRangeBounds } from './day-range.js';

afterEach(() => setTimeZone(DEFAULT_TIME_ZONE));

describe('a range of days', () => {
  it("holds records from its first to its last minute in the programme's zone", () => {
    expect(dayRangeBounds({ from: '2026-11-28', to: '2026-11-29' })).toEqual({
      ...{ atLeast: new Date('2026-11-27T16:00:00Z'), before: new Date('2026-11-29T16:00:00Z') },
    });
  });

  it('follows the zone through a change of the clocks', () => {
    setTimeZone('Europe/Berlin');
    // A day of 25 hours.
    expect(dayRangeBounds({ from: '2026-10-25', to: '2026-10-25' })).toEqual({
      ...{ atLeast: new Date('2026-10-24T22:00:00Z'), before: new Date('2026-10-25T23:00:00Z') },
    });
  });

  it('is open where no day is given', () => {
    expect(dayRangeBounds({})).toEqual({ atLeast: null, before: null });
  });
});
