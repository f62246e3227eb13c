import type { EntityManager } from 'typeorm';

/** What an investigator must know to find and to recognise someone, beside the name. */
export interface PersonFacts {
  readonly sex: string;
  readonly birthYear: number | null;
  /** Day of birth, where it is known. */
  readonly birthDate: string | null;
  /** The day since which someone is missing, or on which a person of unknown origin was found. */
  readonly since: string | null;
  /** Of a person of unknown origin. */
  readonly category: string | null;
  readonly districtId: string;
  readonly collectionPointId: string;
  /** Who consented for this donor: `guardian_consent` names no more than that a guardian did. */
  readonly consentKind: string | null;
}

/** Facts of the missing person of a case. Needs the city in scope. */
export async function missingFacts(em: EntityManager, caseId: string): Promise<PersonFacts | null> {
  const rows = await em.query<PersonFacts[]>(
    `SELECT missing_sex AS sex, extract(year FROM missing_birth_date)::int AS "birthYear",
            missing_birth_date::text AS "birthDate", missing_since::text AS since, NULL AS category,
            district_id AS "districtId", collection_point_id AS "collectionPointId", NULL AS "consentKind"
     FROM missing_case WHERE id = $1`,
    [caseId],
  );
  return rows[0] ?? null;
}

/** Facts of donors by their ids. Needs the city in scope. */
export async function donorFacts(
  em: EntityManager,
  donorIds: readonly string[],
): Promise<Map<string, PersonFacts>> {
  const rows = await em.query<(PersonFacts & { readonly id: string })[]>(
    `SELECT d.id, d.sex, d.birth_year AS "birthYear", NULL AS "birthDate", d.found_on::text AS since, d.category,
            d.district_id AS "districtId", d.collection_point_id AS "collectionPointId",
            (SELECT c.kind FROM consent c WHERE c.donor_id = d.id AND c.withdrawn_at IS NULL LIMIT 1) AS "consentKind"
     FROM donor d WHERE d.id = ANY($1)`,
    [donorIds],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
