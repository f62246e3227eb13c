import type { EntityManager } from 'typeorm';
import type { FoundHit } from '@homeward/judging';
import { Hit } from './hit.entity.js';
import type { HitSource } from './hit-source.js';
import { SUPERSEDABLE } from './hit.states.js';

/** The search and its hits, as far as pairs go. */
interface Pairs {
  readonly source: Pick<HitSource, 'caseId'>;
  readonly hits: readonly { readonly found: Pick<FoundHit, 'candidate'> }[];
}

/**
 * Every hit of these cases and persons, for whichever missing member; locked until the transaction ends, in the order of
 * ids.
 * @returns those of one case and person, oldest first
 */
export async function hitsOfPairs(
  em: EntityManager,
  searches: readonly Pairs[],
): Promise<(caseId: string, personDonorId: string) => readonly Hit[]> {
  const pairs = searches.flatMap(({ source, hits }) =>
    hits.map(({ found }) => ({ caseId: source.caseId, donorId: found.candidate.donorId })),
  );
  const byPair = new Map<string, Hit[]>();
  if (pairs.length > 0) {
    const hits = await em
      .createQueryBuilder(Hit, 'hit')
      .where(
        '(hit.case_id, hit.person_donor_id) IN (SELECT DISTINCT c, d FROM unnest(:cases::uuid[], :donors::uuid[]) AS pair (c, d))',
        { cases: pairs.map(({ caseId }) => caseId), donors: pairs.map(({ donorId }) => donorId) },
      )
      .orderBy('hit.id')
      .setLock('pessimistic_write')
      .getMany();
    for (const hit of hits) {
      const key = `${hit.caseId} ${hit.personDonorId}`;
      const known = byPair.get(key);
      if (known) known.push(hit);
      else byPair.set(key, [hit]);
    }
  }
  return (caseId, donorId) => byPair.get(`${caseId} ${donorId}`) ?? [];
}

/**
 * Undecided hits of persons' rows, of a case, or of cases from any search but the given ones; held until the
 * transaction ends.
 */
export async function lockUndecidedHits(
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

function conditionOf(which: Parameters<typeof lockUndecidedHits>[1]): [string, unknown[]] {
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

/** A hit as it is inserted. */
interface NewHit {
  readonly id: string;
  readonly source: HitSource;
  readonly found: FoundHit;
  /** As JSON. */
  readonly evidence: string;
  readonly previousHitId: string | null;
}

/** Hits of one statement: their evidence is some kilobytes each. */
const HITS_PER_STATEMENT = 250;

/**
 * Inserts hits, numbered in this order.
 * @returns the numbers by id; one that another worker inserted first is left out
 */
export async function insertHits(em: EntityManager, hits: readonly NewHit[]): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (let from = 0; from < hits.length; from += HITS_PER_STATEMENT) {
    const some = hits.slice(from, from + HITS_PER_STATEMENT);
    const rows = await em.query<{ id: string; number: string }[]>(
      `INSERT INTO hit (id, number, case_id, missing_key, case_number, search_version, policy_version, person_row,
         person_profile_id, person_donor_id, person_code, person_category, family_type, typed_relations, log10_lr,
         mismatches, loci_compared, expected_chance_hits, persons_searched, more_loci_needed, sex_agreement,
         age_agreement, evidence, previous_hit_id, status)
       SELECT n.id, 'H-' || lpad(nextval('hit_number')::text, 6, '0'), n.case_id, n.missing_key, n.case_number,
              n.search_version, n.policy_version, n.person_row, n.person_profile_id, n.person_donor_id, n.person_code,
              n.person_category, n.family_type, ARRAY(SELECT jsonb_array_elements_text(n.typed_relations)), n.log10_lr,
              n.mismatches, n.loci_compared, n.expected_chance_hits, n.persons_searched, n.more_loci_needed,
              n.sex_agreement, n.age_agreement, n.evidence::jsonb, n.previous_hit_id, 'new'
         FROM ROWS FROM (
           jsonb_to_recordset($1::jsonb) AS (id uuid, case_id uuid, missing_key text, case_number text,
             search_version int, policy_version int, person_row bigint, person_profile_id uuid, person_donor_id uuid,
             person_code text, person_category text, family_type text, typed_relations jsonb,
             log10_lr double precision, mismatches int, loci_compared int, expected_chance_hits double precision,
             persons_searched bigint, more_loci_needed boolean, sex_agreement text, age_agreement text,
             previous_hit_id uuid),
           unnest($2::text[])
         ) WITH ORDINALITY AS n (id, case_id, missing_key, case_number, search_version, policy_version, person_row,
             person_profile_id, person_donor_id, person_code, person_category, family_type, typed_relations, log10_lr,
             mismatches, loci_compared, expected_chance_hits, persons_searched, more_loci_needed, sex_agreement,
             age_agreement, previous_hit_id, evidence, place)
        ORDER BY n.place
       ON CONFLICT (case_id, search_version, policy_version, missing_key, person_row) DO NOTHING
       RETURNING id, number`,
      [JSON.stringify(some.map(columnsOf)), some.map(({ evidence }) => evidence)],
    );
    for (const { id, number } of rows) numbers.set(id, number);
  }
  return numbers;
}

function columnsOf({ id, source, found, previousHitId }: NewHit): Record<string, unknown> {
  const { candidate } = found;
  return {
    id,
    case_id: source.caseId,
    missing_key: source.missingKey,
    case_number: source.caseNumber,
    search_version: source.searchVersion,
    policy_version: source.policyVersion,
    person_row: candidate.row,
    person_profile_id: candidate.profileId,
    person_donor_id: candidate.donorId,
    person_code: candidate.code,
    person_category: candidate.category,
    family_type: found.familyType,
    typed_relations: found.typedRelations,
    log10_lr: found.log10Lr,
    mismatches: found.mismatches,
    loci_compared: found.lociCompared,
    expected_chance_hits: found.expectedChanceHits,
    persons_searched: found.personsSearched,
    more_loci_needed: found.moreLociNeeded,
    sex_agreement: found.sexAgreement,
    age_agreement: found.ageAgreement,
    previous_hit_id: previousHitId,
  };
}
