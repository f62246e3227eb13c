import { nextState, unreachableStates, type Actor } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import { taskMachine } from './task.states.js';

const as = (role: Actor['role']): Actor => ({
  accountId: null,
  role,
  scope: 'district',
  districtId: null,
  collectionPointId: null,
  requestId: null,
});

describe('verification task', () => {
  it('reaches every state', () => {
    expect(unreachableStates(taskMachine)).toEqual([]);
  });

  it('cannot be reported before a visit', () => {
    expect(() => nextState(taskMachine, 'accepted', 'report', as('investigator'))).toThrow(/cannot "report"/);
  });

  it('is worked by investigators only', () => {
    expect(() => nextState(taskMachine, 'assigned', 'accept', as('coordinator'))).toThrow(/role/);
  });

  it('can be taken over by a colleague at any time before the report', () => {
    expect(nextState(taskMachine, 'visited', 'accept', as('investigator'))).toBe('visited');
  });
});
