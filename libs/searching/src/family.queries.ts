import type { DrawnPedigree } from '@homeward/intake';
import type { EntityManager } from 'typeorm';
import { type Family, type FamilyMember, familiesOfCase } from '@homeward/judging';
import { acceptedContradictions } from './contradictions/contradiction.queries.js';
import type { GenotypeCache } from './genotype-cache.js';

type CaseRow = Omit<Family, 'accepted' | 'members' | 'missingKey' | 'drawn'> & {
  readonly pedigree: DrawnPedigree | null;
  readonly missingKeys: readonly string[];
};
type MemberRow = Omit<FamilyMember, 'conflicts' | 'genotypes' | 'otherGenotypes' | 'typed'> & {
  readonly caseId: string;
  /** Null unless consent is in force and the profile is published. */
  readonly rowVersion: string | null;
  readonly conflicts: { locus: string }[] | null;
};

/**
 * Several cases in two or three queries, one family for each missing member. Genotypes of donors who withdrew, or never
 * consented, do not leave the database.
 */
export async function readFamilies(
  em: EntityManager,
  known: GenotypeCache,
  caseIds: readonly string[],
): Promise<Family[]> {
  const cases = await em.query<CaseRow[]>(
    `SELECT id AS "caseId", number AS "caseNumber", status, search_version AS "searchVersion", missing_sex AS "missingSex",
            missing_birth_date::text AS "missingBirthDate", missing_since::text AS "missingSince", pedigree,
            missing_keys AS "missingKeys"
       FROM missing_case WHERE id = ANY($1)`,
    [[...caseIds]],
  );
  const members = await em.query<MemberRow[]>(
    // Each member is looked up separately: for a thousand of a million rows the planner must not read whole tables.
    `SELECT f.*, p.id AS "profileId", p.conflicts,
            CASE WHEN f.consented AND p.published THEN p.row_version END AS "rowVersion"
       FROM (SELECT m.id, m.case_id AS "caseId", m.donor_id AS "donorId", d.code, m.relation, d.sex,
                    d.in_study AND c.given IS NOT NULL AS consented
               FROM case_member m
              CROSS JOIN LATERAL (SELECT code, sex, withdrawn_at IS NULL AS in_study FROM donor
                                   WHERE id = m.donor_id LIMIT 1) d
               LEFT JOIN LATERAL (SELECT true AS given FROM consent
                                   WHERE donor_id = m.donor_id AND withdrawn_at IS NULL LIMIT 1) c ON true
              WHERE m.case_id = ANY($1)) f
       LEFT JOIN LATERAL (SELECT id, published, xmin::text AS row_version, conflicts FROM profile
                           WHERE donor_id = f."donorId" AND superseded_at IS NULL LIMIT 1) p ON true
      ORDER BY f.id`,
    [[...caseIds]],
  );
  const profiles = await known.of(
    em,
    members.flatMap(({ profileId, rowVersion }) =>
      profileId && rowVersion ? { profileId, rowVersion } : [],
    ),
  );
  const accepted = await acceptedContradictions(em, caseIds);
  const byCase = new Map<string, MemberRow[]>(cases.map(({ caseId }) => [caseId, []]));
  for (const member of members) byCase.get(member.caseId)?.push(member);
  return cases.flatMap(({ pedigree, missingKeys, ...row }) => {
    const members = (byCase.get(row.caseId) ?? []).map((member) => {
      const { donorId, code, relation, sex, consented, profileId, rowVersion } = member;
      const profile = profileId && rowVersion ? profiles.get(profileId) : undefined;
      return {
        donorId,
        code,
        relation,
        sex,
        consented,
        typed: profileId !== null,
        profileId,
        genotypes: profile?.genotypes ?? null,
        otherGenotypes: profile?.otherGenotypes ?? null,
        conflicts: (member.conflicts ?? []).map(({ locus }) => locus),
      };
    });
    return familiesOfCase(
      { ...row, members, accepted: accepted.get(row.caseId) ?? [] },
      pedigree,
      missingKeys,
    );
  });
}
