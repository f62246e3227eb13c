import type { Lifecycle } from '@homeward/audit';
import { Hit } from './hit.entity.js';
import { hitMachine, type HitEvent, type HitStatus } from './hit.states.js';

export const hitLifecycle: Lifecycle<Hit, HitStatus, HitEvent> = {
  machine: hitMachine,
  entity: Hit,
  thing: 'hit',
  subjectType: 'hit',
  action: (event) => `hit.${event}`,
  facts: ({ number }) => ({ number }),
};
