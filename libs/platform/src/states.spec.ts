import { describe, expect, it } from 'vitest';
import { stateList, statesWithMeaning, statesWithoutPerson, type StateMachine } from './states.js';

const door: StateMachine<'shut' | 'stuck' | 'gone', 'jam' | 'break'> = {
  name: 'door',
  initial: 'shut',
  meanings: { shut: 'open', stuck: 'undecided', gone: 'final' },
  table: [
    { from: 'shut', event: 'jam', to: 'stuck', roles: ['technician'] },
    { from: 'stuck', event: 'jam', to: 'stuck', roles: ['technician'] },
    { from: 'stuck', event: 'break', to: 'gone', roles: ['system'] },
  ],
};

describe('states', () => {
  it('are named by what they mean', () => {
    expect(statesWithMeaning('undecided', door.meanings)).toEqual(['stuck']);
    expect(stateList(['shut', 'stuck'])).toBe("('shut','stuck')");
  });

  it('that only the worker leads out of are found; a step back to itself leads nowhere', () => {
    expect(statesWithoutPerson(door)).toEqual(['stuck']);
  });
});
