import { caseMachine } from '@homeward/intake';
import { firstOf, newId, stateList, stateLiteral, WORK_OPEN } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { CaseSearch, NotSearchable } from '@homeward/judging';

/** Only these cases are searched. */
const OPEN = stateLiteral(caseMachine, 'open');

const COLUMNS = `case_search.id, case_id AS "caseId", missing_key AS "missingKey", search_version AS "searchVersion",
  policy_version AS "policyVersion", status`;

/** Finds or inserts the rows of searches and marks them as running; a joined search stays joined. */
export async function beginSearches(
  em: EntityManager,
  asked: readonly Pick<CaseSearch, 'caseId' | 'missingKey' | 'searchVersion'>[],
  policyVersion: number,
): Promise<CaseSearch[]> {
  return em.query<CaseSearch[]>(
    `INSERT INTO case_search (id, case_id, missing_key, search_version, policy_version, status)
     SELECT t.id, t.case_id, t.missing_key, t.version, $5, 'running'
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) AS t(id, case_id, missing_key, version)
      ORDER BY t.case_id, t.missing_key
     ON CONFLICT (case_id, search_version, policy_version, missing_key) DO UPDATE SET
       status = CASE WHEN case_search.status = 'joined' THEN 'joined' ELSE 'running' END, not_searchable_code = NULL,
       not_searchable_members = '{}'
     RETURNING ${COLUMNS}`,
    [
      asked.map(() => newId()),
      asked.map(({ caseId }) => caseId),
      asked.map(({ missingKey }) => missingKey),
      asked.map(({ searchVersion }) => searchVersion),
      policyVersion,
    ],
  );
}

/**
 * The searches among these that are still current for their cases; cases and searches are locked.
 */
export async function lockCurrent(
  em: EntityManager,
  searches: readonly CaseSearch[],
): Promise<{ current: CaseSearch[]; outdated: CaseSearch[] }> {
  const caseIds = searches.map(({ caseId }) => caseId);
  const cases = await em.query<{ id: string; open: boolean; searchVersion: number }[]>(
    `SELECT id, status = ${OPEN} AS open, search_version AS "searchVersion" FROM missing_case
      WHERE id = ANY($1) ORDER BY id FOR SHARE`,
    [caseIds],
  );
  await em.query(`SELECT FROM case_search WHERE case_id = ANY($1) ORDER BY case_id, id FOR UPDATE`, [
    caseIds,
  ]);
  const [policy] = await em.query<{ version: number }[]>(`SELECT version FROM policy WHERE in_force`);
  const versions = new Map(cases.filter(({ open }) => open).map((row) => [row.id, row.searchVersion]));
  const isCurrent = (search: CaseSearch): boolean =>
    versions.get(search.caseId) === search.searchVersion && policy?.version === search.policyVersion;
  return {
    current: searches.filter(isCurrent),
    outdated: searches.filter((search) => !isCurrent(search)),
  };
}

/** How a search ended, for its row. */
export interface JoinFacts {
  readonly searchId: string;
  readonly searchedTo: number;
  readonly personsCompared: number;
  readonly hitsFound: number;
  readonly hitsLeftOut: number;
}

/** Joins the searches, in one statement. The caller holds them and the state. */
export async function markJoined(em: EntityManager, facts: readonly JoinFacts[]): Promise<void> {
  await em.query(
    `UPDATE case_search s SET status = 'joined', joined_at = now(), searched_to = t.searched_to,
       persons_compared = t.compared, hits_found = t.found, hits_left_out = t.left_out
       FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::int[], $5::int[])
         AS t(id, searched_to, compared, found, left_out)
      WHERE s.id = t.id`,
    [
      facts.map((fact) => fact.searchId),
      facts.map((fact) => fact.searchedTo),
      facts.map((fact) => fact.personsCompared),
      facts.map((fact) => fact.hitsFound),
      facts.map((fact) => fact.hitsLeftOut),
    ],
  );
}

/** Says that a round left out so many hits of joined searches; a round that is done twice says it once. */
export async function addLeftOutHits(
  em: EntityManager,
  searches: readonly { readonly searchId: string; readonly hits: number }[],
): Promise<void> {
  if (searches.length === 0) return;
  await em.query(
    `UPDATE case_search s SET hits_left_out = greatest(s.hits_left_out, t.hits)
       FROM unnest($1::uuid[], $2::int[]) AS t(id, hits) WHERE s.id = t.id`,
    [searches.map(({ searchId }) => searchId), searches.map(({ hits }) => hits)],
  );
}

/**
 * Takes back the joining of searches for the other missing members of a case.
 * @returns whether there are any
 */
