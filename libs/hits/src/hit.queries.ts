import { firstOf, type DayRange, stateLiteral, withinDays } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { HITS_WITHOUT_BASIS } from './basis.queries.js';
import { type Evidence, type Stored, presentEvidence } from '@homeward/judging';
import { Hit } from './hit.entity.js';
import { hitMachine, type HitStatus } from './hit.states.js';

export interface HitFilter extends DayRange {
  readonly status?: HitStatus | undefined;
  readonly caseId?: string | undefined;
  /** Only these hits. */
  readonly ids?: readonly string[] | undefined;
  /** Those that no longer rest on what they were found with. */
  readonly basisLost?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Hits by strength, strongest first; `after` is the last hit of the page before. */
export async function pageOfHits(em: EntityManager, filter: HitFilter, rows: number): Promise<Hit[]> {
  const query = em
    .createQueryBuilder(Hit, 'hit')
    .orderBy('hit.log10Lr', 'DESC')
    .addOrderBy('hit.id')
    .limit(rows);
  if (filter.status) query.andWhere('hit.status = :status', { status: filter.status });
  else query.andWhere(`hit.status <> ${stateLiteral(hitMachine, 'superseded')}`);
  if (filter.caseId) query.andWhere('hit.caseId = :caseId', { caseId: filter.caseId });
  if (filter.ids) query.andWhere('hit.id = ANY(:ids)', { ids: [...filter.ids] });
  if (filter.basisLost) query.andWhere(`hit.id IN (SELECT hit_id FROM (${HITS_WITHOUT_BASIS}) lost)`);
  withinDays(query, 'hit', filter);
  if (filter.after) {
    query.andWhere(
      `(hit.log10_lr < (SELECT log10_lr FROM hit WHERE id = :after)
        OR (hit.log10_lr = (SELECT log10_lr FROM hit WHERE id = :after) AND hit.id > :after))`,
      { after: filter.after },
    );
  }
  return query.getMany();
}

/** Which of these cases are urgent, as far as the caller's scope sees them. */
export async function urgentCases(em: EntityManager, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await em.query<{ id: string }[]>(`SELECT id FROM missing_case WHERE urgent AND id = ANY($1)`, [
    [...new Set(caseIds)],
  ]);
  return new Set(rows.map((row) => row.id));
}

/** What a hit rests on, in today's form. The hit exists. */
export async function readEvidence(em: EntityManager, hitId: string): Promise<Evidence> {
  const rows = await em.query<{ evidence: Stored<Evidence> }[]>(`SELECT evidence FROM hit WHERE id = $1`, [
    hitId,
  ]);
  return presentEvidence<Evidence>(firstOf(rows).evidence);
}

export interface HitAuditRow {
  readonly at: Date;
  readonly accountId: string | null;
  readonly role: string;
  readonly action: string;
  readonly who: string | null;
  readonly data: Record<string, unknown>;
}

/** What happened to a hit, oldest first. */
export async function auditOfHit(em: EntityManager, hitId: string): Promise<HitAuditRow[]> {
  return em.query<HitAuditRow[]>(
    `SELECT e.at, e.account_id AS "accountId", e.role, e.action, e.data, a.display_name AS who
       FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
      WHERE e.subject_type = 'hit' AND e.subject_id = $1 ORDER BY e.at, e.id`,
    [hitId],
  );
}
