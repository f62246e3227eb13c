import { Audit, Steps, type Lifecycle } from '@homeward/audit';
import { newId, NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { ProposalEvent, ProposalStatus } from '../four-eyes/proposal.states.js';
import { writtenReason } from '../four-eyes/reason.js';
import type { ApprovalDecider, ApprovalRule } from './approval-rule.js';
import { ApprovalRuleRow } from './approval-rule.entity.js';
import {
  ApprovalRuleChanged,
  ApprovalRuleUnchanged,
  NotOwnApprovalRule,
  OwnApprovalRule,
} from './approval-rule.errors.js';
import {
  approvalRuleViews,
  lockApprovalRules,
  ruleInForce,
  type ApprovalRuleView,
} from './approval-rule.queries.js';
import { approvalRuleMachine } from './approval-rule.states.js';

export interface NewApprovalRule {
  readonly decides: ApprovalDecider;
  readonly reason: string;
  /** The version that the proposer saw. */
  readonly baseVersion: number;
}

export interface ApprovalRuleDecision {
  readonly version: number;
  readonly reason: string;
}

const ruleLifecycle: Lifecycle<ApprovalRuleRow, ProposalStatus, ProposalEvent> = {
  machine: approvalRuleMachine,
  entity: ApprovalRuleRow,
  thing: 'approval rule',
  subjectType: 'approval_rule',
  action: (_, to) => `approval_rule.${to}`,
  facts: ({ decides }) => ({ decides }),
};

/** The rule who approves a batch: in versions, under four eyes. */
@Injectable()
export class ApprovalRules {
  constructor(
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  inForce(tx: Tx): Promise<ApprovalRule> {
    return ruleInForce(tx.em);
  }

  /** Versions and proposals, newest first. */
  list(tx: Tx): Promise<ApprovalRuleView[]> {
    return approvalRuleViews(tx.em, null);
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<ApprovalRuleView> {
    const [view] = await approvalRuleViews(tx.em, id);
    if (!view) throw new NotFound('approval rule', id);
    return view;
  }

  /** @throws ReasonMissing, ApprovalRuleChanged, ApprovalRuleUnchanged */
  async propose(tx: Tx, { decides, reason: given, baseVersion }: NewApprovalRule): Promise<string> {
    const reason = writtenReason(given);
    const current = await ruleInForce(tx.em);
    if (current.version !== baseVersion) throw new ApprovalRuleChanged(baseVersion, current.version);
    if (current.decides === decides) throw new ApprovalRuleUnchanged(decides, current.version);
    const id = newId();
    await tx.em.insert(ApprovalRuleRow, {
      ...{ id, decides, reason, baseVersion, status: approvalRuleMachine.initial },
      proposedBy: tx.actor.accountId,
    });
    await this.audit.record(tx, {
      action: 'approval_rule.proposed',
      subjectType: 'approval_rule',
      subjectId: id,
      data: { decides, reason, baseVersion },
    });
    return id;
  }

  /**
   * Another lead approves: batches are decided under it from now on.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, ReasonMissing, OwnApprovalRule, ApprovalRuleChanged
   */
  async approve(tx: Tx, id: string, decision: ApprovalRuleDecision): Promise<void> {
    await lockApprovalRules(tx.em);
    const proposal = await this.ofAnother(tx, id, decision.version);
    const current = await ruleInForce(tx.em);
    if (proposal.baseVersion !== current.version && proposal.status === approvalRuleMachine.initial)
      throw new ApprovalRuleChanged(proposal.baseVersion, current.version);
    await this.end(tx, proposal, 'approve', decision.reason, { ruleVersion: current.version + 1 });
  }

  /** @throws NotFound, VersionConflict, TransitionRefused, Forbidden, ReasonMissing, OwnApprovalRule */
  async reject(tx: Tx, id: string, decision: ApprovalRuleDecision): Promise<void> {
    await this.end(tx, await this.ofAnother(tx, id, decision.version), 'reject', decision.reason);
  }

  /** @throws NotFound, VersionConflict, TransitionRefused, Forbidden, ReasonMissing, NotOwnApprovalRule */
  async withdraw(tx: Tx, id: string, decision: ApprovalRuleDecision): Promise<void> {
    const proposal = await this.steps.lock(tx, ruleLifecycle, id, decision.version);
    if (proposal.proposedBy !== tx.actor.accountId) throw new NotOwnApprovalRule();
    await this.end(tx, proposal, 'withdraw', decision.reason);
  }

  private async ofAnother(tx: Tx, id: string, version: number): Promise<ApprovalRuleRow> {
    const proposal = await this.steps.lock(tx, ruleLifecycle, id, version);
    if (proposal.proposedBy === tx.actor.accountId) throw new OwnApprovalRule();
    return proposal;
  }

  private async end(
    tx: Tx,
    proposal: ApprovalRuleRow,
    event: ProposalEvent,
    given: string,
    made: { ruleVersion?: number } = {},
  ): Promise<void> {
    const reason = writtenReason(given);
    await this.steps.take(tx, ruleLifecycle, proposal, {
      event,
      changes: {
        ...{ decidedBy: tx.actor.accountId, decidedAt: new Date(), decisionReason: reason },
        ...made,
      },
      data: { reason, ...made },
    });
  }
}
