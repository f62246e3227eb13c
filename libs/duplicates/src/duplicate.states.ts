import type { StateMachine } from '@homeward/platform';

export const DUPLICATE_STATUSES = [
  'open',
  'same_person',
  'twins',
  'mix_up',
  'different_persons',
  'superseded',
] as const;
export type DuplicateStatus = (typeof DUPLICATE_STATUSES)[number];

/** What the lead may find a pair to be. */
export const DUPLICATE_FINDINGS = ['same_person', 'twins', 'mix_up', 'different_persons'] as const;
export type DuplicateFinding = (typeof DUPLICATE_FINDINGS)[number];

/** What is settled about two persons: later typings raise the pair no more. */
export const SETTLED: readonly DuplicateStatus[] = ['same_person', 'twins'];

export type DuplicateEvent = DuplicateFinding | 'reopen' | 'supersede' | 'raise_again';

const lead = ['lab_lead'] as const;
const system = ['system'] as const;

/** Two registered relatives with one genotype. The laboratory lead decides what that means; nothing follows by itself. */
export const duplicateMachine: StateMachine<DuplicateStatus, DuplicateEvent> = {
  name: 'possible duplicate',
  initial: 'open',
  meanings: {
    open: 'undecided',
    same_person: 'final',
    twins: 'final',
    mix_up: 'final',
    different_persons: 'final',
    superseded: 'final',
  },
  table: [
    ...DUPLICATE_FINDINGS.map((finding) => ({
      ...{ from: 'open' as const, event: finding, to: finding, roles: lead },
    })),
    ...DUPLICATE_FINDINGS.map((finding) => ({
      ...{ from: finding, event: 'reopen' as const, to: 'open' as const, roles: lead },
    })),
    // One of the two profiles is not in force any more, or has come back unchanged.
    { from: 'open', event: 'supersede', to: 'superseded', roles: system },
    { from: 'superseded', event: 'raise_again', to: 'open', roles: system },
  ],
};
