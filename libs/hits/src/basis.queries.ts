import type { EntityManager } from 'typeorm';
import { STOPPED_BY_WITHDRAWAL } from './hit.states.js';

/** Why a hit no longer rests on what it was found with. */
export const BASIS_LOSSES = ['not_in_family', 'other_relation', 'genotypes_gone'] as const;
export type BasisLoss = (typeof BASIS_LOSSES)[number];

export interface LostBasis {
  readonly code: string;
  readonly loss: BasisLoss;
}

/**
 * With so many loci of the hit that the donor's profile lacks or shows otherwise it is another person's: the number at
 * which a typing is held as well (`laboratory.identity`). One or two may be a locus typed again.
 */
const ANOTHER_PERSON_LOCI = 3;

/** `a` and `b` hold the same alleles, in any order. */
const differ = (a: string, b: string) => `(${a} IS NULL OR NOT (${a} @> ${b} AND ${b} @> ${a}))`;

/**
 * Carriers of hits (alias `h`) who no longer are what the hit says: a relative who left the family or is another one,
 * and carriers whose genotypes are gone, because the typing was another person's. Columns hit_id, code, loss.
 */
const LOST_BASIS = `
  SELECT h.id AS hit_id, d.code, CASE
      WHEN c.relation IS NOT NULL AND m.id IS NULL THEN 'not_in_family'
      WHEN m.relation <> c.relation AND k.pedigree IS NULL THEN 'other_relation'
      ELSE 'genotypes_gone' END AS loss
    FROM hit h JOIN missing_case k ON k.id = h.case_id
   CROSS JOIN LATERAL (
      SELECT h.person_donor_id AS id, NULL AS relation
      UNION ALL
      SELECT (e->>'id')::uuid, e->>'relation' FROM jsonb_array_elements(h.evidence->'members') e
       WHERE (e->>'typed')::boolean) c
    JOIN donor d ON d.id = c.id
    LEFT JOIN case_member m ON m.case_id = h.case_id AND m.donor_id = c.id
    LEFT JOIN profile p ON p.donor_id = c.id AND p.superseded_at IS NULL
   WHERE ((c.relation IS NOT NULL AND m.id IS NULL)
      OR (m.relation <> c.relation AND k.pedigree IS NULL)
      OR (SELECT count(*) FROM jsonb_array_elements(h.evidence->'perLocus') l
           CROSS JOIN LATERAL (SELECT CASE WHEN c.relation IS NULL THEN l->'person'
             ELSE l->'relatives'->(c.id::text) END AS genotype) used
           WHERE jsonb_typeof(used.genotype) = 'array'
             AND ${differ(`(p.genotypes->(l->>'locus'))`, 'used.genotype')}) >= ${ANOTHER_PERSON_LOCI})`;

/** Hits that two reviewers confirmed and whose basis is lost: `hit_id`, one row for each carrier. */
export const HITS_WITHOUT_BASIS = `SELECT hit_id, code, loss FROM (${LOST_BASIS} AND h.status IN (${STOPPED_BY_WITHDRAWAL.map(
  (status) => `'${status}'`,
).join(', ')})) lost`;

/** The parts of the basis that a hit has lost; empty while all are valid. Needs the city in scope. */
export function lostBasisOf(em: EntityManager, hitId: string): Promise<LostBasis[]> {
  return em.query<LostBasis[]>(
    `SELECT code, loss FROM (${LOST_BASIS}) lost WHERE hit_id = $1 ORDER BY code`,
    [hitId],
  );
}
