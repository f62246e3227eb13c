import { stateLiteral } from '@homeward/platform';
import { linkMachine } from './link.states.js';
/**
 * What waits for somebody, for the worklist: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const LINKS_WAITING = {
  linksNew: `SELECT created_at AS at FROM person_link WHERE status = ${stateLiteral(linkMachine, 'new')}`,
} as const;
