import type { StateMachine } from '@homeward/platform';

/** The corrective action is planned, with who does it and until when. */
export const PLANNED: readonly NonConformityStatus[] = ['in_correction', 'to_check'];

export const NON_CONFORMITY_STATUSES = ['open', 'in_correction', 'to_check', 'closed'] as const;
export type NonConformityStatus = (typeof NON_CONFORMITY_STATUSES)[number];
export type NonConformityEvent = 'plan' | 'close' | 'complete' | 'confirm' | 'refute' | 'reopen';

const lead = ['lab_lead'] as const;

/**
 * A non-conformity is planned, corrected, and checked for effect before it is closed (ISO/IEC 17025:2017, 7.10 and 8.7).
 */
export const nonConformityMachine: StateMachine<NonConformityStatus, NonConformityEvent> = {
  name: 'non-conformity',
  initial: 'open',
  meanings: { open: 'undecided', in_correction: 'undecided', to_check: 'undecided', closed: 'final' },
  table: [
    { from: 'open', event: 'plan', to: 'in_correction', roles: lead },
    // The immediate action was enough.
    { from: 'open', event: 'close', to: 'closed', roles: lead },
    { from: 'in_correction', event: 'plan', to: 'in_correction', roles: lead },
    { from: 'in_correction', event: 'complete', to: 'to_check', roles: ['analyst', 'lab_lead'] },
    { from: 'to_check', event: 'confirm', to: 'closed', roles: lead },
    // It had no effect: another action is needed.
    { from: 'to_check', event: 'refute', to: 'open', roles: lead },
    { from: 'closed', event: 'reopen', to: 'open', roles: lead },
  ],
};
