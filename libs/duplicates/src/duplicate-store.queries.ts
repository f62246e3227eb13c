import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { duplicateMachine } from './duplicate.states.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';

/** Two profiles with the genotype of one person. */
export interface FoundPair {
  /** In either order, each with the donor whose profile it is. */
  readonly profileIds: readonly [string, string];
  readonly lociCompared: number;
  readonly differing: readonly string[];
}

/** A pair whose profiles are both in force; `low` was registered earlier. */
export interface LivingPair {
  readonly lowDonorId: string;
  readonly lowProfileId: string;
  readonly highDonorId: string;
  readonly highProfileId: string;
  readonly lociCompared: number;
  readonly differing: string[];
}

/** Those of the pairs that are still in force, each once, by donors. */
export function livingPairs(em: EntityManager, found: readonly FoundPair[]): Promise<LivingPair[]> {
  return em.query(
    `SELECT DISTINCT ON (low.donor_id, high.donor_id) low.donor_id AS "lowDonorId", low.id AS "lowProfileId",
            high.donor_id AS "highDonorId", high.id AS "highProfileId", f.loci AS "lociCompared", f.differing
       FROM jsonb_to_recordset($1::jsonb) AS f (a uuid, b uuid, loci int, differing text[])
       JOIN profile low ON low.id IN (f.a, f.b) AND low.published
       JOIN profile high ON high.id IN (f.a, f.b) AND high.published AND low.donor_id < high.donor_id
      ORDER BY low.donor_id, high.donor_id`,
    [
      JSON.stringify(
        found.map(({ profileIds: [a, b], lociCompared, differing }) => ({
          ...{ a, b, loci: lociCompared, differing },
        })),
      ),
    ],
  );
}

/** What is known of these pairs of donors, under any profile; oldest first, locked until the transaction ends. */
export function knownDuplicates(
  em: EntityManager,
  pairs: readonly LivingPair[],
): Promise<PossibleDuplicate[]> {
  return em
    .createQueryBuilder(PossibleDuplicate, 'duplicate')
    .where(
      '(duplicate.low_donor_id, duplicate.high_donor_id) IN (SELECT a, b FROM unnest(:low::uuid[], :high::uuid[]) AS pair (a, b))',
      { low: pairs.map(({ lowDonorId }) => lowDonorId), high: pairs.map(({ highDonorId }) => highDonorId) },
    )
    .orderBy('duplicate.id')
    .setLock('pessimistic_write')
    .getMany();
}

export interface NewDuplicate extends LivingPair {
  readonly id: string;
  readonly previousId: string | null;
}

/** Inserts pairs. @returns their numbers by id; a pair of profiles that is there already is left out */
export async function insertDuplicates(
  em: EntityManager,
  rows: readonly NewDuplicate[],
): Promise<Map<string, string>> {
  const inserted = await em.query<{ id: string; number: string }[]>(
    `INSERT INTO possible_duplicate (id, number, low_donor_id, low_profile_id, high_donor_id, high_profile_id,
       loci_compared, differing, previous_id)
     SELECT id, 'DUP-' || lpad(nextval('possible_duplicate_number')::text, 6, '0'), "lowDonorId", "lowProfileId",
            "highDonorId", "highProfileId", "lociCompared", differing, "previousId"
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "lowDonorId" uuid, "lowProfileId" uuid, "highDonorId" uuid,
            "highProfileId" uuid, "lociCompared" int, differing text[], "previousId" uuid)
     ON CONFLICT (low_profile_id, high_profile_id) DO NOTHING
     RETURNING id, number`,
    [JSON.stringify(rows)],
  );
  return new Map(inserted.map(({ id, number }) => [id, number]));
}

/** Undecided pairs one of whose profiles is not in force any more; locked until the transaction ends. */
export function pairsNotInForce(em: EntityManager): Promise<PossibleDuplicate[]> {
  return em
    .createQueryBuilder(PossibleDuplicate, 'duplicate')
    .where(`duplicate.status = ${stateLiteral(duplicateMachine, 'open')}`)
    .andWhere(
      'EXISTS (SELECT FROM profile p WHERE p.id IN (duplicate.low_profile_id, duplicate.high_profile_id) AND NOT p.published)',
    )
    .orderBy('duplicate.id')
    .setLock('pessimistic_write')
    .getMany();
}
