import type { Role, StateMachine } from '@homeward/platform';

export const SPECIMEN_STATUSES = [
  'registered',
  'packed',
  'in_transit',
  'received',
  'rejected',
  'typed',
  'lost',
  'recollection_ordered',
] as const;
export type SpecimenStatus = (typeof SPECIMEN_STATUSES)[number];

export type SpecimenEvent =
  'pack' | 'unpack' | 'send' | 'receive' | 'reject' | 'type' | 'order_recollection' | 'declare_lost';

const point: Role[] = ['technician'];
const laboratory: Role[] = ['analyst', 'lab_lead'];

export const specimenMachine: StateMachine<SpecimenStatus, SpecimenEvent> = {
  name: 'specimen',
  initial: 'registered',
  table: [
    { from: 'registered', event: 'pack', to: 'packed', roles: point },
    { from: 'packed', event: 'unpack', to: 'registered', roles: point },
    { from: 'packed', event: 'send', to: 'in_transit', roles: point },
    { from: 'in_transit', event: 'receive', to: 'received', roles: laboratory },
    { from: 'in_transit', event: 'reject', to: 'rejected', roles: laboratory },
    { from: 'in_transit', event: 'declare_lost', to: 'lost', roles: [...laboratory, 'coordinator'] },
    { from: 'received', event: 'type', to: 'typed', roles: [...laboratory, 'system'] },
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
  declare_lost: 'specimen.declared_lost',
};
