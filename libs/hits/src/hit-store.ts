import { Audit } from '@homeward/audit';
import { newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { FoundHit } from '@homeward/judging';
import { holdLivingRows } from './living-rows.queries.js';
import type { HitSource } from './hit-source.js';
import { hitsOfPair, insertHit, undecidedHits } from './hit-store.queries.js';
import { CONFIRMED, RAISED_AGAIN_AFTER, SUPERSEDABLE } from './hit.states.js';
import { Hits } from './hits.service.js';

/** Stores what searches find. Everything here can be done twice and is done once. */
@Injectable()
export class HitStore {
  constructor(
    private readonly hits: Hits,
    private readonly audit: Audit,
  ) {}

  /**
   * Raises hits of one search. A person whose row died meanwhile is passed over; a pair that is settled or under way
   * is not raised again, nor is a person who was confirmed as another missing member of the case; an undecided hit of the pair is superseded by the new one.
   * The caller holds the case, so that its version cannot move.
   * @returns how many are new
   */
  async raise(tx: Tx, source: HitSource, found: readonly FoundHit[]): Promise<number> {
    const alive = await holdLivingRows(
      tx.em,
      found.map(({ candidate }) => candidate.row),
    );
    let raised = 0;
    for (const hit of found)
      if (alive.has(hit.candidate.row) && (await this.raiseOne(tx, source, hit))) raised++;
    return raised;
  }

  private async raiseOne(tx: Tx, source: HitSource, found: FoundHit): Promise<boolean> {
    const ofPerson = await hitsOfPair(tx.em, source.caseId, found.candidate.donorId);
    const earlier = ofPerson.filter(({ missingKey }) => missingKey === source.missingKey);
    // Nobody is two members of a family.
    if (ofPerson.some((hit) => !earlier.includes(hit) && CONFIRMED.includes(hit.status))) return false;
    const sameSearch = earlier.some(
      (hit) =>
        hit.searchVersion === source.searchVersion &&
        hit.policyVersion === source.policyVersion &&
        hit.personRow === found.candidate.row,
    );
    if (sameSearch || earlier.some((hit) => !RAISED_AGAIN_AFTER.includes(hit.status))) return false;
    const previous = earlier.at(-1) ?? null;
    const id = newId();
    const number = await insertHit(tx.em, id, source, found, previous?.id ?? null);
    if (number === null) return false;
    for (const hit of earlier)
      if (SUPERSEDABLE.includes(hit.status) || hit.status === 'withdrawn')
        await this.hits.transition(tx, hit.id, 'supersede');
    await this.audit.record(tx, {
      action: 'hit.raised',
      subjectType: 'hit',
      subjectId: id,
      data: { number, ...source, log10Lr: found.log10Lr, previousHitId: previous?.id ?? null },
    });
    return true;
  }

  /** Holds the rows of many hits in order, before any hit is touched: two transactions never wait for each other. */
  async holdRows(tx: Tx, found: readonly FoundHit[]): Promise<void> {
    await holdLivingRows(
      tx.em,
      found.map(({ candidate }) => candidate.row),
    );
  }

  /** Supersedes the undecided hits of cases that their present searches did not find again. */
  async supersedeOlder(tx: Tx, sources: readonly HitSource[]): Promise<void> {
    await this.supersede(tx, await undecidedHits(tx.em, { olderThan: sources }));
  }

  /** Supersedes the undecided hits of persons who left the index. */
  async supersedeOfRows(tx: Tx, rows: readonly number[]): Promise<void> {
    if (rows.length > 0) await this.supersede(tx, await undecidedHits(tx.em, { rows }));
  }

  private async supersede(tx: Tx, hitIds: readonly string[]): Promise<void> {
    for (const id of hitIds) await this.hits.transition(tx, id, 'supersede');
  }
}
