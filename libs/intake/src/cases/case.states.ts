import { statesWithMeaning, type Meanings, type Role, type StateMachine } from '@homeward/platform';

export const CASE_STATUSES = ['open', 'suspended', 'reunited', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
export type CaseEvent = 'suspend' | 'resume' | 'reunite' | 'close' | 'reopen' | 'undo_reunion';

const desk: (Role | 'system')[] = ['technician', 'coordinator', 'system'];
const city: (Role | 'system')[] = ['coordinator', 'system'];

const MEANINGS: Meanings<CaseStatus> = {
  open: 'open',
  suspended: 'open',
  reunited: 'final',
  closed: 'final',
};

/** Families of these are added to and put right. */
export const CASE_OPEN = statesWithMeaning('open', MEANINGS);

/**
 * Open cases are searched; every other status ends the search. A collection point may pause its own case (the family
 * asked, a paper is missing); only the coordinator ends the search for a child.
 */
export const caseMachine: StateMachine<CaseStatus, CaseEvent> = {
  name: 'case',
  initial: 'open',
  meanings: MEANINGS,
  table: [
    { from: 'open', event: 'suspend', to: 'suspended', roles: desk },
    { from: 'suspended', event: 'resume', to: 'open', roles: desk },
    { from: 'open', event: 'reunite', to: 'reunited', roles: city },
    { from: 'suspended', event: 'reunite', to: 'reunited', roles: city },
    { from: 'open', event: 'close', to: 'closed', roles: city },
    { from: 'suspended', event: 'close', to: 'closed', roles: city },
    { from: 'reunited', event: 'close', to: 'closed', roles: city },
    { from: 'reunited', event: 'reopen', to: 'open', roles: ['coordinator'] },
    // Two people undo a reunion that was recorded by mistake (libs/verification).
    { from: 'reunited', event: 'undo_reunion', to: 'open', roles: ['system'] },
    { from: 'closed', event: 'reopen', to: 'open', roles: ['coordinator'] },
  ],
};
