import { describe, expect, it } from 'vitest';
import { percentile, turnaround, waitingFor, type Passage } from './turnaround.js';
import { workingDaysBetween } from './working-days.js';

/** Noon in Tianjin. */
const at = (day: string) => new Date(`${day}T12:00:00+08:00`);
const passage = (dates: Partial<Record<keyof Passage, string>>): Passage => ({
  received: null,
  plated: null,
  run: null,
  imported: null,
  approved: null,
  ...Object.fromEntries(Object.entries(dates).map(([milestone, day]) => [milestone, at(day)])),
});

describe('working days', () => {
  it.each([
    // 2026-03-02 is a Monday.
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-02', '2026-03-03', 1],
    ['2026-03-06', '2026-03-09', 1],
    ['2026-03-07', '2026-03-08', 0],
    ['2026-03-02', '2026-03-16', 10],
    ['2026-03-09', '2026-03-02', 0],
  ])('from %s to %s: %d', (from, to, days) => {
    expect(workingDaysBetween(at(from), at(to))).toBe(days);
  });

  it('are days of the programme, not of the server', () => {
    // 17:00 UTC on Sunday is Monday morning in Tianjin.
    expect(workingDaysBetween(new Date('2026-03-08T15:00:00Z'), new Date('2026-03-08T17:00:00Z'))).toBe(1);
  });
});

describe('turnaround', () => {
  it('gives median and 90th percentile of each step', () => {
    const passages = Array.from({ length: 10 }, (_, n) =>
      passage({ received: '2026-03-02', plated: n < 9 ? '2026-03-03' : '2026-03-16' }),
    );
    const [plated, run, , , whole] = turnaround(passages);
    expect(plated).toEqual({ step: 'plated', count: 10, median: 1, ninetieth: 1, target: 3 });
    expect(run).toMatchObject({ count: 0, median: null, ninetieth: null });
    expect(whole).toMatchObject({ count: 0 });
  });

  it('leaves out a step that was skipped or taken out of order', () => {
    const skipped = passage({ received: '2026-03-02', imported: '2026-03-05', approved: '2026-03-06' });
    const early = passage({ received: '2026-03-05', plated: '2026-03-02' });
    const counts = Object.fromEntries(turnaround([skipped, early]).map(({ step, count }) => [step, count]));
    expect(counts).toEqual({ plated: 0, run: 0, imported: 0, approved: 1, whole: 1 });
  });

  it('takes percentiles by nearest rank', () => {
    expect(percentile([], 0.5)).toBeNull();
    expect(percentile([4], 0.9)).toBe(4);
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
  });
});

describe('a specimen waits', () => {
  const now = at('2026-03-16');
  it('for the step after the last one it took', () => {
    expect(waitingFor(passage({ received: '2026-03-02' }), now)).toMatchObject({
      step: 'plated',
      days: 10,
      late: 7,
    });
    const run = passage({ received: '2026-03-02', plated: '2026-03-10', run: '2026-03-13' });
    expect(waitingFor(run, now)).toMatchObject({ step: 'imported', days: 1, late: 0 });
  });

  it('for nothing when it is approved or was never received', () => {
    expect(waitingFor(passage({ received: '2026-03-02', approved: '2026-03-09' }), now)).toBeNull();
    expect(waitingFor(passage({}), now)).toBeNull();
  });
});
