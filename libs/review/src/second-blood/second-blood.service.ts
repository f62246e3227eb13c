import { Audit } from '@homeward/audit';
import { AWAITS_SECOND_BLOOD, HitGuard, Hits, type Hit } from '@homeward/hits';
import { Forbidden, NotFound, VersionConflict, Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { MINIMUM_REASON_LENGTH } from '../opinion.rules.js';
import { ReasonTooShort } from '../review.errors.js';
import {
  AlreadyWaived,
  NothingContradicts,
  SecondBloodContradicts,
  SecondBloodMissing,
  SecondBloodNotOrdered,
} from './second-blood.errors.js';
import {
  hitsAwaiting,
  insertOrder,
  insertWaiver,
  orderedDonors,
  orderedHit,
  secondSamples,
  waiversOf,
  type OrderedHit,
} from './second-blood.queries.js';
import { secondBloodProgress, type SecondBloodProgress } from './progress.js';

/** What a lab lead or a coordinator decides about second blood. */
export interface SecondBloodDecision {
  readonly hitId: string;
  readonly reason: string;
  /** Version of the hit. */
  readonly version: number;
}

type OrderedSecondBlood = OrderedHit & { readonly orderedAt: Date };

/**
 * Second blood: after two reviewers confirmed a hit, blood of both sides is collected and typed once more. Every
 * method needs the city in scope.
 */
@Injectable()
export class SecondBlood {
  constructor(
    private readonly hits: Hits,
    private readonly guard: HitGuard,
    private readonly work: Work,
    private readonly audit: Audit,
  ) {}

  /** Orders it from the person and from every typed relative. */
  async order(tx: Tx, hitId: string): Promise<void> {
    const hit = await this.find(tx, hitId);
    const typed = hit.members.filter(({ typed: carries }) => carries);
    await insertOrder(tx.em, hitId, [
      ...typed.map(({ id }) => ({ id, side: 'family' as const })),
      { id: hit.personDonorId, side: 'person' as const },
    ]);
    await this.audit.record(tx, {
      action: 'second_blood.ordered',
      subjectType: 'hit',
      subjectId: hitId,
      data: { donors: typed.length + 1 },
    });
  }

  /** Progress of second blood; null for a hit without two confirmations. */
  async progress(tx: Tx, hitId: string): Promise<SecondBloodProgress | null> {
    const hit = await this.find(tx, hitId);
    return isOrdered(hit) ? this.progressOf(tx, hit) : null;
  }

  /**
   * Asserts that a family may be told. The caller has locked the hit.
   * @throws SecondBloodMissing, SecondBloodContradicts
   */
  async require(tx: Tx, hitId: string): Promise<void> {
    const hit = await this.find(tx, hitId);
    if (!isOrdered(hit)) throw new SecondBloodMissing(hit.number, ['family', 'person']);
    const standing = await this.progressOf(tx, hit);
    if (standing.verdict === 'discordant') throw contradiction(hit, standing);
    if (standing.verdict === 'awaited') throw new SecondBloodMissing(hit.number, standing.waitsFor);
  }

  /**
   * Evaluates second blood after a batch was applied: notified hits whose sides both agree take the next step; messages report
   * contradictions. Idempotent; run by the worker.
   */
  async settleBatch(tx: Tx, batchId: string): Promise<void> {
    for (const hitId of await hitsAwaiting(tx.em, batchId)) await this.settle(tx, hitId);
  }

  /** Moves a notified hit on, when its second blood agrees or is waived. */
  async settle(tx: Tx, hitId: string): Promise<void> {
    const hit = await this.find(tx, hitId, true);
    if (!isOrdered(hit)) return;
    const { verdict } = await this.progressOf(tx, hit);
    const agrees = verdict === 'concordant' || verdict === 'waived';
    if (agrees && hit.status === 'notified' && (await this.guard.lostBasis(tx, hitId)).length === 0)
      await this.hits.transition(tx, hitId, 'retest');
    await this.work.request(tx, 'hit.notify', hitId);
  }

  /**
   * One of the two signatures for blood that cannot be had: the lab lead's or the coordinator's. With the second the
   * hit goes on.
   * @throws SecondBloodNotOrdered, SecondBloodContradicts, HitBasisLost, AlreadyWaived, ReasonTooShort, VersionConflict
   */
  async waive(tx: Tx, { hitId, reason, version }: SecondBloodDecision): Promise<void> {
    const { role, accountId } = tx.actor;
    if ((role !== 'lab_lead' && role !== 'coordinator') || !accountId)
      throw new Forbidden('second_blood.waive');
    const hit = await this.lockOrdered(tx, hitId, version);
    await this.guard.require(tx, hit);
    const standing = await this.progressOf(tx, hit);
    if (standing.verdict === 'discordant') throw contradiction(hit, standing);
    if (standing.verdict !== 'awaited') throw new SecondBloodNotOrdered(hit.number);
    if (!(await insertWaiver(tx.em, hitId, role, accountId, checkedReason(reason))))
      throw new AlreadyWaived(hit.number, role);
    await this.audit.record(tx, {
      action: 'second_blood.waived',
      subjectType: 'hit',
      subjectId: hitId,
      data: { role, waitsFor: standing.waitsFor, note: reason.trim() },
    });
    await this.settle(tx, hitId);
  }

  /**
   * Refutes a hit whose second typing contradicts the first, or that no longer rests on what it was found with.
   * @throws NothingContradicts, ReasonTooShort, VersionConflict
   */
  async refute(tx: Tx, { hitId, reason, version }: SecondBloodDecision): Promise<Hit> {
    const hit = await this.lockOrdered(tx, hitId, version);
    await this.guard.requireConsent(tx, hit);
    const note = checkedReason(reason);
    const contradicts = (await this.progressOf(tx, hit)).verdict === 'discordant';
    if (!contradicts && (await this.guard.lostBasis(tx, hitId)).length === 0)
      throw new NothingContradicts(hit.number);
    const refuted = await this.hits.transition(tx, hitId, 'refute_retest', version, note);
    await this.work.request(tx, 'hit.notify', hitId);
    return refuted;
  }

  private async progressOf(tx: Tx, hit: OrderedSecondBlood): Promise<SecondBloodProgress> {
    const donors = await orderedDonors(tx.em, hit.id);
    const samples = await secondSamples(tx.em, hit.id);
    return secondBloodProgress(hit, donors, samples, await waiversOf(tx.em, hit.id));
  }

  private async find(tx: Tx, hitId: string, lock = false): Promise<OrderedHit> {
    const hit = await orderedHit(tx.em, hitId, lock);
    if (!hit) throw new NotFound('hit', hitId);
    return hit;
  }

  /** The hit for a decision, held. */
  private async lockOrdered(tx: Tx, hitId: string, version: number): Promise<OrderedSecondBlood> {
    const hit = await this.find(tx, hitId, true);
    if (hit.version !== version) throw new VersionConflict('hit', version, hit.version);
    if (!isOrdered(hit) || !AWAITS_SECOND_BLOOD.includes(hit.status))
      throw new SecondBloodNotOrdered(hit.number);
    return hit;
  }
}

function isOrdered(hit: OrderedHit): hit is OrderedSecondBlood {
  return hit.orderedAt !== null;
}

function contradiction(hit: OrderedHit, { donors }: SecondBloodProgress): SecondBloodContradicts {
  const codes = donors.flatMap(({ code, state }) => (state === 'discordant' ? [code] : []));
  return new SecondBloodContradicts(hit.number, codes);
}

function checkedReason(reason: string): string {
  const text = reason.trim();
  if (text.length < MINIMUM_REASON_LENGTH) throw new ReasonTooShort(reason, MINIMUM_REASON_LENGTH);
  return text;
}
