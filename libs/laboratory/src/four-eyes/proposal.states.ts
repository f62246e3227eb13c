import type { Role, StateMachine } from '@homeward/platform';

export const PROPOSAL_STATUSES = ['proposed', 'approved', 'rejected', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
export type ProposalEvent = 'approve' | 'reject' | 'withdraw';

/** A change that one account proposes and another decides about; `proposers` take their own back. */
export function proposalMachine(
  name: string,
  { proposers, deciders }: { readonly proposers: readonly Role[]; readonly deciders: readonly Role[] },
): StateMachine<ProposalStatus, ProposalEvent> {
  return {
    name,
    initial: 'proposed',
    meanings: { proposed: 'undecided', approved: 'final', rejected: 'final', withdrawn: 'final' },
    table: [
      { from: 'proposed', event: 'approve', to: 'approved', roles: deciders },
      { from: 'proposed', event: 'reject', to: 'rejected', roles: deciders },
      { from: 'proposed', event: 'withdraw', to: 'withdrawn', roles: proposers },
    ],
  };
}
