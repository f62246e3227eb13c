import { hitMachine, SEAT_HELD } from '@homeward/hits';
import { SPECIMEN_OPEN } from '@homeward/intake';
import { stateList, stateLiteral } from '@homeward/platform';

/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security. $1 is the account.
 */
export const REVIEW_WAITING = {
  secondBloodToCollect: `SELECT o.ordered_at AS at FROM second_blood o JOIN hit h ON h.id = o.hit_id AND h.status = ${stateLiteral(hitMachine, 'notified')}
             JOIN second_blood_donor b ON b.hit_id = o.hit_id JOIN donor d ON d.id = b.donor_id
           WHERE d.withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM specimen s WHERE s.donor_id = d.id
             AND s.created_at > o.ordered_at AND s.status IN ${stateList(SPECIMEN_OPEN)})`,
  hitsSecondOpinion: `SELECT h.created_at AS at FROM hit h WHERE h.status = ${stateLiteral(hitMachine, 'decided_a')}
             AND NOT EXISTS (SELECT FROM opinion o WHERE o.hit_id = h.id AND o.account_id = $1)`,
  hitsMine: `SELECT c.claimed_at AS at FROM review_claim c JOIN hit h ON h.id = c.hit_id
           WHERE c.account_id = $1 AND h.status IN ${stateList(SEAT_HELD)}
             AND NOT EXISTS (SELECT FROM opinion o WHERE o.hit_id = h.id AND o.account_id = $1)`,
  hitsConflict: `SELECT h.created_at AS at FROM hit h WHERE h.status = ${stateLiteral(hitMachine, 'conflict')}
             AND NOT EXISTS (SELECT FROM opinion o WHERE o.hit_id = h.id AND o.account_id = $1)`,
} as const;
