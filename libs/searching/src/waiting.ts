import { caseMachine } from '@homeward/intake';
import { stateLiteral } from '@homeward/platform';
/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const SEARCHING_WAITING = {
  casesNotSearchable: `SELECT c.created_at AS at FROM missing_case c WHERE c.status = ${stateLiteral(caseMachine, 'open')} AND EXISTS (
             SELECT FROM case_search s WHERE s.case_id = c.id AND s.search_version = c.search_version
               AND s.policy_version = (SELECT version FROM policy WHERE in_force) AND s.status = 'not_searchable')`,
  familiesContradicting: `SELECT f.found_at AS at FROM family_contradiction f JOIN missing_case c ON c.id = f.case_id
             WHERE f.status = 'open' AND c.status = ${stateLiteral(caseMachine, 'open')}`,
} as const;
