import { type ProposalStatus, recipientChangeMachine } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const RECIPIENT_CHANGE_STEPS = ['approve', 'reject', 'withdraw'] as const;
export type RecipientChangeStep = (typeof RECIPIENT_CHANGE_STEPS)[number];

/** What the caller may do with a proposed recipient: the proposer takes it back, others decide about it. */
export function recipientChangeSteps(
  change: { readonly status: ProposalStatus; readonly proposedBy: string },
  actor: Pick<Actor, 'role' | 'accountId'>,
): RecipientChangeStep[] {
  const own = change.proposedBy === actor.accountId;
  return offeredSteps(
    recipientChangeMachine,
    change.status,
    actor,
    own ? ['withdraw'] : ['approve', 'reject'],
  );
}
