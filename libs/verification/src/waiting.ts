import { hitMachine } from '@homeward/hits';
import { stateList, stateLiteral } from '@homeward/platform';
import { TASK_OPEN, taskMachine } from './task.states.js';

/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security. $3 is the time zone.
 */
export const VERIFICATION_WAITING = {
  tasksOpen: `SELECT created_at AS at FROM verification_task WHERE status IN ${stateList(TASK_OPEN)}`,
  tasksOverdue: `SELECT created_at AS at FROM verification_task WHERE status IN ${stateList(TASK_OPEN)}
             AND due_on < (now() AT TIME ZONE $3)::date`,
  reunionsToRecord: `SELECT h.created_at AS at FROM hit h WHERE h.status = ${stateLiteral(hitMachine, 'wishes_recorded')} AND EXISTS (
             SELECT FROM verification_task t WHERE t.hit_id = h.id AND t.person_wish IN ('wants_contact','guardian_agrees'))`,
  contactsDeclined: `SELECT h.created_at AS at FROM hit h WHERE h.status = ${stateLiteral(hitMachine, 'wishes_recorded')} AND EXISTS (
             SELECT FROM verification_task t WHERE t.hit_id = h.id AND t.status <> ${stateLiteral(taskMachine, 'cancelled')}
               AND (t.outcome = 'contact_declined' OR t.person_wish IN ('declines_contact','guardian_declines')))`,
  reunionsToFollow: `SELECT r.recorded_at AS at FROM reunion r JOIN hit h ON h.id = r.hit_id WHERE h.status = ${stateLiteral(hitMachine, 'reunified')} AND r.undone_at IS NULL`,
} as const;
