import type { Role, StateMachine } from '@homeward/platform';

export const SHIPMENT_STATUSES = [
  'draft',
  'ready',
  'sent',
  'partially_received',
  'received',
  'reconciled',
  'cancelled',
  'lost',
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

export type ShipmentEvent =
  'close' | 'send' | 'cancel' | 'receive_some' | 'receive_all' | 'reconcile' | 'declare_lost';

const point: Role[] = ['technician'];
const laboratory: Role[] = ['analyst', 'lab_lead'];
const decide: Role[] = [...laboratory, 'coordinator'];

export const shipmentMachine: StateMachine<ShipmentStatus, ShipmentEvent> = {
  name: 'shipment',
  initial: 'draft',
  table: [
    { from: 'draft', event: 'close', to: 'ready', roles: point },
    { from: 'draft', event: 'cancel', to: 'cancelled', roles: point },
    { from: 'ready', event: 'send', to: 'sent', roles: point },
    { from: 'ready', event: 'cancel', to: 'cancelled', roles: point },
    { from: 'sent', event: 'receive_some', to: 'partially_received', roles: laboratory },
    { from: 'sent', event: 'receive_all', to: 'received', roles: laboratory },
    { from: 'partially_received', event: 'receive_some', to: 'partially_received', roles: laboratory },
    { from: 'partially_received', event: 'receive_all', to: 'received', roles: laboratory },
    // What has not arrived is declared lost, with a reason.
    { from: 'sent', event: 'reconcile', to: 'reconciled', roles: decide },
    { from: 'partially_received', event: 'reconcile', to: 'reconciled', roles: decide },
    { from: 'received', event: 'reconcile', to: 'reconciled', roles: decide },
    { from: 'sent', event: 'declare_lost', to: 'lost', roles: decide },
  ],
};
