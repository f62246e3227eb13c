import type { Role, StateMachine } from '@homeward/platform';

export const SHIPMENT_STATUSES = [
  'draft',
  'sent',
  'partially_received',
  'received',
  'reconciled',
  'cancelled',
  'lost',
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

export type ShipmentEvent =
  | 'send'
  | 'cancel'
  | 'receive_some'
  | 'receive_all'
  | 'undo_some'
  | 'undo_all'
  | 'find'
  | 'reconcile'
  | 'declare_lost';

/** Tubes of these still come in the ordinary way. */
export const UNDER_WAY: readonly ShipmentStatus[] = ['sent', 'partially_received'];
/** The box left its point: a tube of it can be received, also one that was given up. */
export const SENT: readonly ShipmentStatus[] = [...UNDER_WAY, 'received', 'reconciled', 'lost'];

const point: Role[] = ['technician'];
const laboratory: Role[] = ['analyst', 'lab_lead'];
const decide: Role[] = [...laboratory, 'coordinator'];

export const shipmentMachine: StateMachine<ShipmentStatus, ShipmentEvent> = {
  name: 'shipment',
  initial: 'draft',
  meanings: {
    draft: 'open',
    sent: 'open',
    partially_received: 'open',
    // All of it is here; a tube more, or an undone receipt, leads out of it.
    received: 'final',
    reconciled: 'final',
    cancelled: 'final',
    lost: 'final',
  },
  table: [
    { from: 'draft', event: 'cancel', to: 'cancelled', roles: point },
    { from: 'draft', event: 'send', to: 'sent', roles: point },
    { from: 'sent', event: 'receive_some', to: 'partially_received', roles: laboratory },
    { from: 'sent', event: 'receive_all', to: 'received', roles: laboratory },
    { from: 'partially_received', event: 'receive_some', to: 'partially_received', roles: laboratory },
    { from: 'partially_received', event: 'receive_all', to: 'received', roles: laboratory },
    // A tube that is not on the list turns up in a box that was complete.
    { from: 'received', event: 'receive_all', to: 'received', roles: laboratory },
    // A receipt is undone: something of the box is on its way again; with `undo_all` all of it is.
    { from: 'partially_received', event: 'undo_some', to: 'partially_received', roles: laboratory },
    { from: 'received', event: 'undo_some', to: 'partially_received', roles: laboratory },
    { from: 'reconciled', event: 'undo_some', to: 'partially_received', roles: laboratory },
    { from: 'partially_received', event: 'undo_all', to: 'sent', roles: laboratory },
    { from: 'received', event: 'undo_all', to: 'sent', roles: laboratory },
    { from: 'reconciled', event: 'undo_all', to: 'sent', roles: laboratory },
    // What was given up turns up: the box, or a tube of it.
    { from: 'lost', event: 'find', to: 'reconciled', roles: laboratory },
    { from: 'reconciled', event: 'find', to: 'reconciled', roles: laboratory },
    // What has not arrived is declared lost, with a reason.
    { from: 'sent', event: 'reconcile', to: 'reconciled', roles: decide },
    { from: 'partially_received', event: 'reconcile', to: 'reconciled', roles: decide },
    { from: 'received', event: 'reconcile', to: 'reconciled', roles: decide },
    { from: 'sent', event: 'declare_lost', to: 'lost', roles: decide },
  ],
};