export async function unjoinOthers(em: EntityManager, caseId: string, missingKey: string): Promise<boolean> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE case_search SET status = 'superseded' WHERE case_id = $1 AND missing_key <> $2 AND status = 'joined'`,
    [caseId, missingKey],
  );
  return count > 0;
}

/** Says why the searches cannot be done, in one statement. The caller holds them. */
export async function markNotSearchable(
  em: EntityManager,
  searches: readonly { readonly searchId: string; readonly why: NotSearchable }[],
): Promise<void> {
  await em.query(
    `UPDATE case_search s SET status = 'not_searchable', not_searchable_code = t.why->>'code', joined_at = NULL,
            not_searchable_members = ARRAY(SELECT jsonb_array_elements_text(t.why->'members')::uuid)
       FROM unnest($1::uuid[], $2::jsonb[]) AS t(id, why) WHERE s.id = t.id`,
    [
      searches.map(({ searchId }) => searchId),
      searches.map(({ why }) => JSON.stringify({ code: why.code, members: why.members ?? [] })),
    ],
  );
}

/** Ends the searches, in one statement. The caller holds them. */
export async function markSuperseded(em: EntityManager, searches: readonly CaseSearch[]): Promise<void> {
  await em.query(`UPDATE case_search SET status = 'superseded' WHERE id = ANY($1)`, [
    searches.map(({ id }) => id),
  ]);
}

/** Searches of the same cases under other versions give way to these. */
export async function supersedeOtherSearches(
  em: EntityManager,
  searches: readonly CaseSearch[],
): Promise<void> {
  await em.query(
    `UPDATE case_search s SET status = 'superseded' FROM case_search t
      WHERE t.id = ANY($1) AND s.case_id = t.case_id AND s.status <> 'superseded'
        AND (s.search_version, s.policy_version) <> (t.search_version, t.policy_version)`,
    [searches.map(({ id }) => id)],
  );
}

const STALE = `c.id = s.case_id AND (c.status <> ${OPEN} OR c.search_version <> s.search_version
  OR s.policy_version <> (SELECT version FROM policy WHERE in_force))`;

/**
 * Takes out of the joined cases those whose family or policy changed and those that are not open; new persons are not
 * compared with them, and they must be searched again before they count as compared.
 * @param limit no more than so many; all of them when left out
 * @returns how many
 */
export async function supersedeStaleSearches(
  em: EntityManager,
  limit: number | null = null,
): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE case_search SET status = 'superseded' WHERE id IN (
       SELECT s.id FROM case_search s JOIN missing_case c ON ${STALE}
        WHERE s.status = 'joined' LIMIT $1)`,
    [limit],
  );
  return count;
}

/** Joined searches behind `after`, in the order of their cases. */
export async function joinedSearches(
  em: EntityManager,
  after: CaseSearch | null,
  limit: number,
): Promise<CaseSearch[]> {
  return em.query<CaseSearch[]>(
    `SELECT ${COLUMNS} FROM case_search
      WHERE status = 'joined' AND ($1::uuid IS NULL OR (case_id, missing_key) > ($1, $2::text))
      ORDER BY case_id, missing_key LIMIT $3`,
    [after?.caseId ?? null, after?.missingKey ?? null, limit],
  );
}

/** These searches, in any order; missing rows are left out. */
export async function searchesOf(em: EntityManager, ids: readonly string[]): Promise<CaseSearch[]> {
  return em.query<CaseSearch[]>(`SELECT ${COLUMNS} FROM case_search WHERE id = ANY($1)`, [[...ids]]);
}

/** Joined searches among these that still are what their case needs; search and case are held. */
export async function lockJoined(em: EntityManager, searchIds: readonly string[]): Promise<Set<string>> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT s.id FROM case_search s JOIN missing_case c ON c.id = s.case_id
      WHERE s.id = ANY($1) AND s.status = 'joined' AND c.status = ${OPEN} AND c.search_version = s.search_version
      ORDER BY s.case_id FOR SHARE OF s, c`,
    [[...searchIds]],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface WaitingCase {
  readonly id: string;
  readonly urgent: boolean;
}

const SEARCHED = `s.policy_version = (SELECT version FROM policy WHERE in_force)
  AND s.status IN ('joined','not_searchable')`;

/**
 * One missing member without a search is enough. A difference of sets: its plan reads each table once, however wrong
 * the planner's idea of their sizes is while searches come by the thousand.
 */
const UNSEARCHED = `c.status = ${OPEN} AND c.id IN (
  SELECT u.id FROM (
    SELECT o.id, asked.missing_key, o.search_version
      FROM missing_case o CROSS JOIN unnest(o.missing_keys) AS asked(missing_key) WHERE o.status = ${OPEN}
    EXCEPT SELECT s.case_id, s.missing_key, s.search_version FROM case_search s WHERE ${SEARCHED}) u)`;

/** The same for each case separately, when only the next cases of a list are needed. */
const IS_UNSEARCHED = `c.status = ${OPEN} AND EXISTS (
  SELECT FROM unnest(c.missing_keys) AS asked(missing_key)
   WHERE NOT EXISTS (
     SELECT FROM case_search s WHERE s.case_id = c.id AND s.missing_key = asked.missing_key
        AND s.search_version = c.search_version AND ${SEARCHED}))`;

/** Open cases without a search under their version and the policy in force, and without a request for one. */
export async function casesWithoutRequest(em: EntityManager, limit: number): Promise<WaitingCase[]> {
  return em.query<WaitingCase[]>(
    `SELECT c.id, c.urgent FROM missing_case c
      WHERE ${UNSEARCHED}
        AND NOT EXISTS (SELECT FROM work_item w WHERE w.kind = 'matching.case' AND w.subject_id = c.id::text
          AND (w.status IN ${stateList(WORK_OPEN)} OR w.set_aside_reason IS NOT NULL))
      ORDER BY c.urgent DESC, c.id LIMIT $1`,
    [limit],
  );
}

/** Open cases that wait for a search, urgent ones first, behind the given one of the same list. */
export async function unsearchedCases(
  em: EntityManager,
  after: WaitingCase | null,
  limit: number,
): Promise<WaitingCase[]> {
  return em.query<WaitingCase[]>(
    `SELECT c.id, c.urgent FROM missing_case c
      WHERE ${IS_UNSEARCHED} AND ($1::uuid IS NULL OR (NOT c.urgent, c.id) > (NOT $2::boolean, $1))
      ORDER BY NOT c.urgent, c.id LIMIT $3`,
    [after?.id ?? null, after?.urgent ?? null, limit],
  );
}

/** How many open cases are neither searched nor known to be not searchable; reads every open case. */
export async function countUnsearched(em: EntityManager): Promise<number> {
  const rows = await em.query<{ count: number }[]>(
    `SELECT count(*)::float8 AS count FROM missing_case c WHERE ${UNSEARCHED}`,
  );
  return firstOf(rows).count;
}
