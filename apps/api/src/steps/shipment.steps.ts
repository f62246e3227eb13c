import { hasPermission } from '@homeward/access';
import { SENT, shipmentMachine, type ShipmentStatus } from '@homeward/intake';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

const EVENTS = ['send', 'cancel', 'reconcile', 'declare_lost'] as const;
export const SHIPMENT_STEPS = ['pack', 'receive', ...EVENTS] as const;
export type ShipmentStep = (typeof SHIPMENT_STEPS)[number];

/** What the caller may do with a box now. */
export function shipmentSteps(status: ShipmentStatus, actor: Pick<Actor, 'role'>): ShipmentStep[] {
  const { role } = actor;
  const draft = status === 'draft' && hasPermission(role, 'shipment.write');
  return [
    ...(draft ? (['pack'] as const) : []),
    ...(SENT.includes(status) && hasPermission(role, 'shipment.receive') ? (['receive'] as const) : []),
    ...offeredSteps(shipmentMachine, status, actor, EVENTS),
  ];
}
