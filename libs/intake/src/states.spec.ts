import { describe, expect, it } from 'vitest';
import {
  type Actor,
  Forbidden,
  nextState,
  type StateMachine,
  systemActor,
  TransitionRefused,
  unreachableStates,
} from '@homeward/platform';
import { CASE_STATUSES, caseMachine } from './cases/case.states.js';
import { SHIPMENT_STATUSES, shipmentMachine } from './shipments/shipment.states.js';
import { SPECIMEN_STATUSES, specimenMachine } from './specimens/specimen.states.js';

const as = (role: Actor['role']): Actor => ({ ...systemActor, role });

describe.each([
  ['case', caseMachine, CASE_STATUSES],
  ['specimen', specimenMachine, SPECIMEN_STATUSES],
  ['shipment', shipmentMachine, SHIPMENT_STATUSES],
] as [string, StateMachine<string, string>, readonly string[]][])(
  'the machine of a %s',
  (_, machine, statuses) => {
    it('reaches every status', () => {
      expect(unreachableStates(machine)).toEqual([]);
      const known = new Set(machine.table.flatMap((row) => [row.from, row.to]));
      expect([...known].sort()).toEqual([...statuses].sort());
    });

    it('leads from one status by one event to one status', () => {
      const steps = machine.table.map((row) => `${row.from} ${row.event}`);
      expect(new Set(steps).size).toBe(steps.length);
    });
  },
);

describe('a specimen', () => {
  it('goes from the desk to its typing', () => {
    const path = [
      ['pack', 'technician', 'packed'],
      ['send', 'technician', 'in_transit'],
      ['receive', 'analyst', 'received'],
      ['type', 'system', 'typed'],
      ['order_recollection', 'lab_lead', 'recollection_ordered'],
    ] as const;
    let status = specimenMachine.initial;
    for (const [event, role, expected] of path) {
      status = nextState(specimenMachine, status, event, as(role));
      expect(status).toBe(expected);
    }
  });

  it('cannot be received twice, nor by its collection point', () => {
    expect(() => nextState(specimenMachine, 'received', 'receive', as('analyst'))).toThrow(TransitionRefused);
    expect(() => nextState(specimenMachine, 'in_transit', 'receive', as('technician'))).toThrow(Forbidden);
  });
});
