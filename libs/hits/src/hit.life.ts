import type { Life } from '@homeward/audit';
import { Hit } from './hit.entity.js';
import { hitMachine, type HitEvent, type HitStatus } from './hit.states.js';

export const hitLife: Life<Hit, HitStatus, HitEvent> = {
  machine: hitMachine,
  entity: Hit,
  thing: 'hit',
  subjectType: 'hit',
  action: (event) => `hit.${event}`,
  facts: ({ number }) => ({ number }),
};
