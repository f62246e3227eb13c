import type { EntityManager } from 'typeorm';
import type { ReportCoverage } from './report.content.js';

/**
 * What the family was compared with: its joined search under the present versions, and every person numbered since
 * then that the delta search has reached.
 */
export async function coverageForReport(em: EntityManager, caseId: string): Promise<ReportCoverage> {
  const rows = await em.query<
    {
      head: number;
      cursor: number;
      at: Date;
      personsIndexed: number;
      reached: number;
      joinedAt: Date | null;
    }[]
  >(
    `SELECT s.head::float8 AS head, s.delta_cursor::float8 AS cursor, now() AS at,
            (SELECT count(*)::float8 FROM person_row WHERE killed_at IS NULL) AS "personsIndexed",
            (SELECT count(*)::float8 FROM person_row WHERE killed_at IS NULL AND row_number <= s.delta_cursor) AS reached,
            j.joined_at AS "joinedAt"
     FROM matching_state s LEFT JOIN (
       SELECT max(cs.joined_at) AS joined_at FROM case_search cs
         JOIN missing_case c ON c.id = cs.case_id AND c.search_version = cs.search_version
         JOIN policy p ON p.version = cs.policy_version AND p.in_force
       WHERE cs.case_id = $1 AND cs.status = 'joined') j ON true
     WHERE s.id = 1`,
    [caseId],
  );
  const row = rows[0]!;
  return {
    complete: row.joinedAt !== null && row.cursor === row.head,
    personsIndexed: row.personsIndexed,
    head: row.head,
    cursor: row.cursor,
    at: row.at.toISOString(),
    caseComparedWith: row.joinedAt ? row.reached : null,
    caseJoinedAt: row.joinedAt?.toISOString() ?? null,
  };
}
