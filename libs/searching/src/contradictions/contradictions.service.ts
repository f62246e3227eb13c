import { Audit } from '@homeward/audit';
import { Cases } from '@homeward/intake';
import { NotFound, type Tx, VersionConflict } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { ContradictionNotOpen, ContradictionReasonMissing } from './contradiction.errors.js';
import {
  contradictionViews,
  type ContradictionFilter,
  type ContradictionView,
} from './contradiction.queries.js';
import { FamilyContradictionRow } from './family-contradiction.entity.js';

export interface ContradictionDecision {
  readonly reason: string;
  readonly version: number;
}

/** Families that contradict themselves, and what the laboratory lead says to it. */
@Injectable()
export class Contradictions {
  constructor(
    private readonly cases: Cases,
    private readonly audit: Audit,
  ) {}

  /** In scope, oldest first. */
  list(tx: Tx, filter: ContradictionFilter): Promise<ContradictionView[]> {
    return contradictionViews(tx.em, filter);
  }

  /**
   * The declared relation stands in spite of the typings, such as after a mutation or between twins: the family is
   * searched. It holds for this evidence; with another profile or relation the family is stopped again.
   * @throws ContradictionReasonMissing, NotFound, VersionConflict, ContradictionNotOpen
   */
  stand(tx: Tx, id: string, decision: ContradictionDecision): Promise<ContradictionView> {
    return this.decide(tx, id, decision, 'open', 'stands');
  }

  /** Takes such a decision back: the family is stopped again. @throws as `stand` */
  reopen(tx: Tx, id: string, decision: ContradictionDecision): Promise<ContradictionView> {
    return this.decide(tx, id, decision, 'stands', 'open');
  }

  private async decide(
    tx: Tx,
    id: string,
    decision: ContradictionDecision,
    from: 'open' | 'stands',
    to: 'open' | 'stands',
  ): Promise<ContradictionView> {
    const reason = decision.reason.trim();
    if (reason === '') throw new ContradictionReasonMissing(decision.reason);
    const [seen] = await contradictionViews(tx.em, { id });
    if (!seen) throw new NotFound('contradiction', id);
    // Cases before what is known of them, as the searches hold them.
    await this.cases.touchSearches(tx, [seen.caseId]);
    const row = await tx.em.findOne(FamilyContradictionRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFound('contradiction', id);
    if (row.version !== decision.version)
      throw new VersionConflict('contradiction', decision.version, row.version);
    if (row.status !== from) throw new ContradictionNotOpen(seen.caseNumber);
    const stands = to === 'stands';
    await tx.em.update(FamilyContradictionRow, id, {
      ...{ status: to, version: row.version + 1 },
      ...{ reason: stands ? reason : null, decidedBy: stands ? tx.actor.accountId : null },
      decidedAt: stands ? new Date() : null,
    });
    await this.audit.record(tx, {
      action: stands ? 'case.contradiction_stands' : 'case.contradiction_reopened',
      subjectType: 'case',
      subjectId: row.caseId,
      data: {
        donors: seen.members.map(({ code }) => code).join(', '),
        ...(row.log10Lr === null ? {} : { log10Lr: row.log10Lr }),
        ...{ lociCompared: row.lociCompared, reason, evidence: row.key, loci: row.loci },
      },
    });
    const [view] = await contradictionViews(tx.em, { id });
    return view ?? seen;
  }
}
