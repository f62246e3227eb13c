import type { EntityManager } from 'typeorm';
import type { CaseSearchDto } from './case.dto.js';

interface Row extends Pick<CaseSearchDto, 'version' | 'personsCompared' | 'notSearchableCode'> {
  status: 'pending' | 'running' | 'joined' | 'superseded' | 'not_searchable' | null;
  joinedAt: Date | null;
  requested: boolean;
}

/** How far the case has been compared under its present version and the policy in force. */
export async function searchOfCase(em: EntityManager, caseId: string): Promise<CaseSearchDto> {
  const rows: Row[] = await em.query(
    `SELECT missing_case.search_version AS version, search.status, search.persons_compared::float8 AS "personsCompared",
       search.joined_at AS "joinedAt", search.not_searchable_code AS "notSearchableCode",
       EXISTS (SELECT FROM work_item WHERE kind = 'matching.case' AND subject_id = missing_case.id::text
         AND status IN ('pending', 'running')) AS requested
     FROM missing_case LEFT JOIN case_search search ON search.case_id = missing_case.id
       AND search.search_version = missing_case.search_version
       AND search.policy_version = (SELECT policy.version FROM policy WHERE in_force)
     WHERE missing_case.id = $1`,
    [caseId],
  );
  const { version, status, personsCompared, joinedAt, notSearchableCode, requested } = rows[0]!;
  const shown = status === null || status === 'superseded' ? (requested ? 'pending' : 'none') : status;
  return {
    ...{ version, status: shown, personsCompared, notSearchableCode },
    joinedAt: joinedAt?.toISOString() ?? null,
  };
}
