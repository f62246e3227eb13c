import { describe, expect, it } from 'vitest';
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
    // Settled: the pair is not raised again, also when the case changes.
    expect(RAISED_AGAIN_AFTER).not.toContain('closed');
  });

  it('let no family be told, and none be reunited, before second blood', () => {
    const into = (status: string) =>
      hitMachine.table.filter((row) => row.to === status).map((row) => `${row.from} ${row.event}`);
    expect(into('retested')).toEqual([
      'notified retest',
      'verified_on_site undo_report',
      'wishes_recorded undo_report',
    ]);
    expect(into('verified_on_site')).toEqual(['retested verify']);
    expect(into('reunified')).toEqual(['wishes_recorded reunite']);
  });

  it('are stopped by a withdrawn consent wherever two reviewers agreed and no family is together', () => {
    const stopped = hitMachine.table.filter((row) => row.event === 'withdraw').map((row) => row.from);
    const decided = HIT_STATUSES.filter((status) => !SUPERSEDABLE.includes(status));
    const over = ['refuted', 'reunified', 'follow_up', 'closed', 'withdrawn', 'superseded'];
    expect(stopped).toEqual(decided.filter((status) => !over.includes(status)));
    // A renewed consent raises the pair again.
    expect(RAISED_AGAIN_AFTER).toContain('withdrawn');
    expect(nextState(hitMachine, 'withdrawn', 'supersede', systemActor)).toBe('superseded');
  });

  it('send no messages before agreement and confirmation', () => {
    expect(hitMachine.table.filter((row) => row.event === 'notify').map((row) => row.from)).toEqual([
      'confirmed',
    ]);
    expect(hitMachine.table.filter((row) => row.to === 'confirmed').map((row) => row.from)).toEqual([
      'agreed',
    ]);
  });
});
