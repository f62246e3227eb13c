import type { DrawnPedigree } from '@homeward/intake';
import type { EntityManager } from 'typeorm';
import { familiesOfCase } from './drawn-family.js';
import type { Family, FamilyMember } from './family.js';

export type { Family, FamilyMember } from './family.js';

type CaseRow = Omit<Family, 'members' | 'missingKey' | 'drawn'> & {
  readonly pedigree: DrawnPedigree | null;
  readonly missingKeys: readonly string[];
};
type MemberRow = Omit<FamilyMember, 'conflicts'> & {
  readonly caseId: string;
  readonly conflicts: { locus: string }[] | null;
};

/** Several cases in two queries, one family for each missing member. Genotypes of whoever withdrew, or never consented, do not leave the database. */
export async function families(em: EntityManager, caseIds: readonly string[]): Promise<Family[]> {
  const cases = await em.query<CaseRow[]>(
    `SELECT id AS "caseId", number AS "caseNumber", status, search_version AS "searchVersion", missing_sex AS "missingSex",
            missing_birth_date::text AS "missingBirthDate", missing_since::text AS "missingSince", pedigree,
            missing_keys AS "missingKeys"
       FROM missing_case WHERE id = ANY($1)`,
    [[...caseIds]],
  );
  const members = await em.query<MemberRow[]>(
    `SELECT f.*, CASE WHEN f.consented AND p.published THEN p.genotypes END AS genotypes,
            CASE WHEN f.consented AND p.published THEN p.other_genotypes END AS "otherGenotypes",
            p.id IS NOT NULL AS typed, p.id AS "profileId", p.conflicts
       FROM (SELECT m.id, m.case_id AS "caseId", m.donor_id AS "donorId", d.code, m.relation, d.sex,
                    d.withdrawn_at IS NULL AND EXISTS (
                      SELECT FROM consent c WHERE c.donor_id = d.id AND c.withdrawn_at IS NULL) AS consented
               FROM case_member m JOIN donor d ON d.id = m.donor_id WHERE m.case_id = ANY($1)) f
       LEFT JOIN profile p ON p.donor_id = f."donorId" AND p.superseded_at IS NULL
      ORDER BY f.id`,
    [[...caseIds]],
  );
  const byCase = new Map<string, MemberRow[]>(cases.map(({ caseId }) => [caseId, []]));
  for (const member of members) byCase.get(member.caseId)?.push(member);
  return cases.flatMap(({ pedigree, missingKeys, ...row }) => {
    const members = (byCase.get(row.caseId) ?? []).map((member) => ({
      donorId: member.donorId,
      code: member.code,
      relation: member.relation,
      sex: member.sex,
      consented: member.consented,
      typed: member.typed,
      profileId: member.profileId,
      genotypes: member.genotypes,
      otherGenotypes: member.otherGenotypes,
      conflicts: (member.conflicts ?? []).map(({ locus }) => locus),
    }));
    return familiesOfCase({ ...row, members }, pedigree, missingKeys);
  });
}
