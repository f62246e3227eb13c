import { stateLiteral } from '@homeward/platform';
import { hitMachine } from './hit.states.js';
import { HITS_WITHOUT_BASIS } from './basis.queries.js';

/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const HITS_WAITING = {
  hitsNew: `SELECT created_at AS at FROM hit WHERE status = ${stateLiteral(hitMachine, 'new')}`,
  hitsBasisLost: `SELECT h.created_at AS at FROM hit h WHERE h.id IN (SELECT hit_id FROM (${HITS_WITHOUT_BASIS}) lost)`,
  hitsToFollow: `SELECT created_at AS at FROM hit WHERE status = ${stateLiteral(hitMachine, 'notified')}`,
  hitsRetested: `SELECT created_at AS at FROM hit WHERE status = ${stateLiteral(hitMachine, 'retested')}`,
  hitsAwaitingWish: `SELECT created_at AS at FROM hit WHERE status = ${stateLiteral(hitMachine, 'verified_on_site')}`,
} as const;
