import { CaseReasonMissing, Cases, type CaseEvent, type MissingCase } from '@homeward/intake';
import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { Hits, lockUndecidedHits } from '@homeward/hits';

/** The steps of a case that a person decides on; that a family is together again is a reunion. */
export type CaseStep = Exclude<CaseEvent, 'reunite' | 'undo_reunion'>;

export interface CaseStepResult {
  readonly reason: string;
  /** Version of the case that the caller saw. */
  readonly version?: number | undefined;
}

/** Suspending, resuming, closing and reopening a case, with what that means for its hits. */
@Injectable()
export class CaseTransitions {
  constructor(
    private readonly cases: Cases,
    private readonly hits: Hits,
  ) {}

  /**
   * Takes one step. A case that is no longer open leaves coverage, and its undecided hits need no review: they
   * are superseded. A case that opens again is searched under a new version, which raises them again.
   * @throws CaseReasonMissing, NotFound, VersionConflict, TransitionRefused, Forbidden
   */
  async step(
    tx: Tx,
    caseId: string,
    step: CaseStep,
    { reason, version }: CaseStepResult,
  ): Promise<MissingCase> {
    if (!reason.trim()) throw new CaseReasonMissing(reason);
    const row = await this.cases.transition(tx, caseId, step, {
      reason: reason.trim(),
      ...(version === undefined ? {} : { expectedVersion: version }),
    });
    if (row.status === 'open') return row;
    // The state machine of hits gives this step to the system alone; the audit entries still name who asked.
    const system: Tx = { em: tx.em, actor: { ...tx.actor, role: 'system' } };
    for (const id of await lockUndecidedHits(tx.em, { caseId }))
      await this.hits.transition(system, id, 'supersede');
    return row;
  }
}
