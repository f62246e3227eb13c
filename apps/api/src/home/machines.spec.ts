import { type Permission, PERMISSIONS } from '@homeward/access';
import { hasWord, statesWithoutPerson, unreachableStates, type StateMachine } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import { MACHINES } from '../steps/machines.js';

const machines = Object.values(MACHINES) as unknown as StateMachine<string, string>[];

/** Steps that people take through the desk's endpoints, and the permission that guards each. */
const GUARDS: Readonly<Record<string, Permission>> = {
  'case suspend': 'case.life',
  'case resume': 'case.life',
  'case close': 'case.life',
  'case reopen': 'case.life',
  'specimen pack': 'shipment.write',
  'specimen unpack': 'shipment.write',
  'specimen send': 'shipment.write',
  'specimen receive': 'shipment.receive',
  'specimen reject': 'shipment.receive',
  'specimen receive_unexpected': 'shipment.receive',
  'specimen reject_unexpected': 'shipment.receive',
  'specimen undo_receipt': 'shipment.receive',
  'specimen find': 'shipment.receive',
  'specimen declare_lost': 'shipment.reconcile',
  'specimen spoil': 'specimen.keep',
  'specimen restore': 'specimen.keep',
  'specimen find_at_point': 'specimen.keep',
  'specimen accept': 'specimen.decide',
  'shipment send': 'shipment.write',
  'shipment cancel': 'shipment.write',
  'shipment receive_some': 'shipment.receive',
  'shipment receive_all': 'shipment.receive',
  'shipment undo_some': 'shipment.receive',
  'shipment undo_all': 'shipment.receive',
  'shipment find': 'shipment.receive',
  'shipment reconcile': 'shipment.reconcile',
  'shipment declare_lost': 'shipment.reconcile',
  'import_batch approve': 'import.decide',
  'import_batch reject': 'import.decide',
  'hit claim': 'hit.review',
  'hit release': 'hit.review',
  'hit decide_a': 'hit.review',
  'hit claim_b': 'hit.review',
  'hit release_b': 'hit.review',
  'hit claim_arbitration': 'hit.arbitrate',
  'link confirm': 'hit.review',
  'link dismiss': 'hit.review',
  'verification task accept': 'task.work',
  'verification task visit': 'task.work',
  'verification task report': 'task.work',
};

const steps = machines.flatMap(({ name, table }) =>
  table.map((row) => ({ ...row, key: `${name} ${row.event}` })),
);

const rolesOf = (keys: readonly string[]) =>
  new Set(
    steps
      .filter((row) => keys.includes(row.key))
      .flatMap((row) => row.roles)
      .filter((role) => role !== 'system'),
  );

describe('a step that people take', () => {
  it.each(Object.entries(GUARDS))('%s: every role that may take it holds %s', (key, permission) => {
    const roles = [...rolesOf([key])];
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.filter((role) => !PERMISSIONS[permission].includes(role))).toEqual([]);
  });

  it.each([...new Set(Object.values(GUARDS))])(
    'each role that holds %s may take one of its steps',
    (permission) => {
      const keys = Object.keys(GUARDS).filter((key) => GUARDS[key] === permission);
      const roles = rolesOf(keys);
      expect(PERMISSIONS[permission].filter((role) => !roles.has(role))).toEqual([]);
    },
  );
});

describe('an error about a state', () => {
  it.each(machines.map((machine) => [machine.name, machine] as const))(
    'has a word for every state and event of a %s',
    (name, { table }) => {
      const states = [...new Set(table.flatMap(({ from, to }) => [from, to]))];
      const events = [...new Set(table.map(({ event }) => event))];
      expect(states.filter((state) => !hasWord(`${name} state`, state))).toEqual([]);
      expect(events.filter((event) => !hasWord(`${name} event`, event))).toEqual([]);
    },
  );
});

/** States that only the worker leads out of: the work that does it is tried again, or set aside for a person. */
const LEFT_TO_THE_WORKER: Readonly<Record<string, readonly string[]>> = {
  // import.apply; when it fails for good the batch is stalled, and a person takes it up or rejects it.
  import_batch: ['approved'],
  // hit.notify, which the system administrator lets be tried again when it was set aside; and new blood, which a person
  // collects and types: the search that follows puts another hit in the place of this one.
  hit: ['recollection_ordered', 'confirmed'],
};

describe('a state', () => {
  it.each(machines.map((machine) => [machine.name, machine] as const))(
    'of a %s is reached, and a person leads out of it unless it is final',
    (name, machine) => {
      expect(unreachableStates(machine)).toEqual([]);
      expect(statesWithoutPerson(machine)).toEqual(LEFT_TO_THE_WORKER[name] ?? []);
      for (const state of LEFT_TO_THE_WORKER[name] ?? [])
        expect(machine.table.some(({ from, roles }) => from === state && roles.includes('system'))).toBe(
          true,
        );
    },
  );
});
