import { Steps } from '@homeward/audit';
import { type Actor, NotFound, stepsFrom, VersionConflict, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { NonConformities } from '../nonconformities/non-conformities.service.js';
import { ruleOf, type FindingDecision } from '../samples/findings.js';
import { writtenReason } from '../four-eyes/reason.js';
import { findingViews, type FindingView } from './finding-views.queries.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { findingLifecycle } from './import-finding.lifecycle.js';
import { ImportBatch } from './import-batch.entity.js';
import { BEFORE_APPROVAL, OPEN_FOR_DECISIONS } from './import-batch.states.js';
import { ImportFinding } from './import-finding.entity.js';
import { importFindingMachine, type FindingEvent } from './import-finding.states.js';
import { BatchNotOpenForDecisions, DecisionNotPossible, OwnUpload } from './import.errors.js';
import { lockBatch } from './import.queries.js';
import { ImportSettlement } from './import-settlement.service.js';

export interface DecideFinding {
  readonly decision: FindingDecision;
  readonly reason: string;
  /** Of a plate that is released: they become its non-conformity. */
  readonly cause?: string | undefined;
  readonly immediateAction?: string | undefined;
  readonly version: number;
}

const EVENT: Readonly<Record<FindingDecision, FindingEvent>> = {
  release: 'release',
  replace: 'release',
  uphold: 'uphold',
  leave_out: 'uphold',
  positive_control: 'release',
  negative_control: 'release',
  ladder: 'release',
  same_person: 'release',
  identical_twins: 'release',
};
/** They say what an unknown sample is. */
const KINDS: readonly FindingDecision[] = ['positive_control', 'negative_control', 'ladder'];

/** What stopped plates and samples of imports, and what the laboratory lead says to it. */
@Injectable()
export class ImportFindings {
  constructor(
    private readonly steps: Steps,
    private readonly work: Work,
    private readonly nonConformities: NonConformities,
    private readonly settlement: ImportSettlement,
  ) {}

  /** The findings of a batch, open ones first. @throws NotFound */
  async ofBatch(tx: Tx, batchId: string): Promise<FindingView[]> {
    if (!(await tx.em.existsBy(ImportBatch, { id: batchId }))) throw new NotFound('import batch', batchId);
    return findingViews(tx.em, { batchId });
  }

  /**
   * The lead's decision on a finding, once, with a reason. Held samples go on or are refused; what is said of an unknown
   * sample judges the batch again.
   * @throws NotFound, VersionConflict, ReasonMissing, OwnUpload, DecisionNotPossible, BatchNotOpenForDecisions,
   * NonConformityTextMissing, TransitionRefused, Forbidden
   */
  async decide(tx: Tx, findingId: string, input: DecideFinding): Promise<FindingView> {
    const reason = writtenReason(input.reason);
    const { batch, finding } = await this.lock(tx, findingId);
    if (finding.version !== input.version)
      throw new VersionConflict('import finding', input.version, finding.version);
    const { decisions } = ruleOf(finding.code);
    if (!decisions.includes(input.decision)) throw new DecisionNotPossible(input.decision, decisions);
    if (batch.uploadedBy === tx.actor.accountId) throw new OwnUpload(batch.number);
    const says = KINDS.includes(input.decision);
    if (!(says ? BEFORE_APPROVAL : OPEN_FOR_DECISIONS).includes(batch.status))
      throw new BatchNotOpenForDecisions(batch.number, batch.status);
    const said = { decision: input.decision, reason };
    const { code, plate, sampleName: sample } = finding;
    if (finding.scope === 'plate' && input.decision === 'release')
      await this.nonConformities.record(tx, {
        ...{ batchId: batch.id, findingId, code, plate, message: finding.message },
        ...{ cause: input.cause, immediateAction: input.immediateAction },
      });
    await this.steps.take(tx, findingLifecycle, finding, {
      event: EVENT[input.decision],
      changes: { ...said, decidedBy: tx.actor.accountId, decidedAt: new Date() },
      data: { number: batch.number, code, plate, sample, ...said },
    });
    if (says) await this.judgeAgain(tx, batch);
    else await this.settlement.begin(tx, batch, finding);
    const [view] = await findingViews(tx.em, { id: finding.id });
    if (!view) throw new NotFound('import finding', findingId);
    return view;
  }

  private async lock(tx: Tx, findingId: string): Promise<{ batch: ImportBatch; finding: ImportFinding }> {
    const found = await tx.em.findOneBy(ImportFinding, { id: findingId });
    const batch = found && (await lockBatch(tx.em, found.batchId));
    // Read again under the lock: another transaction may have decided.
    const finding = batch && (await tx.em.findOneBy(ImportFinding, { id: findingId }));
    if (!finding) throw new NotFound('import finding', findingId);
    return { batch, finding };
  }

  private async judgeAgain(tx: Tx, batch: ImportBatch): Promise<void> {
    await this.steps.take(tx, batchLifecycle, batch, { event: 'judge_again' });
    await this.work.request(tx, 'import.validate', batch.id);
  }
}

/** What the caller may decide of a finding now; nothing on an own upload. */
export function decisionsFor(
  finding: Pick<FindingView, 'code' | 'status' | 'batchStatus' | 'batchUploadedBy'>,
  { role, accountId }: Pick<Actor, 'role' | 'accountId'>,
): FindingDecision[] {
  if (finding.batchUploadedBy === accountId || !OPEN_FOR_DECISIONS.includes(finding.batchStatus)) return [];
  const events = stepsFrom(importFindingMachine, finding.status, role);
  return ruleOf(finding.code).decisions.filter(
    (decision) =>
      events.includes(EVENT[decision]) &&
      (!KINDS.includes(decision) || BEFORE_APPROVAL.includes(finding.batchStatus)),
  );
}
