import type { StateMachine } from '@homeward/platform';

export const LOCUS_CORRECTION_STATUSES = [
  'proposed',
  'approved',
  'rejected',
  'withdrawn',
  'replaced',
] as const;
export type LocusCorrectionStatus = (typeof LOCUS_CORRECTION_STATUSES)[number];
export type LocusCorrectionEvent = 'approve' | 'reject' | 'withdraw' | 'replace';

/** A locus of a typing is corrected by two: one reads the electropherogram again and asks, a lead approves. */
export const locusCorrectionMachine: StateMachine<LocusCorrectionStatus, LocusCorrectionEvent> = {
  name: 'locus correction',
  initial: 'proposed',
  meanings: {
    proposed: 'undecided',
    approved: 'final',
    rejected: 'final',
    withdrawn: 'final',
    replaced: 'final',
  },
  table: [
    { from: 'proposed', event: 'approve', to: 'approved', roles: ['lab_lead'] },
    { from: 'proposed', event: 'reject', to: 'rejected', roles: ['lab_lead'] },
    // By the account that asked.
    { from: 'proposed', event: 'withdraw', to: 'withdrawn', roles: ['analyst', 'lab_lead'] },
    // Another one of the same locus was approved.
    { from: 'approved', event: 'replace', to: 'replaced', roles: ['lab_lead'] },
  ],
};
