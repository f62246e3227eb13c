import type { StateMachine } from '@homeward/platform';

export const CHANGE_STATUSES = ['proposed', 'approved', 'rejected', 'withdrawn'] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];
export type ChangeEvent = 'approve' | 'reject' | 'withdraw';

/** A change of the vocabulary is proposed by one account and approved by another. */
export const vocabularyChangeMachine: StateMachine<ChangeStatus, ChangeEvent> = {
  name: 'vocabulary change',
  initial: 'proposed',
  meanings: { proposed: 'undecided', approved: 'final', rejected: 'final', withdrawn: 'final' },
  table: [
    { from: 'proposed', event: 'approve', to: 'approved', roles: ['lab_lead'] },
    { from: 'proposed', event: 'reject', to: 'rejected', roles: ['lab_lead'] },
    // By the account that proposed it.
    { from: 'proposed', event: 'withdraw', to: 'withdrawn', roles: ['analyst', 'lab_lead'] },
  ],
};
