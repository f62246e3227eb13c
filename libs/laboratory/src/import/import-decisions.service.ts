import { Steps } from '@homeward/audit';
import { Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { decidesUnder, type ApprovalRule } from '../approval/approval-rule.js';
import { LeadDecidesBatch } from '../approval/approval-rule.errors.js';
import { ApprovalRules } from '../approval/approval-rules.service.js';
import { closeOpenFindings, undecidedKinds } from './finding.queries.js';
import type { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import type { ImportEvent } from './import-batch.states.js';
import { writtenReason } from '../four-eyes/reason.js';
import { isSettling } from './settlement.queries.js';
import { BatchSettling, NothingToApply, OwnUpload, SampleKindsUndecided } from './import.errors.js';

/** Letting batches in and giving them up, by whom the approval rule in force names. */
@Injectable()
export class ImportDecisions {
  constructor(
    private readonly steps: Steps,
    private readonly work: Work,
    private readonly rules: ApprovalRules,
  ) {}

  /**
   * Accepted samples become profiles; held samples wait for a decision.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, OwnUpload, LeadDecidesBatch, SampleKindsUndecided,
   * BatchSettling, NothingToApply
   */
  async approve(tx: Tx, batchId: string, version: number): Promise<void> {
    const batch = await this.steps.lock(tx, batchLifecycle, batchId, version);
    if (batch.uploadedBy === tx.actor.accountId) throw new OwnUpload(batch.number);
    await this.decide(tx, batch, 'approve', await this.rule(tx, batch), null);
    const unknown = await undecidedKinds(tx.em, batchId);
    if (unknown.length > 0) throw new SampleKindsUndecided(batch.number, unknown);
    if (await isSettling(tx.em, batchId)) throw new BatchSettling(batch.number);
    if (batch.samplesAccepted === 0) throw new NothingToApply(batch.number);
    await this.work.request(tx, 'import.apply', batchId);
  }

  /**
   * Nothing of the batch is stored. Who uploaded it takes it back under any rule.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, LeadDecidesBatch, ReasonMissing
   */
  async reject(tx: Tx, batchId: string, input: { reason: string; version: number }): Promise<void> {
    const reason = writtenReason(input.reason);
    const batch = await this.steps.lock(tx, batchLifecycle, batchId, input.version);
    const own = batch.uploadedBy === tx.actor.accountId;
    await this.decide(tx, batch, 'reject', own ? null : await this.rule(tx, batch), reason);
    for (const kind of ['import.validate', 'import.apply', 'import.settle'] as const)
      await this.work.cancel(tx, kind, batchId);
    await closeOpenFindings(tx.em, batchId);
  }

  /** The rule in force, if it leaves the decision to the actor. @throws LeadDecidesBatch */
  private async rule(tx: Tx, batch: ImportBatch): Promise<ApprovalRule> {
    const rule = await this.rules.inForce(tx);
    if (!decidesUnder(rule, tx.actor.role)) throw new LeadDecidesBatch(batch.number, rule.version);
    return rule;
  }

  private async decide(
    tx: Tx,
    batch: ImportBatch,
    event: ImportEvent,
    rule: ApprovalRule | null,
    reason: string | null,
  ): Promise<void> {
    const approvalRuleVersion = rule?.version ?? null;
    await this.steps.take(tx, batchLifecycle, batch, {
      event,
      changes: {
        ...{ decidedBy: tx.actor.accountId, decidedAt: new Date(), decisionReason: reason },
        approvalRuleVersion,
      },
      data: { reason, approvalRule: approvalRuleVersion },
    });
  }
}
