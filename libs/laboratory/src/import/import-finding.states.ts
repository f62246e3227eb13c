import type { StateMachine } from '@homeward/platform';

export const FINDING_STATUSES = ['open', 'released', 'upheld', 'closed'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];
export type FindingEvent = 'release' | 'uphold' | 'close' | 'reopen';

/** The lead decided, on the evidence of that time. */
export const FINDING_DECIDED: readonly FindingStatus[] = ['released', 'upheld'];
/** What such a finding is about is not stored: it waits for the lead, or the lead refused it. */
export const FINDING_STOPS: readonly FindingStatus[] = ['open', 'upheld'];

/** A finding holds its samples until the lead decides; other evidence than the lead saw opens it again. */
export const importFindingMachine: StateMachine<FindingStatus, FindingEvent> = {
  name: 'import_finding',
  initial: 'open',
  meanings: {
    open: 'undecided',
    released: 'final',
    upheld: 'final',
    closed: 'final',
  },
  table: [
    { from: 'open', event: 'release', to: 'released', roles: ['lab_lead'] },
    { from: 'open', event: 'uphold', to: 'upheld', roles: ['lab_lead'] },
    { from: 'open', event: 'close', to: 'closed', roles: ['analyst', 'lab_lead', 'system'] },
    { from: 'released', event: 'reopen', to: 'open', roles: ['system'] },
    { from: 'upheld', event: 'reopen', to: 'open', roles: ['system'] },
  ],
};
