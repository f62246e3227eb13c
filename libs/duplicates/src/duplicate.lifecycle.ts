import type { Lifecycle } from '@homeward/audit';
import { duplicateMachine, type DuplicateEvent, type DuplicateStatus } from './duplicate.states.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';

/** The subject of each entry is the pair: nothing of it is on the timeline of a case or of a donor. */
export const duplicateLifecycle: Lifecycle<PossibleDuplicate, DuplicateStatus, DuplicateEvent> = {
  machine: duplicateMachine,
  entity: PossibleDuplicate,
  thing: 'possible duplicate',
  subjectType: 'possible_duplicate',
  action: (event) => `duplicate.${event}`,
  facts: ({ number }) => ({ number }),
};
