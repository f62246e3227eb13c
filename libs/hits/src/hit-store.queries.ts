import type { EntityManager } from 'typeorm';
import type { FoundHit } from '@homeward/judging';
import { Hit } from './hit.entity.js';
import type { HitSource } from './hit-source.js';
import { SUPERSEDABLE } from './hit.states.js';

/** Every hit of a case and a person, for whichever missing member, oldest first, held until the transaction ends. */
export function hitsOfPair(em: EntityManager, caseId: string, personDonorId: string): Promise<Hit[]> {
  return em.find(Hit, {
    where: { caseId, personDonorId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/**
 * Undecided hits of persons' rows, of a case, or of cases from any search but the given ones; held until the
 * transaction ends.
 */
export async function undecidedHits(
  em: EntityManager,
  which:
    | { readonly rows: readonly number[] }
    | { readonly caseId: string }
    | { readonly olderThan: readonly HitSource[] },
): Promise<string[]> {
  const [condition, values] = conditionOf(which);
  const rows = await em.query<{ id: string }[]>(
    `SELECT id FROM hit WHERE status = ANY($1) AND ${condition} ORDER BY id FOR UPDATE`,
    [[...SUPERSEDABLE], ...values],
  );
  return rows.map(({ id }) => id);
}

function conditionOf(which: Parameters<typeof undecidedHits>[1]): [string, unknown[]] {
  if ('rows' in which) return ['person_row = ANY($2::bigint[])', [[...which.rows]]];
  if ('caseId' in which) return ['case_id = $2', [which.caseId]];
  return [
    `case_id = ANY($2::uuid[]) AND NOT EXISTS (
       SELECT FROM unnest($2::uuid[], $3::int[], $4::int[]) AS t(case_id, search_version, policy_version)
        WHERE (hit.case_id, hit.search_version, hit.policy_version) = (t.case_id, t.search_version, t.policy_version))`,
    [
      which.olderThan.map((source) => source.caseId),
      which.olderThan.map((source) => source.searchVersion),
      which.olderThan.map((source) => source.policyVersion),
    ],
  ];
}

/** Inserts a hit; null when another worker inserted it first. */
export async function insertHit(
  em: EntityManager,
  id: string,
  source: HitSource,
  found: FoundHit,
  previousHitId: string | null,
): Promise<string | null> {
  const { candidate } = found;
  const rows = await em.query<{ number: string }[]>(
    `INSERT INTO hit (id, number, case_id, missing_key, case_number, search_version, policy_version, person_row, person_profile_id,
       person_donor_id, person_code, person_category, family_type, typed_relations, log10_lr, mismatches, loci_compared,
       expected_chance_hits, persons_searched, more_loci_needed, sex_agreement, age_agreement, evidence,
       previous_hit_id, status)
     VALUES ($1, 'H-' || lpad(nextval('hit_number')::text, 6, '0'), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
       $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 'new')
     ON CONFLICT (case_id, search_version, policy_version, missing_key, person_row) DO NOTHING RETURNING number`,
    [
      id,
      source.caseId,
      source.missingKey,
      source.caseNumber,
      source.searchVersion,
      source.policyVersion,
      candidate.row,
      candidate.profileId,
      candidate.donorId,
      candidate.code,
      candidate.category,
      found.familyType,
      [...found.typedRelations],
      found.log10Lr,
      found.mismatches,
      found.lociCompared,
      found.expectedChanceHits,
      found.personsSearched,
      found.moreLociNeeded,
      found.sexAgreement,
      found.ageAgreement,
      JSON.stringify(found.evidence),
      previousHitId,
    ],
  );
  return rows[0]?.number ?? null;
}
