import { caseMachine } from '@homeward/intake';
import type { ContradictionKind, FamilyContradiction } from '@homeward/judging';
import { newId, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { ContradictionStatus } from './family-contradiction.entity.js';
import { UNDECIDED } from './family-contradiction.entity.js';

/** What searches found of one case; nothing where its relatives agree. */
export interface FoundContradictions {
  readonly caseId: string;
  readonly contradictions: readonly FamilyContradiction[];
}

/**
 * Keeps what was found of these cases: new ones are open, decided ones stay decided on the same evidence, and open ones
 * that were not found again are gone. Done twice it changes nothing. The caller holds the cases.
 */
export async function keepContradictions(
  em: EntityManager,
  found: readonly FoundContradictions[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.flatMap(({ caseId, contradictions }) =>
    contradictions.map(({ key, kind, members, log10Lr, lociCompared, loci }) => ({
      ...{ id: newId(), case_id: caseId, key, kind, members, log10_lr: log10Lr },
      ...{ loci_compared: lociCompared, loci },
    })),
  );
  if (rows.length > 0)
    await em.query(
      `INSERT INTO family_contradiction AS old
         (id, case_id, key, kind, members, log10_lr, loci_compared, loci, status, district_id, collection_point_id)
       SELECT f.id, f.case_id, f.key, f.kind, f.members, f.log10_lr, f.loci_compared, f.loci, '${UNDECIDED}', c.district_id,
              c.collection_point_id
         FROM jsonb_to_recordset($1::jsonb) AS f (id uuid, case_id uuid, key text, kind text, members uuid[],
              log10_lr float8, loci_compared int, loci text[])
         JOIN missing_case c ON c.id = f.case_id
       ON CONFLICT (case_id, key) DO UPDATE SET status = '${UNDECIDED}', found_at = now(), version = old.version + 1
        WHERE old.status = 'gone'`,
      [JSON.stringify(rows)],
    );
  await em.query(
    `UPDATE family_contradiction SET status = 'gone', version = version + 1
      WHERE case_id = ANY($1) AND status = '${UNDECIDED}' AND NOT key = ANY($2)`,
    [[...new Set(found.map(({ caseId }) => caseId))], rows.map(({ key }) => key)],
  );
}

/** Keys of contradictions that stand by decision of a lead, by case. */
export async function acceptedContradictions(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await em.query<{ caseId: string; keys: string[] }[]>(
    `SELECT case_id AS "caseId", array_agg(key) AS keys FROM family_contradiction
      WHERE case_id = ANY($1) AND status = 'stands' GROUP BY case_id`,
    [[...caseIds]],
  );
  return new Map(rows.map(({ caseId, keys }) => [caseId, keys]));
}

/** A contradiction with codes of case and donors, as lists show it. */
export interface ContradictionView {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly kind: ContradictionKind;
  readonly members: readonly {
    readonly id: string;
    readonly code: string;
    readonly relation: string | null;
  }[];
  readonly log10Lr: number | null;
  readonly lociCompared: number;
  readonly loci: readonly string[];
  readonly status: ContradictionStatus;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly foundAt: Date;
  readonly version: number;
}

export interface ContradictionFilter {
  readonly id?: string | undefined;
  readonly caseId?: string | undefined;
  /** Only those that wait for a person. */
  readonly open?: boolean | undefined;
}

/** Oldest first, at most 500; what is gone is not shown, nor what waits in a case that is not open. */
export function contradictionViews(
  em: EntityManager,
  { id, caseId, open }: ContradictionFilter,
): Promise<ContradictionView[]> {
  return em.query<ContradictionView[]>(
    `SELECT f.id, f.case_id AS "caseId", c.number AS "caseNumber", f.kind,
            (SELECT json_agg(json_build_object('id', d.id, 'code', d.code, 'relation', m.relation) ORDER BY place)
               FROM unnest(f.members) WITH ORDINALITY AS member (id, place) JOIN donor d ON d.id = member.id
               LEFT JOIN case_member m ON m.case_id = f.case_id AND m.donor_id = d.id) AS members,
            f.log10_lr AS "log10Lr", f.loci_compared AS "lociCompared", f.loci, f.status, f.reason,
            a.display_name AS "decidedBy", f.decided_at AS "decidedAt", f.found_at AS "foundAt", f.version
       FROM family_contradiction f JOIN missing_case c ON c.id = f.case_id
       LEFT JOIN account a ON a.id = f.decided_by
      WHERE f.status <> 'gone' AND ($1::uuid IS NULL OR f.id = $1) AND ($2::uuid IS NULL OR f.case_id = $2)
        AND (NOT $3::boolean OR (f.status = '${UNDECIDED}' AND c.status = ${stateLiteral(caseMachine, 'open')}))
      ORDER BY f.found_at, f.id LIMIT 500`,
    [id ?? null, caseId ?? null, open ?? false],
  );
}
