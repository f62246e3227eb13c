import { type Permission, PERMISSIONS } from '@homeward/access';
import { hasWord, statesWithoutPerson, unreachableStates, type StateMachine } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import { MACHINES } from '../steps/machines.js';

const machines = Object.values(MACHINES) as unknown as StateMachine<string, string>[];

/** Every step that a person may take, and the permission that the API asks for it. */
const GUARDS: Readonly<Record<string, Permission>> = {
  'case suspend': 'case.life',
  'case resume': 'case.life',
  'case close': 'case.end',
  'case reopen': 'case.end',
  'case reunite': 'reunion.record',
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
  // With the opinion that asks for new blood, and with the step that gives it up.
  'specimen order_recollection': 'hit.review',
  'specimen keep_received': 'hit.arbitrate',
  'specimen keep_typed': 'hit.arbitrate',
  'shipment send': 'shipment.write',
  'shipment cancel': 'shipment.write',
  'shipment receive_some': 'shipment.receive',
  'shipment receive_all': 'shipment.receive',
  'shipment undo_some': 'shipment.receive',
  'shipment undo_all': 'shipment.receive',
  'shipment find': 'shipment.receive',
  'shipment reconcile': 'shipment.reconcile',
  'shipment declare_lost': 'shipment.reconcile',
  // The approval rule in force says which of them (test/laboratory/approval-rules.spec.ts).
  'import_batch approve': 'import.decide',
  'import_batch release': 'import.approve',
  'import_batch judge_again': 'import.approve',
  'import_batch apply_more': 'import.approve',
  'import_batch reject': 'import.decide',
  'import_batch retry_validation': 'import.decide',
  'import_batch retry_application': 'import.decide',
  'import_finding release': 'import.approve',
  'import_finding uphold': 'import.approve',
  // With the rejection of their batch.
  'import_finding close': 'import.decide',
  'exchange approve': 'exchange.approve',
  'exchange refuse': 'exchange.approve',
  'exchange withdraw': 'exchange.request',
  'exchange retry': 'exchange.request',
  'exchange renew': 'exchange.request',
  // With the first download.
  'exchange deliver': 'exchange.request',
  'plate release': 'plate.write',
  'plate redraft': 'plate.write',
  'plate amplify': 'plate.write',
  'plate run': 'plate.write',
  'plate fail': 'plate.write',
  'import_batch submit': 'import.upload',
  'vocabulary change approve': 'vocabulary.approve',
  'vocabulary change reject': 'vocabulary.approve',
  'vocabulary change withdraw': 'vocabulary.propose',
  'approval rule approve': 'approval_rule.change',
  'approval rule reject': 'approval_rule.change',
  'approval rule withdraw': 'approval_rule.change',
  'recipient change approve': 'exchange.recipients',
  'recipient change reject': 'exchange.recipients',
  'recipient change withdraw': 'exchange.recipients',
  'locus correction approve': 'typing.correct',
  'locus correction reject': 'typing.correct',
  'locus correction withdraw': 'typing.propose',
  'locus correction replace': 'typing.correct',
  'non-conformity plan': 'nonconformity.lead',
  'non-conformity close': 'nonconformity.lead',
  'non-conformity complete': 'nonconformity.complete',
  'non-conformity confirm': 'nonconformity.lead',
  'non-conformity refute': 'nonconformity.lead',
  'non-conformity reopen': 'nonconformity.lead',
  'hit claim': 'hit.review',
  'hit release': 'hit.review',
  'hit decide_a': 'hit.review',
  'hit claim_b': 'hit.review',
  'hit release_b': 'hit.review',
  'hit agree': 'hit.review',
  'hit disagree': 'hit.review',
  'hit claim_arbitration': 'hit.review',
  'hit arbitrate': 'hit.review',
  'hit confirm': 'hit.review',
  'hit refute': 'hit.review',
  'hit order_recollection': 'hit.review',
  'hit give_up_recollection': 'hit.arbitrate',
  'hit retest': 'second_blood.waive',
  'hit refute_retest': 'hit.arbitrate',
  'hit refute_on_site': 'task.work',
  'hit verify': 'task.work',
  'hit record_wishes': 'task.work',
  'hit reunite': 'reunion.record',
  'hit decline': 'reunion.record',
  'hit follow_up': 'reunion.record',
  'hit close': 'reunion.record',
  'hit undo_reunion': 'reunion.undo',
  'hit undo_report': 'reunion.record',
  'link confirm': 'hit.review',
  'link dismiss': 'hit.review',
  'possible duplicate same_person': 'duplicate.decide',
  'possible duplicate twins': 'duplicate.decide',
  'possible duplicate mix_up': 'duplicate.decide',
  'possible duplicate different_persons': 'duplicate.decide',
  'possible duplicate reopen': 'duplicate.decide',
  'verification task accept': 'task.work',
  'verification task visit': 'task.work',
  'verification task report': 'task.work',
  'verification task reopen': 'task.work',
  'verification task cancel': 'task.work',
  'verification task undo_report': 'reunion.record',
};

