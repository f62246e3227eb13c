import type { Role, StateMachine } from '@homeward/platform';

export const CASE_STATUSES = ['open', 'suspended', 'reunited', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
export type CaseEvent = 'suspend' | 'resume' | 'reunite' | 'close' | 'reopen';

const desk: (Role | 'system')[] = ['technician', 'coordinator', 'system'];

/** Open cases are searched; a reunited case ends its search. */
export const caseMachine: StateMachine<CaseStatus, CaseEvent> = {
  name: 'case',
  initial: 'open',
  table: [
    { from: 'open', event: 'suspend', to: 'suspended', roles: desk },
    { from: 'suspended', event: 'resume', to: 'open', roles: desk },
    { from: 'open', event: 'reunite', to: 'reunited', roles: ['coordinator', 'system'] },
    { from: 'suspended', event: 'reunite', to: 'reunited', roles: ['coordinator', 'system'] },
    { from: 'open', event: 'close', to: 'closed', roles: desk },
    { from: 'suspended', event: 'close', to: 'closed', roles: desk },
    { from: 'reunited', event: 'close', to: 'closed', roles: ['coordinator', 'system'] },
    { from: 'reunited', event: 'reopen', to: 'open', roles: ['coordinator'] },
    { from: 'closed', event: 'reopen', to: 'open', roles: ['coordinator'] },
  ],
};
