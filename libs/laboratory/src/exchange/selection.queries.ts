import { CASE_OPEN, type DeclaredRelation } from '@homeward/intake';
import { dayRangeBounds, firstOf, stateList } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { LociChoice } from './exchange.kinds.js';
import type { ExchangeSelection } from './exchange-selection.js';

/** A donor that was chosen; without a profile in force nothing of the donor is sent. */
export interface ChosenDonor {
  readonly donorId: string;
  readonly caseId: string | null;
  readonly relation: DeclaredRelation | null;
  readonly districtId: string;
  readonly collectionPointId: string;
}

export interface SelectionCounts {
  readonly persons: number;
  readonly families: number;
  readonly relatives: number;
  /** Persons with a profile whose family was found: they are not sent. */
  readonly familyFound: number;
  /** Donors among them of whom nothing is in force: not typed, or without consent. */
  readonly withoutProfile: number;
}

/** $1 persons, $2 families, $3 case numbers, $4 district, $5 batch, $6 first moment, $7 moment after the last. */
const CHOSEN = `
  SELECT d.id AS donor_id, NULL::uuid AS case_id, NULL::text AS relation, d.district_id, d.collection_point_id, p.id AS profile_id,
         d.family_found_at IS NOT NULL AS found
    FROM donor d LEFT JOIN profile p ON p.donor_id = d.id AND p.superseded_at IS NULL AND p.published
   WHERE $1::bool AND d.kind = 'unknown_origin' AND d.withdrawn_at IS NULL
     AND ($4::uuid IS NULL OR d.district_id = $4)
     AND ($5::uuid IS NULL OR EXISTS (
           SELECT FROM typing t WHERE t.donor_id = d.id AND t.batch_id = $5 AND t.set_aside_at IS NULL))
     AND ($6::timestamptz IS NULL OR p.created_at >= $6) AND ($7::timestamptz IS NULL OR p.created_at < $7)
  UNION ALL
  SELECT m.donor_id, m.case_id, m.relation, m.district_id, m.collection_point_id, p.id, false
    FROM missing_case c JOIN case_member m ON m.case_id = c.id
    JOIN donor d ON d.id = m.donor_id AND d.withdrawn_at IS NULL
    LEFT JOIN profile p ON p.donor_id = m.donor_id AND p.superseded_at IS NULL AND p.published
   WHERE $2::bool AND c.status IN ${stateList(CASE_OPEN)}
     AND ($3::text[] IS NULL OR c.number = ANY($3))
     AND ($4::uuid IS NULL OR c.district_id = $4)
     AND ($5::uuid IS NULL OR EXISTS (
           SELECT FROM case_member o JOIN typing t ON t.donor_id = o.donor_id
            WHERE o.case_id = c.id AND t.batch_id = $5 AND t.set_aside_at IS NULL))
     AND ($6::timestamptz IS NULL AND $7::timestamptz IS NULL OR EXISTS (
           SELECT FROM case_member o JOIN profile f ON f.donor_id = o.donor_id AND f.superseded_at IS NULL AND f.published
            WHERE o.case_id = c.id AND ($6::timestamptz IS NULL OR f.created_at >= $6)
              AND ($7::timestamptz IS NULL OR f.created_at < $7)))`;

export interface BoundSelection extends Omit<ExchangeSelection, 'batchNumber'> {
  readonly batchId: string | null;
}

function parametersOf(selection: BoundSelection): unknown[] {
  const { persons, families, caseNumbers, districtId, batchId } = selection;
  const { atLeast, before } = dayRangeBounds(selection);
  return [persons, families, caseNumbers ?? null, districtId ?? null, batchId, atLeast, before];
}

/** How much was chosen, within what the caller may see. */
export async function countChosen(em: EntityManager, selection: BoundSelection): Promise<SelectionCounts> {
  return firstOf(
    await em.query<SelectionCounts[]>(
      `SELECT count(*) FILTER (WHERE case_id IS NULL AND profile_id IS NOT NULL AND NOT found)::int AS persons,
              count(DISTINCT case_id) FILTER (WHERE profile_id IS NOT NULL)::int AS families,
              count(*) FILTER (WHERE case_id IS NOT NULL AND profile_id IS NOT NULL)::int AS relatives,
              count(*) FILTER (WHERE profile_id IS NOT NULL AND found)::int AS "familyFound",
              count(*) FILTER (WHERE profile_id IS NULL)::int AS "withoutProfile"
         FROM (${CHOSEN}) AS chosen`,
      parametersOf(selection),
    ),
  );
}

/** Those with a profile in force, whose family was not found: persons first, then family by family. */
export function chosenDonors(em: EntityManager, selection: BoundSelection): Promise<ChosenDonor[]> {
  return em.query<ChosenDonor[]>(
    `SELECT donor_id AS "donorId", case_id AS "caseId", relation, district_id AS "districtId",
            collection_point_id AS "collectionPointId"
       FROM (${CHOSEN}) AS chosen WHERE profile_id IS NOT NULL AND NOT found ORDER BY case_id NULLS FIRST, donor_id`,
    parametersOf(selection),
  );
}

/** SQL that says which loci of a profile leave: $8 is the choice. */
const LEAVES = `CASE $8::text WHEN 'autosomal' THEN p.genotypes
  WHEN 'str' THEN p.genotypes || (p.other_genotypes - 'mtDNA') ELSE p.genotypes || p.other_genotypes END`;

/** Names of the loci of what was chosen, in their order. */
export async function lociOfChosen(
  em: EntityManager,
  selection: BoundSelection,
  loci: LociChoice,
): Promise<string[]> {
  const rows = await em.query<{ locus: string }[]>(
    `SELECT DISTINCT jsonb_object_keys(${LEAVES}) AS locus
       FROM (${CHOSEN}) AS chosen JOIN profile p ON p.id = chosen.profile_id WHERE NOT chosen.found ORDER BY locus`,
    [...parametersOf(selection), loci],
  );
  return rows.map(({ locus }) => locus);
}

/** The cases with these numbers that the caller may see, and whether each is open. */
export function casesByNumber(
  em: EntityManager,
  numbers: readonly string[],
): Promise<{ number: string; open: boolean }[]> {
  return em.query(
    `SELECT number, status IN ${stateList(CASE_OPEN)} AS open FROM missing_case WHERE number = ANY($1)`,
    [numbers],
  );
}

export async function batchByNumber(em: EntityManager, number: string): Promise<string | null> {
  const [row] = await em.query<{ id: string }[]>(`SELECT id FROM import_batch WHERE number = $1`, [number]);
  return row?.id ?? null;
}

export async function districtExists(em: EntityManager, id: string): Promise<boolean> {
  return (await em.query<object[]>(`SELECT FROM district WHERE id = $1`, [id])).length > 0;
}
