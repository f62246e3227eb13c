import { describe, expect, it } from 'vitest';
import { Forbidden, nextState, systemActor, TransitionRefused, unreachableStates } from '@homeward/platform';
import { LINK_CODE_RULES, LINK_CODES } from './link.codes.js';
import { LINK_STATUSES, linkMachine } from './link.states.js';

const analyst = { ...systemActor, role: 'analyst' as const };

describe('a link', () => {
  it('reaches every state', () => {
    expect(unreachableStates(linkMachine)).toEqual([]);
    const named = new Set(linkMachine.table.flatMap(({ from, to }) => [from, to]));
    expect([...named].sort()).toEqual([...LINK_STATUSES].sort());
  });

  it('is decided by an analyst, once, and superseded by the system alone', () => {
    expect(nextState(linkMachine, 'new', 'confirm', analyst)).toBe('confirmed');
    expect(() => nextState(linkMachine, 'confirmed', 'dismiss', analyst)).toThrow(TransitionRefused);
    expect(() => nextState(linkMachine, 'new', 'supersede', analyst)).toThrow(Forbidden);
    expect(() => nextState(linkMachine, 'new', 'confirm', { ...analyst, role: 'coordinator' })).toThrow(
      Forbidden,
    );
  });

  it('has codes that confirm and codes that dismiss, and twins only where one person is meant', () => {
    const events = LINK_CODES.map((code) => LINK_CODE_RULES[code].event);
    expect(events).toEqual(['confirm', 'confirm', 'dismiss', 'dismiss', 'dismiss', 'dismiss']);
    expect(LINK_CODE_RULES.N4.hypotheses).toEqual(['same_person']);
  });
});
