import { caseMachine } from '@homeward/intake';
import { firstOf, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';

export interface CoverageRow {
  readonly head: number;
  readonly cursor: number;
  readonly alive: number;
  readonly unreadChanges: number;
  readonly active: number;
  readonly joined: number;
  readonly notSearchable: number;
  readonly oldestSeconds: number | null;
  readonly policyVersion: number | null;
  readonly provedAt: Date | null;
  /** Pairs of persons among rows [0, linksCursor) are compared under the policy in force. */
  readonly linksCursor: number;
  readonly linksLeftOut: number;
  /** Living persons of these rows whose comparison failed. */
  readonly linksSetAside: number;
  /** Work of import, consent and comparison that is set aside for a person. */
  readonly workSetAside: number;
}

/**
 * The ledger in one statement, so in one snapshot: persons numbered, compared and waiting; open cases joined under
 * their version and the policy in force, not searchable, or neither; persons compared among themselves; the age of the
 * oldest pair not compared.
 */
export async function coverageRow(em: EntityManager): Promise<CoverageRow> {
  const rows = await em.query<CoverageRow[]>(
    `WITH state AS (
         SELECT head, kills, delta_cursor, feed_xid, feed_id, proved_at FROM matching_state WHERE id = 1),
       unread AS (
         SELECT count(*) AS changes, min(c.at) AS since FROM profile_change c, state s
          WHERE (c.xid, c.id) > (s.feed_xid, s.feed_id)),
       uncompared AS (
         SELECT min(r.numbered_at) AS since FROM person_row r, state s
          WHERE r.row_number >= s.delta_cursor AND r.killed_at IS NULL),
       links AS (
         SELECT l.left_out, CASE WHEN l.policy_version = p.version THEN l.cursor ELSE 0 END AS compared_to,
                CASE WHEN l.policy_version = p.version THEN NULL ELSE p.created_at END AS policy_since
           FROM link_state l LEFT JOIN policy p ON p.in_force),
       unlinked AS (
         SELECT CASE WHEN count(*) > 0 THEN greatest(min(r.numbered_at), min(l.policy_since)) END AS since FROM person_row r, links l
          WHERE r.row_number >= l.compared_to AND r.killed_at IS NULL),
       set_aside AS (
         SELECT count(*) AS persons, min(r.numbered_at) AS since
           FROM link_set_aside s JOIN person_row r USING (row_number) WHERE r.killed_at IS NULL),
       stuck AS (
         SELECT count(*) AS pieces, min(requested_at) AS since FROM work_item
          WHERE set_aside_reason IS NOT NULL AND kind ~ '^(import|profile|matching)[.]'),
       -- A case counts as joined when each of its missing members is joined, or cannot be searched for.
       open_case AS (
         SELECT c.id, min(greatest(coalesce(w.requested_at, c.created_at), p.created_at)) AS since,
                CASE WHEN bool_and(coalesce(s.status = 'not_searchable', false)) THEN 'not_searchable'
                     WHEN bool_and(coalesce(s.status IN ('joined','not_searchable'), false)) THEN 'joined' END AS status
           FROM missing_case c CROSS JOIN unnest(c.missing_keys) AS asked(missing_key)
           LEFT JOIN policy p ON p.in_force
           LEFT JOIN case_search s ON s.case_id = c.id AND s.missing_key = asked.missing_key
             AND s.search_version = c.search_version
             AND s.policy_version = (SELECT version FROM policy WHERE in_force)
           LEFT JOIN work_item w ON w.kind = 'matching.case' AND w.subject_id = c.id::text
          WHERE c.status = ${stateLiteral(caseMachine, 'open')} GROUP BY c.id),
       cases AS (
         SELECT count(*) FILTER (WHERE status IS DISTINCT FROM 'not_searchable') AS active,
                count(*) FILTER (WHERE status = 'joined') AS joined,
                count(*) FILTER (WHERE status = 'not_searchable') AS not_searchable,
                min(since) FILTER (WHERE status IS NULL) AS since
           FROM open_case)
     SELECT state.head::float8 AS head, state.delta_cursor::float8 AS cursor,
            (state.head - state.kills)::float8 AS alive, unread.changes::float8 AS "unreadChanges",
            cases.active::float8 AS active, cases.joined::float8 AS joined,
            cases.not_searchable::float8 AS "notSearchable",
            extract(epoch FROM clock_timestamp() - least(unread.since, uncompared.since, cases.since, unlinked.since, set_aside.since, stuck.since))::float8
              AS "oldestSeconds",
            (SELECT version FROM policy WHERE in_force) AS "policyVersion", state.proved_at AS "provedAt",
            links.compared_to::float8 AS "linksCursor", links.left_out::float8 AS "linksLeftOut",
            set_aside.persons::float8 AS "linksSetAside", stuck.pieces::float8 AS "workSetAside"
       FROM state, unread, uncompared, cases, links, unlinked, set_aside, stuck`,
  );
  return firstOf(rows);
}

export interface CaseCoverageRow {
  readonly missingKey: string;
  readonly version: number;
  readonly caseStatus: string;
  readonly status: 'running' | 'joined' | 'superseded' | 'not_searchable' | null;
  readonly compared: number;
  readonly joinedAt: Date | null;
  readonly code: string | null;
  /** Codes of the donors whose typing is the reason. */
  readonly contradicting: readonly string[];
  readonly leftOut: number;
  /** Living rows that the delta job compared with every joined case, this one among them. */
  readonly comparedByNow: number;
}

/**
 * The searches of one case under its version and the policy in force, one for each missing member; none when the case
 * is not in the actor's scope.
 */
export async function caseCoverageRows(em: EntityManager, caseId: string): Promise<CaseCoverageRow[]> {
  return em.query<CaseCoverageRow[]>(
    `SELECT asked.missing_key AS "missingKey", c.search_version AS version, c.status AS "caseStatus", s.status,
            coalesce(s.persons_compared, 0)::float8 AS compared, s.joined_at AS "joinedAt",
            s.not_searchable_code AS code,
            ARRAY(SELECT d.code FROM donor d WHERE d.id = ANY(s.not_searchable_members)
                   ORDER BY array_position(s.not_searchable_members, d.id)) AS contradicting, coalesce(s.hits_left_out, 0) AS "leftOut",
            (m.head - m.kills)::float8 - (SELECT count(*) FROM person_row r
              WHERE r.row_number >= m.delta_cursor AND r.killed_at IS NULL)::float8 AS "comparedByNow"
       FROM missing_case c CROSS JOIN matching_state m
      CROSS JOIN unnest(c.missing_keys) WITH ORDINALITY AS asked(missing_key, place)
       LEFT JOIN case_search s ON s.case_id = c.id AND s.missing_key = asked.missing_key AND s.search_version = c.search_version
         AND s.policy_version = (SELECT version FROM policy WHERE in_force)
      WHERE c.id = $1 ORDER BY asked.place`,
    [caseId],
  );
}

/** How many living persons are numbered for the search. */
export async function personsNumbered(em: EntityManager): Promise<number> {
  const rows = await em.query<{ persons: string }[]>(
    'SELECT head - kills AS persons FROM matching_state WHERE id = 1',
  );
  return Number(firstOf(rows).persons);
}
