import { approvalRuleMachine, type ProposalStatus } from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { offeredSteps } from './offered.js';

export const APPROVAL_RULE_STEPS = ['approve', 'reject', 'withdraw'] as const;
export type ApprovalRuleStep = (typeof APPROVAL_RULE_STEPS)[number];

/** What the caller may do with a proposed rule: the proposer takes it back, others decide about it. */
export function approvalRuleSteps(
  rule: { readonly status: ProposalStatus; readonly proposedBy: string | null },
  actor: Pick<Actor, 'role' | 'accountId'>,
): ApprovalRuleStep[] {
  const own = rule.proposedBy === actor.accountId;
  return offeredSteps(approvalRuleMachine, rule.status, actor, own ? ['withdraw'] : ['approve', 'reject']);
}
