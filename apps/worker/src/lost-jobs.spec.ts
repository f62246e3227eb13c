import { describe, expect, it } from '@jest/globals';
import { LOST_AFTER_MS, LostJobs } from './lost-jobs.js';

const row = (held: boolean, generation = 1) => ({
  id: 'a',
  generation,
  attempts: 0,
  kind: 'matching.case',
  priority: 100,
  held,
});

describe('jobs that were taken and are not done', () => {
  it('are delivered again when nobody has held the row for a while, and not before', async () => {
    let now = 0;
    let taken = true;
    const lost = new LostJobs({ isTaken: () => Promise.resolve(taken) }, () => now);
    const delivery = async (held: boolean, generation = 1) =>
      (await lost.deliveries([row(held, generation)]))[0]!.delivery;

    expect(await delivery(false)).toBe(0);
    now += LOST_AFTER_MS - 1;
    expect(await delivery(false)).toBe(0);
    expect(await delivery(true)).toBe(0);
    now += LOST_AFTER_MS - 1;
    expect(await delivery(false)).toBe(0);
    now += 1;
    expect(await delivery(false)).toBe(1);
    // The second delivery waits in line: it is not lost.
    taken = false;
    now += 10 * LOST_AFTER_MS;
    expect(await delivery(false)).toBe(1);
    expect(await delivery(false, 2)).toBe(0);
  });
});
