import { Audit, Steps } from '@homeward/audit';
import { knownIn, newId, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { FoundHit } from '@homeward/judging';
import { In } from 'typeorm';
import { Hit } from './hit.entity.js';
import { hitLifecycle } from './hit.lifecycle.js';
import type { HitSource } from './hit-source.js';
import { hitsOfPairs, insertHits, lockUndecidedHits } from './hit-store.queries.js';
import { CONFIRMED, RAISED_AGAIN_AFTER, SUPERSEDABLE } from './hit.states.js';
import { lockLivingRows } from './living-rows.queries.js';

/** What one search found, ready to be stored: evidence is long, and is written as JSON before the transaction. */
export interface ReadyHits {
  readonly source: HitSource;
  readonly hits: readonly { readonly found: FoundHit; readonly evidence: string }[];
}

/** A hit that is to be inserted. */
interface Raised {
  readonly id: string;
  readonly source: HitSource;
  readonly found: FoundHit;
  readonly evidence: string;
  readonly previousHitId: string | null;
  /** Hits of the same pair, oldest first. */
  readonly earlier: readonly Hit[];
}

/** The form in which a search's hits are stored. To be called outside of a transaction. */
export function readyHits(source: HitSource, found: readonly FoundHit[]): ReadyHits {
  return { source, hits: found.map((hit) => ({ found: hit, evidence: JSON.stringify(hit.evidence) })) };
}

/** Stores what searches find, many at a time. Everything here can be done twice and is done once. */
@Injectable()
export class HitStore {
  constructor(
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  /**
   * Raises the hits of searches. A person whose row died meanwhile is passed over; a pair that is settled or under way
   * is not raised again, nor is a person who was confirmed as another missing member of the case; an undecided hit of
   * the pair is superseded by the new one. The number of statements does not grow with the number of hits.
   * The caller holds the cases, so that their versions cannot move. Rows are held before hits, both in order: two
   * transactions never wait for each other.
   * @returns how many are new, for each search in the order given
   */
  async raise(tx: Tx, searches: readonly ReadyHits[]): Promise<number[]> {
    const all = searches.flatMap(({ hits }) => hits.map(({ found }) => found.candidate.row));
    const alive = await lockLivingRows(tx.em, [...new Set(all)]);
    const living = searches.map(({ source, hits }) => ({
      source,
      hits: hits.filter(({ found }) => alive.has(found.candidate.row)),
    }));
    const ofPairs = await hitsOfPairs(tx.em, living);
    const raised = living.flatMap(({ source, hits }) =>
      hits.flatMap(({ found, evidence }) => {
        const ofPair = ofPairs(source.caseId, found.candidate.donorId);
        const earlier = ofPair.filter(({ missingKey }) => missingKey === source.missingKey);
        if (!mayBeRaised(source, found, ofPair, earlier)) return [];
        const previousHitId = earlier.at(-1)?.id ?? null;
        return [{ id: newId(), source, found, evidence, previousHitId, earlier }];
      }),
    );
    const numbers = await insertHits(tx.em, raised);
    const stored = raised.filter(({ id }) => numbers.has(id));
    await this.steps.takeAll(
      tx,
      hitLifecycle,
      stored.flatMap(({ earlier }) =>
        earlier.filter(({ status }) => SUPERSEDABLE.includes(status) || status === 'withdrawn'),
      ),
      { event: 'supersede' },
    );
    await this.audit.recordAll(
      tx,
      stored.map((hit) => raisedEntry(hit, knownIn(numbers, hit.id))),
    );
    return searches.map(({ source }) => stored.filter((hit) => hit.source === source).length);
  }

  /** Supersedes the undecided hits of cases that their present searches did not find again. */
  async supersedeOlder(tx: Tx, sources: readonly HitSource[]): Promise<void> {
    await this.supersede(tx, await lockUndecidedHits(tx.em, { olderThan: sources }));
  }

  /** Supersedes the undecided hits of persons who left the index. */
  async supersedeOfRows(tx: Tx, rows: readonly number[]): Promise<void> {
    if (rows.length > 0) await this.supersede(tx, await lockUndecidedHits(tx.em, { rows }));
  }

  private async supersede(tx: Tx, hitIds: readonly string[]): Promise<void> {
    if (hitIds.length === 0) return;
    const hits = await tx.em.find(Hit, { where: { id: In([...hitIds]) }, order: { id: 'ASC' } });
    await this.steps.takeAll(tx, hitLifecycle, hits, { event: 'supersede' });
  }
}

/**
 * @param ofPair every hit of the case and the person
 * @param earlier those of the same missing member
 */
function mayBeRaised(
  source: HitSource,
  { candidate }: FoundHit,
  ofPair: readonly Hit[],
  earlier: readonly Hit[],
): boolean {
  // One person cannot be two members of a family.
  if (ofPair.some((hit) => !earlier.includes(hit) && CONFIRMED.includes(hit.status))) return false;
  const sameSearch = earlier.some(
    (hit) =>
      hit.searchVersion === source.searchVersion &&
      hit.policyVersion === source.policyVersion &&
      hit.personRow === candidate.row,
  );
  return !sameSearch && earlier.every((hit) => RAISED_AGAIN_AFTER.includes(hit.status));
}

function raisedEntry({ id, source, found, previousHitId }: Raised, number: string) {
  return {
    action: 'hit.raised',
    subjectType: 'hit',
    subjectId: id,
    data: { number, ...source, log10Lr: found.log10Lr, previousHitId },
  };
}
