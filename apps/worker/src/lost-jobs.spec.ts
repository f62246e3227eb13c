import { describe, expect, it } from 'vitest';
import { LONGEST_PAUSE_MS } from '@homeward/platform';
import type { JobQueues } from '@homeward/pipeline';
import { LOST_AFTER_MS, LostJobs } from './lost-jobs.js';

type State = Awaited<ReturnType<JobQueues['stateOf']>>;

const row = (held: boolean, deliveries = 1) =>
  ({ id: 'a', generation: 1, deliveries, kind: 'matching.case', priority: 100, held }) as const;

describe('jobs that were taken and are not done', () => {
  let now = 0;
  let state: State = 'active';
  const isLost = (lost: LostJobs) => async (held: boolean, deliveries?: number) =>
    (await lost.among([row(held, deliveries)])).length === 1;
  const fresh = () => isLost(new LostJobs({ stateOf: () => Promise.resolve(state) }, () => now));

  it('are lost when no worker has held the row for a while, and not before', async () => {
    state = 'active';
    const lost = fresh();
    expect(await lost(false)).toBe(false);
    now += LOST_AFTER_MS - 1;
    expect(await lost(false)).toBe(false);
    expect(await lost(true)).toBe(false);
    now += LOST_AFTER_MS - 1;
    expect(await lost(false)).toBe(false);
    now += 1;
    expect(await lost(false)).toBe(true);
    expect(await lost(false, 2)).toBe(false);
  });

  it('are not lost while they wait in line, however long', async () => {
    state = 'prioritized';
    const lost = fresh();
    await lost(false);
    now += 100 * LOST_AFTER_MS;
    expect(await lost(false)).toBe(false);
    // Taken just now: its worker still has time.
    state = 'active';
    now += LOST_AFTER_MS - 1;
    expect(await lost(false)).toBe(false);
    now += 1;
    expect(await lost(false)).toBe(true);
  });

  it('are lost when the queue does not know them any more', async () => {
    state = 'unknown';
    const lost = fresh();
    await lost(false);
    now += LOST_AFTER_MS;
    expect(await lost(false)).toBe(true);
  });

  it('never pause longer than the longest pause, also when the clock of the worker is wrong', async () => {
    state = 'delayed';
    const lost = fresh();
    await lost(false);
    now += LONGEST_PAUSE_MS;
    expect(await lost(false)).toBe(false);
    now += LOST_AFTER_MS;
    expect(await lost(false)).toBe(true);
  });
});
