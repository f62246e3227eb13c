import { statesWithMeaning, type Meanings, type Role, type StateMachine } from '@homeward/platform/pure';

export const SPECIMEN_STATUSES = [
  'registered',
  'packed',
  'in_transit',
  'received',
  'rejected',
  'typed',
  'lost',
  'recollection_ordered',
  'spoiled',
] as const;
export type SpecimenStatus = (typeof SPECIMEN_STATUSES)[number];

export type SpecimenEvent =
  | 'pack'
  | 'unpack'
  | 'send'
  | 'receive'
  | 'reject'
  | 'type'
  | 'order_recollection'
  | 'keep_received'
  | 'keep_typed'
  | 'declare_lost'
  | 'spoil'
  | 'restore'
  | 'receive_unexpected'
  | 'reject_unexpected'
  | 'undo_receipt'
  | 'accept'
  | 'find'
  | 'find_at_point';

const MEANINGS: Meanings<SpecimenStatus> = {
  registered: 'open',
  packed: 'open',
  in_transit: 'open',
  received: 'open',
  typed: 'open',
  rejected: 'final',
  lost: 'final',
  recollection_ordered: 'final',
  spoiled: 'final',
};

/** It is, or will be, typed. In every other state the donor needs a new one. */
export const SPECIMEN_OPEN = statesWithMeaning('open', MEANINGS);
/** The laboratory has it. */
export const IN_LABORATORY: readonly SpecimenStatus[] = ['received', 'typed'];
/** It came to the laboratory, whatever became of it there. */
export const ARRIVED: readonly SpecimenStatus[] = [...IN_LABORATORY, 'rejected', 'recollection_ordered'];

const point: Role[] = ['technician'];
const laboratory: Role[] = ['analyst', 'lab_lead'];
const lead: Role[] = ['lab_lead'];

export const specimenMachine: StateMachine<SpecimenStatus, SpecimenEvent> = {
  name: 'specimen',
  initial: 'registered',
  meanings: MEANINGS,
  table: [
    { from: 'registered', event: 'pack', to: 'packed', roles: point },
    { from: 'packed', event: 'unpack', to: 'registered', roles: point },
    { from: 'packed', event: 'send', to: 'in_transit', roles: point },
    // Dropped, clotted, taken from the wrong person: it ends at the point; clicked by mistake, it comes back.
    { from: 'registered', event: 'spoil', to: 'spoiled', roles: point },
    { from: 'spoiled', event: 'restore', to: 'registered', roles: point },
    { from: 'in_transit', event: 'receive', to: 'received', roles: laboratory },
    { from: 'in_transit', event: 'reject', to: 'rejected', roles: laboratory },
    // Found in a box whose list does not name it.
    { from: 'registered', event: 'receive_unexpected', to: 'received', roles: laboratory },
    { from: 'packed', event: 'receive_unexpected', to: 'received', roles: laboratory },
    { from: 'in_transit', event: 'receive_unexpected', to: 'received', roles: laboratory },
    { from: 'registered', event: 'reject_unexpected', to: 'rejected', roles: laboratory },
    { from: 'packed', event: 'reject_unexpected', to: 'rejected', roles: laboratory },
    { from: 'in_transit', event: 'reject_unexpected', to: 'rejected', roles: laboratory },
    { from: 'lost', event: 'reject_unexpected', to: 'rejected', roles: laboratory },
    // A wrong scan or a wrong condition, undone on the day it was made.
    { from: 'received', event: 'undo_receipt', to: 'in_transit', roles: laboratory },
    { from: 'rejected', event: 'undo_receipt', to: 'in_transit', roles: laboratory },
    { from: 'rejected', event: 'accept', to: 'received', roles: lead },
    {
      from: 'in_transit',
      event: 'declare_lost',
      to: 'lost',
      roles: [...laboratory, 'coordinator'],
    },
    { from: 'lost', event: 'find', to: 'received', roles: laboratory },
    { from: 'lost', event: 'find_at_point', to: 'registered', roles: point },
    // When an approved import is stored.
    { from: 'received', event: 'type', to: 'typed', roles: ['system'] },
    {
      from: 'received',
      event: 'order_recollection',
      to: 'recollection_ordered',
      roles: [...laboratory, 'system'],
    },
    {
      from: 'typed',
      event: 'order_recollection',
      to: 'recollection_ordered',
      roles: [...laboratory, 'system'],
    },
    // The new collection was given up: the sample is what it was.
    { from: 'recollection_ordered', event: 'keep_received', to: 'received', roles: lead },
    { from: 'recollection_ordered', event: 'keep_typed', to: 'typed', roles: lead },
  ],
};

/** The audit action that records each event. */
export const SPECIMEN_ACTIONS: Readonly<Record<SpecimenEvent, string>> = {
  pack: 'specimen.packed',
  unpack: 'specimen.unpacked',
  send: 'specimen.sent',
  receive: 'specimen.received',
  reject: 'specimen.rejected',
  type: 'specimen.typed',
  order_recollection: 'specimen.recollection_ordered',
  keep_received: 'specimen.kept',
  keep_typed: 'specimen.kept',
  declare_lost: 'specimen.declared_lost',
  spoil: 'specimen.spoiled',
  restore: 'specimen.restored',
  receive_unexpected: 'specimen.received_unexpected',
  reject_unexpected: 'specimen.rejected_unexpected',
  undo_receipt: 'specimen.receipt_undone',
  accept: 'specimen.accepted',
  find: 'specimen.found',
  find_at_point: 'specimen.found_at_point',
};
