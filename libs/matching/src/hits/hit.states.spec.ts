import { describe, expect, it } from '@jest/globals';
import { nextState, systemActor, unreachableStates, type Actor } from '@homeward/platform';
import { HIT_STATUSES, hitMachine, RAISED_AGAIN_AFTER, SUPERSEDABLE } from './hit.states.js';

const analyst: Actor = { ...systemActor, accountId: 'a', role: 'analyst' };

describe('hit states', () => {
  it('are all reachable', () => {
    expect(unreachableStates(hitMachine)).toEqual([]);
    expect(new Set(hitMachine.table.flatMap((row) => [row.from, row.to]))).toEqual(new Set(HIT_STATUSES));
  });

  it('have at most one successor per event', () => {
    const keys = hitMachine.table.map((row) => `${row.from} ${row.event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are superseded by the system only, and never once two reviewers agreed', () => {
    expect(nextState(hitMachine, 'new', 'supersede', systemActor)).toBe('superseded');
    expect(() => nextState(hitMachine, 'new', 'supersede', analyst)).toThrow();
    expect(() => nextState(hitMachine, 'agreed', 'supersede', systemActor)).toThrow();
    expect(SUPERSEDABLE).not.toContain('confirmed');
    expect(RAISED_AGAIN_AFTER).toContain('refuted');
  });

  it('end where the person declines contact, by the coordinator alone', () => {
    const coordinator: Actor = { ...systemActor, accountId: 'c', role: 'coordinator' };
    expect(nextState(hitMachine, 'wishes_recorded', 'decline', coordinator)).toBe('closed');
    expect(() => nextState(hitMachine, 'wishes_recorded', 'decline', analyst)).toThrow();
    // Settled: the pair is not raised again, whatever becomes of the case.
    expect(RAISED_AGAIN_AFTER).not.toContain('closed');
  });

  it('notify nobody before agreement and confirmation', () => {
    expect(hitMachine.table.filter((row) => row.event === 'notify').map((row) => row.from)).toEqual([
      'confirmed',
    ]);
    expect(hitMachine.table.filter((row) => row.to === 'confirmed').map((row) => row.from)).toEqual([
      'agreed',
    ]);
  });
});
