import { stateLiteral } from '@homeward/platform';
import { linkMachine } from './link.states.js';
/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const LINKS_WAITING = {
  linksNew: `SELECT created_at AS at FROM person_link WHERE status = ${stateLiteral(linkMachine, 'new')}`,
} as const;