/**
 * One route serves all three seats of a hit, and its permission is that of a reviewer. Which seat is free, and whose it
 * may be, only the hit's state says: the machine admits the lead alone to arbitration.
 */
const NARROWER: ReadonlySet<string> = new Set(['hit claim_arbitration', 'hit arbitrate']);

const steps = machines.flatMap(({ name, table }) =>
  table.map((row) => ({
    key: `${name} ${row.event}`,
    people: row.roles.filter((role) => role !== 'system'),
  })),
);

describe('a step that people take', () => {
  it('is one of those below, and no other', () => {
    const taken = new Set(steps.filter(({ people }) => people.length > 0).map(({ key }) => key));
    expect([...taken].sort()).toEqual(Object.keys(GUARDS).sort());
  });

  it.each(Object.entries(GUARDS))(
    '%s: the roles of the machine are those that hold %s',
    (key, permission) => {
      const holders = [...PERMISSIONS[permission]].sort();
      for (const { people } of steps.filter((step) => step.key === key && step.people.length > 0)) {
        if (NARROWER.has(key)) expect(holders).toEqual(expect.arrayContaining([...people]));
        else expect([...people].sort()).toEqual(holders);
      }
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

/** States that only the worker leads out of, and what a person can do when it does not: see each. */
const LEFT_TO_THE_WORKER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The samples are being stored, in several transactions: rejected now, a part of them would be in the profiles. When
  // `import.apply` fails for good the batch is stalled, and a person takes it up or rejects it.
  import_batch: { approved: 'stall' },
  // Decided by two people; only the districts are not told yet. `hit.notify` that fails for good waits on the health page
  // for the system administrator, who lets it be tried again (test/queue/set-aside.spec.ts).
  hit: { confirmed: 'notify' },
};

describe('a state', () => {
  it.each(machines.map((machine) => [machine.name, machine] as const))(
    'of a %s is reached, and a person leads out of it unless it is final',
    (name, machine) => {
      const left = LEFT_TO_THE_WORKER[name] ?? {};
      expect(unreachableStates(machine)).toEqual([]);
      expect(statesWithoutPerson(machine)).toEqual(Object.keys(left));
      for (const [state, event] of Object.entries(left))
        expect(machine.table.find((row) => row.from === state && row.event === event)?.roles).toEqual([
          'system',
        ]);
    },
  );

  it('of an import whose work failed for good leads on, and to an end, by a person', () => {
    const out = MACHINES.import.table.filter(({ from }) => from === 'stalled');
    expect(out.map(({ event }) => event).sort()).toEqual(['reject', 'retry_application', 'retry_validation']);
    for (const { roles } of out) expect(roles).toEqual(PERMISSIONS['import.decide']);
  });
});
