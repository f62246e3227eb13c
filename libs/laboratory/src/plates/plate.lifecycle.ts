import type { Lifecycle } from '@homeward/audit';
import { Plate } from './plate.entity.js';
import { plateMachine, type PlateEvent, type PlateStatus } from './plate.states.js';

export const plateLifecycle: Lifecycle<Plate, PlateStatus, PlateEvent> = {
  machine: plateMachine,
  entity: Plate,
  thing: 'plate',
  subjectType: 'plate',
  action: (_, to) => `plate.${to}`,
  facts: ({ number }) => ({ number }),
};
