import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_TIME_ZONE, setTimeZone } from '../config/time-zone.js';
import { idGenerator } from '../ids/uuid.js';
import { idsOf } from './day-range.js';

afterEach(() => setTimeZone(DEFAULT_TIME_ZONE));

const idAt = (time: string): string => idGenerator(() => Date.parse(time))();

describe('a range of days', () => {
  it('holds what was made from its first minute to its last, where the desks are', () => {
    const { atLeast, below } = idsOf({ from: '2026-11-28', to: '2026-11-29' });
    expect(idAt('2026-11-27T15:59:59.999Z') < atLeast!).toBe(true);
    expect(idAt('2026-11-27T16:00:00.000Z') >= atLeast!).toBe(true);
    expect(idAt('2026-11-29T15:59:59.999Z') < below!).toBe(true);
    expect(idAt('2026-11-29T16:00:00.000Z') >= below!).toBe(true);
  });

  it('follows the zone through a change of the clocks', () => {
    setTimeZone('Europe/Berlin');
    // A day of 25 hours.
    const { atLeast, below } = idsOf({ from: '2026-10-25', to: '2026-10-25' });
    expect(idAt('2026-10-24T22:00:00Z') >= atLeast!).toBe(true);
    expect(idAt('2026-10-25T22:59:59Z') < below!).toBe(true);
    expect(idAt('2026-10-25T23:00:00Z') >= below!).toBe(true);
  });

  it('is open where no day is given', () => {
    expect(idsOf({})).toEqual({ atLeast: null, below: null });
  });
});
