import { newId } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { NotSearchableCode } from './question.js';

/** One search of one case: under one version of the family and one of the policy. */
export interface CaseSearch {
  readonly id: string;
  readonly caseId: string;
  readonly searchVersion: number;
  readonly policyVersion: number;
  readonly status: 'running' | 'joined' | 'superseded' | 'not_searchable';
}

/** Finds or makes the row of a search and says that it runs; a joined one stays joined. */
export async function beginSearch(
  em: EntityManager,
  caseId: string,
  searchVersion: number,
  policyVersion: number,
): Promise<CaseSearch> {
  const rows = await em.query<CaseSearch[]>(
    `INSERT INTO case_search (id, case_id, search_version, policy_version, status) VALUES ($1, $2, $3, $4, 'running')
     ON CONFLICT (case_id, search_version, policy_version) DO UPDATE SET
       status = CASE WHEN case_search.status = 'joined' THEN 'joined' ELSE 'running' END, not_searchable_code = NULL
     RETURNING id, case_id AS "caseId", search_version AS "searchVersion", policy_version AS "policyVersion", status`,
    [newId(), caseId, searchVersion, policyVersion],
  );
  return rows[0]!;
}

/** Whether the search is still the one its case needs; the case and its searches are held, so that this stays true. */
export async function holdIfCurrent(em: EntityManager, search: CaseSearch): Promise<boolean> {
  const cases = await em.query<{ open: boolean; searchVersion: number }[]>(
    `SELECT status = 'open' AS open, search_version AS "searchVersion" FROM missing_case WHERE id = $1 FOR SHARE`,
    [search.caseId],
  );
  await em.query(`SELECT FROM case_search WHERE case_id = $1 ORDER BY id FOR UPDATE`, [search.caseId]);
  const policies = await em.query<{ version: number }[]>(`SELECT version FROM policy WHERE in_force`);
  const [row] = cases;
  const sameVersions =
    row?.searchVersion === search.searchVersion && policies[0]?.version === search.policyVersion;
  return sameVersions && row.open;
}

export interface JoinFacts {
  readonly searchedTo: number;
  readonly personsCompared: number;
  readonly hitsFound: number;
  readonly hitsLeftOut: number;
}

export async function markJoined(em: EntityManager, searchId: string, facts: JoinFacts): Promise<void> {
  await em.query(
    `UPDATE case_search SET status = 'joined', joined_at = now(), searched_to = $2, persons_compared = $3,
       hits_found = $4, hits_left_out = $5 WHERE id = $1`,
    [searchId, facts.searchedTo, facts.personsCompared, facts.hitsFound, facts.hitsLeftOut],
  );
}

export async function markNotSearchable(
  em: EntityManager,
  searchId: string,
  code: NotSearchableCode,
): Promise<void> {
  await em.query(
    `UPDATE case_search SET status = 'not_searchable', not_searchable_code = $2, joined_at = NULL WHERE id = $1`,
    [searchId, code],
  );
}

export async function markSuperseded(em: EntityManager, searchId: string): Promise<void> {
  await em.query(`UPDATE case_search SET status = 'superseded' WHERE id = $1`, [searchId]);
}

/** Every other search of the case gives way to this one. */
export async function supersedeOtherSearches(em: EntityManager, search: CaseSearch): Promise<void> {
  await em.query(
    `UPDATE case_search SET status = 'superseded' WHERE case_id = $1 AND id <> $2 AND status <> 'superseded'`,
    [search.caseId, search.id],
  );
}

const STALE = `c.id = s.case_id AND (c.status <> 'open' OR c.search_version <> s.search_version
  OR s.policy_version <> (SELECT version FROM policy WHERE in_force))`;

/**
 * Takes out of the joined cases those whose family or policy changed and those that are not open; new persons are not
 * compared with them, and they must be searched again before they count as compared.
 */
export async function supersedeStaleSearches(em: EntityManager): Promise<void> {
  await em.query(
    `UPDATE case_search s SET status = 'superseded' FROM missing_case c WHERE s.status = 'joined' AND ${STALE}`,
  );
}

/** Joined searches behind `afterCaseId`, in the order of their cases. */
export async function joinedSearches(
  em: EntityManager,
  afterCaseId: string | null,
  limit: number,
): Promise<CaseSearch[]> {
  return em.query<CaseSearch[]>(
    `SELECT id, case_id AS "caseId", search_version AS "searchVersion", policy_version AS "policyVersion", status
       FROM case_search WHERE status = 'joined' AND ($1::uuid IS NULL OR case_id > $1) ORDER BY case_id LIMIT $2`,
    [afterCaseId, limit],
  );
}

/** Joined searches among these that still are what their case needs; search and case are held. */
export async function holdJoined(em: EntityManager, searchIds: readonly string[]): Promise<Set<string>> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT s.id FROM case_search s JOIN missing_case c ON c.id = s.case_id
      WHERE s.id = ANY($1) AND s.status = 'joined' AND c.status = 'open' AND c.search_version = s.search_version
      ORDER BY s.case_id FOR SHARE OF s, c`,
    [[...searchIds]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Open cases without a search under their version and the policy in force, for which nothing is asked either. */
export async function unsearchedCases(
  em: EntityManager,
  limit: number,
): Promise<{ id: string; urgent: boolean }[]> {
  return em.query<{ id: string; urgent: boolean }[]>(
    `SELECT c.id, c.urgent FROM missing_case c
      WHERE c.status = 'open'
        AND NOT EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.search_version = c.search_version
          AND s.policy_version = (SELECT version FROM policy WHERE in_force) AND s.status IN ('joined','not_searchable'))
        AND NOT EXISTS (SELECT FROM work_item w WHERE w.kind = 'matching.case' AND w.subject_id = c.id::text
          AND w.status IN ('pending','running'))
      ORDER BY c.urgent DESC, c.id LIMIT $1`,
    [limit],
  );
}
