import type { Lifecycle } from '@homeward/audit';
import { Shipment } from './shipment.entity.js';
import { shipmentMachine, type ShipmentEvent, type ShipmentStatus } from './shipment.states.js';

export const shipmentLifecycle: Lifecycle<Shipment, ShipmentStatus, ShipmentEvent> = {
  machine: shipmentMachine,
  entity: Shipment,
  thing: 'shipment',
  subjectType: 'shipment',
  action: (event) => `shipment.${event}`,
  facts: ({ number }) => ({ number }),
};
