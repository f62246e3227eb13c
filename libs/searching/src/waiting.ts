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
} as const;
