import { Steps } from '@homeward/audit';
import { NotFound, pageOf, rowsToFetch, type Page, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { Hit } from './hit.entity.js';
import { auditOfHit, readEvidence, pageOfHits, urgentCases, type HitFilter } from './hit.queries.js';
import { hitLifecycle } from './hit.lifecycle.js';
import { CONFIRMED, STOPPED, type HitEvent } from './hit.states.js';
import { timelineFor } from './hit.timeline.js';
import { OtherSearches } from './other-searches.js';
import { summaryOf, type HitDetail, type HitSummary } from './hit.views.js';

/** Hits: what the engine found, and how far each one has come. */
@Injectable()
export class Hits {
  constructor(
    private readonly steps: Steps,
    private readonly others: OtherSearches,
  ) {}

  /** Strongest first. Superseded hits are listed only with a filter by status. */
  async list(tx: Tx, filter: HitFilter = {}): Promise<Page<HitSummary>> {
    const { items, next } = pageOf(await pageOfHits(tx.em, filter, rowsToFetch(filter)), filter);
    const urgent = await urgentCases(
      tx.em,
      items.map((hit) => hit.caseId),
    );
    return { items: items.map((hit) => summaryOf(hit, urgent.has(hit.caseId))), next };
  }

  /** @throws NotFound */
  async summary(tx: Tx, hitId: string): Promise<HitSummary> {
    const hit = await this.find(tx, hitId);
    const urgent = await urgentCases(tx.em, [hit.caseId]);
    return summaryOf(hit, urgent.has(hit.caseId));
  }

  /**
   * One hit with its evidence, and its timeline as the actor may see it.
   * @throws NotFound
   */
  async get(tx: Tx, hitId: string): Promise<HitDetail> {
    const hit = await this.find(tx, hitId);
    const urgent = await urgentCases(tx.em, [hit.caseId]);
    return {
      ...summaryOf(hit, urgent.has(hit.caseId)),
      evidence: await readEvidence(tx.em, hitId),
      sexAgreement: hit.sexAgreement,
      ageAgreement: hit.ageAgreement,
      previousHitId: hit.previousHitId,
      timeline: timelineFor(await auditOfHit(tx.em, hitId), hit.status, tx.actor),
    };
  }

  /**
   * Takes one step of the state machine, under the hit's row lock, with its audit entry.
   * @param note what the timeline says of the step
   * @returns the hit after the step
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden
   */
  async transition(
    tx: Tx,
    hitId: string,
    event: HitEvent,
    expectedVersion?: number,
    note?: string,
  ): Promise<Hit> {
    const { row: hit, from } = await this.steps.step(tx, hitLifecycle, {
      ...{ id: hitId, event, expectedVersion },
      data: note === undefined ? {} : { note },
    });
    if (CONFIRMED.includes(from) && STOPPED.includes(hit.status))
      // While a person was taken for one missing member, no other hit of the case was raised; now this is possible.
      await this.others.repeat(tx, hit.caseId, hit.missingKey);
    return hit;
  }

  private async find(tx: Tx, hitId: string): Promise<Hit> {
    const hit = await tx.em.findOneBy(Hit, { id: hitId });
    if (!hit) throw new NotFound('hit', hitId);
    return hit;
  }
}
