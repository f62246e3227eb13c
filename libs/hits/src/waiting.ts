import { HITS_WITHOUT_BASIS } from './basis.queries.js';

/**
 * What waits for somebody, for the worklist: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const HITS_WAITING = {
  hitsNew: `SELECT created_at AS at FROM hit WHERE status = 'new'`,
  hitsBasisLost: `SELECT h.created_at AS at FROM hit h WHERE h.id IN (SELECT hit_id FROM (${HITS_WITHOUT_BASIS}) lost)`,
  hitsToFollow: `SELECT created_at AS at FROM hit WHERE status = 'notified'`,
  hitsRetested: `SELECT created_at AS at FROM hit WHERE status = 'retested'`,
  hitsAwaitingWish: `SELECT created_at AS at FROM hit WHERE status = 'verified_on_site'`,
} as const;
