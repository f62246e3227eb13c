import type { Relation, Sex } from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';
import type { EntityManager } from 'typeorm';

/** A declared relative. `genotypes` is null unless typed, published and with consent in force. */
export interface FamilyMember {
  readonly donorId: string;
  readonly code: string;
  readonly relation: Relation;
  readonly sex: Sex;
  readonly consented: boolean;
  readonly typed: boolean;
  readonly profileId: string | null;
  readonly genotypes: GenotypeMap | null;
  /** Loci that the search does not score, under the same condition. */
  readonly otherGenotypes: Readonly<Record<string, readonly string[]>> | null;
  readonly conflicts: readonly string[];
}

/** A case with what a search needs of it. */
export interface Family {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly status: string;
  readonly searchVersion: number;
  readonly missingSex: Sex;
  readonly missingBirthDate: string | null;
  readonly missingSince: string;
  readonly members: readonly FamilyMember[];
}

type CaseRow = Omit<Family, 'members'>;
type MemberRow = Omit<FamilyMember, 'conflicts'> & {
  readonly caseId: string;
  readonly conflicts: { locus: string }[] | null;
};

/** Several families in two queries. Genotypes of whoever withdrew, or never consented, do not leave the database. */
export async function families(em: EntityManager, caseIds: readonly string[]): Promise<Family[]> {
  const cases = await em.query<CaseRow[]>(
    `SELECT id AS "caseId", number AS "caseNumber", status, search_version AS "searchVersion", missing_sex AS "missingSex",
            missing_birth_date::text AS "missingBirthDate", missing_since::text AS "missingSince"
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
  return cases.map((row) => ({
    ...row,
    members: (byCase.get(row.caseId) ?? []).map((member) => ({
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
    })),
  }));
}
