import { describe, expect, it } from 'vitest';
import { Forbidden, nextState, systemActor, TransitionRefused, unreachableStates } from '@homeward/platform';
import { DUPLICATE_FINDINGS, DUPLICATE_STATUSES, duplicateMachine } from './duplicate.states.js';

const lead = { ...systemActor, role: 'lab_lead' as const };

describe('a possible duplicate', () => {
  it('reaches every state', () => {
    expect(unreachableStates(duplicateMachine)).toEqual([]);
    const named = new Set(duplicateMachine.table.flatMap(({ from, to }) => [from, to]));
    expect([...named].sort()).toEqual([...DUPLICATE_STATUSES].sort());
  });

  it.each(DUPLICATE_FINDINGS)('is decided as %s by the lead alone, and opened again', (finding) => {
    expect(nextState(duplicateMachine, 'open', finding, lead)).toBe(finding);
    expect(nextState(duplicateMachine, finding, 'reopen', lead)).toBe('open');
    expect(() => nextState(duplicateMachine, finding, 'different_persons', lead)).toThrow(TransitionRefused);
    expect(() => nextState(duplicateMachine, 'open', finding, { ...lead, role: 'analyst' })).toThrow(
      Forbidden,
    );
  });

  it('is superseded and raised again by the system alone', () => {
    expect(nextState(duplicateMachine, 'open', 'supersede', systemActor)).toBe('superseded');
    expect(nextState(duplicateMachine, 'superseded', 'raise_again', systemActor)).toBe('open');
    expect(() => nextState(duplicateMachine, 'open', 'supersede', lead)).toThrow(Forbidden);
  });
});
