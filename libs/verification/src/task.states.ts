import { statesWithMeaning, type Meanings, type StateMachine } from '@homeward/platform';

export const TASK_STATUSES = ['assigned', 'accepted', 'visited', 'reported', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];
export type TaskEvent = 'accept' | 'visit' | 'report' | 'reopen' | 'cancel' | 'undo_report';

const MEANINGS: Meanings<TaskStatus> = {
  assigned: 'open',
  accepted: 'open',
  visited: 'open',
  reported: 'final',
  cancelled: 'final',
};

/** The district still works on these. */
export const TASK_OPEN = statesWithMeaning('open', MEANINGS);

/**
 * A district's work on one hit. `reopen` returns a task whose report left the question open (nobody found, or the
 * person undecided) to its investigator; `cancel` ends the other district's task when one side refutes the hit.
 */
export const taskMachine: StateMachine<TaskStatus, TaskEvent> = {
  name: 'verification task',
  initial: 'assigned',
  meanings: MEANINGS,
  table: [
    { from: 'assigned', event: 'accept', to: 'accepted', roles: ['investigator'] },
    // A colleague of the district takes over.
    { from: 'accepted', event: 'accept', to: 'accepted', roles: ['investigator'] },
    { from: 'visited', event: 'accept', to: 'visited', roles: ['investigator'] },
    { from: 'accepted', event: 'visit', to: 'visited', roles: ['investigator'] },
    { from: 'visited', event: 'visit', to: 'visited', roles: ['investigator'] },
    { from: 'visited', event: 'report', to: 'reported', roles: ['investigator'] },
    { from: 'reported', event: 'reopen', to: 'accepted', roles: ['investigator'] },
    { from: 'assigned', event: 'cancel', to: 'cancelled', roles: ['investigator', 'system'] },
    { from: 'accepted', event: 'cancel', to: 'cancelled', roles: ['investigator', 'system'] },
    { from: 'visited', event: 'cancel', to: 'cancelled', roles: ['investigator', 'system'] },
    // The hit was stopped, by a consent taken back or by second blood: what was reported no longer counts.
    { from: 'reported', event: 'cancel', to: 'cancelled', roles: ['system'] },
    // A report was wrong; its task is taken up again.
    { from: 'reported', event: 'undo_report', to: 'accepted', roles: ['coordinator'] },
  ],
};
