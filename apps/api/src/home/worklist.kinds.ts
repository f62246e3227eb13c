import { TASK_OPEN } from '@homeward/verification';
import { stateList } from '@homeward/platform';
import type { SpecimenStatus } from '@homeward/intake';
import { HITS_WITHOUT_BASIS, SEAT_HELD } from '@homeward/hits';
import type { Role } from '@homeward/platform';

/** One kind of waiting work: what counts, since when it waits, and where it is done. */
export interface WorklistKind {
  readonly kind: string;
  readonly roles: readonly Role[];
  readonly path: string;
  /** `SELECT` of the column `at`, one row for each thing that waits. $1 is the account, $2 its role, $3 the time zone. */
  readonly rows: string;
}

const LAB: readonly Role[] = ['analyst', 'lab_lead'];

/** Tubes that did not do, of donors who gave no blood since. */
function notCollectedAgain(status: SpecimenStatus): string {
  return `SELECT s.created_at AS at FROM specimen s WHERE s.status = '${status}'
    AND NOT EXISTS (SELECT FROM specimen n WHERE n.donor_id = s.donor_id AND n.id > s.id)`;
}

/**
 * Everything that can wait for someone. Each entry counts what its page lists, so each names one state. Row-level security cuts each query to the reader's point or district, so no
 * query names one.
 */
export const WORKLIST: readonly WorklistKind[] = [
  {
    kind: 'specimens_to_pack',
    roles: ['technician'],
    path: '/specimens?status=registered',
    rows: `SELECT created_at AS at FROM specimen WHERE status = 'registered'`,
  },
  {
    kind: 'shipments_to_send',
    roles: ['technician'],
    path: '/shipments?status=draft',
    rows: `SELECT created_at AS at FROM shipment WHERE status = 'draft'`,
  },
  {
    kind: 'consents_missing',
    roles: ['technician'],
    path: '/persons?consent=missing',
    rows: `SELECT created_at AS at FROM donor WHERE withdrawn_at IS NULL
             AND NOT EXISTS (SELECT FROM consent c WHERE c.donor_id = donor.id)`,
  },
  {
    kind: 'specimens_rejected',
    roles: ['technician'],
    path: '/specimens?status=rejected',
    rows: notCollectedAgain('rejected'),
  },
  {
    kind: 'specimens_lost',
    roles: ['technician'],
    path: '/specimens?status=lost',
    rows: notCollectedAgain('lost'),
  },
  {
    kind: 'specimens_to_recollect',
    roles: ['technician'],
    path: '/specimens?status=recollection_ordered',
    rows: notCollectedAgain('recollection_ordered'),
  },
  {
    // Blood of both sides of a hit, once more; the message says of whom.
    kind: 'second_blood_to_collect',
    roles: ['technician'],
    path: '/messages',
    rows: `SELECT o.ordered_at AS at FROM second_blood o JOIN hit h ON h.id = o.hit_id AND h.status = 'notified'
             JOIN second_blood_donor b ON b.hit_id = o.hit_id JOIN donor d ON d.id = b.donor_id
           WHERE d.withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM specimen s WHERE s.donor_id = d.id
             AND s.created_at > o.ordered_at AND s.status NOT IN ('rejected','lost'))`,
  },
  {
    kind: 'shipments_to_receive',
    roles: LAB,
    path: '/shipments?status=sent',
    rows: `SELECT coalesce(sent_at, created_at) AS at FROM shipment WHERE status = 'sent'`,
  },
  {
    kind: 'shipments_in_receipt',
    roles: LAB,
    path: '/shipments?status=partially_received',
    rows: `SELECT coalesce(sent_at, created_at) AS at FROM shipment WHERE status = 'partially_received'`,
  },
  {
    kind: 'corrections_to_decide',
    roles: ['lab_lead'],
    path: '/specimens?correction=proposed',
    rows: `SELECT c.proposed_at AS at FROM specimen_correction c WHERE c.status = 'proposed'`,
  },
  {
    kind: 'imports_to_decide',
    roles: ['lab_lead'],
    path: '/imports?status=awaiting_approval',
    rows: `SELECT uploaded_at AS at FROM import_batch WHERE status = 'awaiting_approval'`,
  },
  {
    // Samples and plates that were stopped: nothing of theirs is stored before the lead has decided.
    kind: 'imports_with_findings',
    roles: ['lab_lead'],
    path: '/imports?findings=open',
    rows: `SELECT min(f.created_at) AS at FROM import_finding f JOIN import_batch b ON b.id = f.batch_id
            WHERE f.status = 'open' AND NOT b.verdicts_hidden GROUP BY f.batch_id`,
  },
  {
    kind: 'imports_stalled',
    roles: LAB,
    path: '/imports?status=stalled',
    rows: `SELECT uploaded_at AS at FROM import_batch WHERE status = 'stalled'`,
  },
  {
    kind: 'hits_new',
    roles: LAB,
    path: '/hits?status=new',
    rows: `SELECT created_at AS at FROM hit WHERE status = 'new'`,
  },
  {
    kind: 'hits_second_opinion',
    roles: LAB,
    path: '/hits?status=decided_a',
    // Since when the hit exists, not since when it was decided: that would be the first reviewer's time.
    rows: `SELECT h.created_at AS at FROM hit h WHERE h.status = 'decided_a'
             AND NOT EXISTS (SELECT FROM opinion o WHERE o.hit_id = h.id AND o.account_id = $1)`,
  },
  {
    kind: 'hits_mine',
    roles: LAB,
    path: '/hits?mine=true',
    rows: `SELECT c.claimed_at AS at FROM review_claim c JOIN hit h ON h.id = c.hit_id
           WHERE c.account_id = $1 AND h.status IN ${stateList(SEAT_HELD)}
             AND NOT EXISTS (SELECT FROM opinion o WHERE o.hit_id = h.id AND o.account_id = $1)`,
  },
  {
    kind: 'hits_conflict',
    roles: ['lab_lead'],
    path: '/hits?status=conflict',
    rows: `SELECT h.created_at AS at FROM hit h WHERE h.status = 'conflict'
             AND NOT EXISTS (SELECT FROM opinion o WHERE o.hit_id = h.id AND o.account_id = $1)`,
  },
  {
    // A relative or a typing was put right after two reviewers agreed: nobody may act on the hit.
    kind: 'hits_basis_lost',
    roles: ['lab_lead'],
    path: '/hits?basisLost=true',
    rows: `SELECT h.created_at AS at FROM hit h WHERE h.id IN (SELECT hit_id FROM (${HITS_WITHOUT_BASIS}) lost)`,
  },
  {
    kind: 'links_new',
    roles: LAB,
    path: '/links?status=new',
    rows: `SELECT created_at AS at FROM person_link WHERE status = 'new'`,
  },
  {
    kind: 'cases_not_searchable',
    roles: ['lab_lead'],
    path: '/coverage',
    rows: `SELECT c.created_at AS at FROM missing_case c WHERE c.status = 'open' AND EXISTS (
             SELECT FROM case_search s WHERE s.case_id = c.id AND s.search_version = c.search_version
               AND s.policy_version = (SELECT version FROM policy WHERE in_force) AND s.status = 'not_searchable')`,
  },
  {
    kind: 'tasks_open',
    roles: ['investigator'],
    path: '/tasks',
    rows: `SELECT created_at AS at FROM verification_task WHERE status IN ${stateList(TASK_OPEN)}`,
  },
  {
    kind: 'tasks_overdue',
    roles: ['investigator', 'coordinator'],
    path: '/tasks',
    rows: `SELECT created_at AS at FROM verification_task WHERE status IN ${stateList(TASK_OPEN)}
             AND due_on < (now() AT TIME ZONE $3)::date`,
  },
  {
    kind: 'messages_unread',
    roles: ['technician', 'analyst', 'lab_lead', 'investigator', 'coordinator', 'auditor', 'security_admin'],
    path: '/messages',
    rows: `SELECT created_at AS at FROM message WHERE role = $2 AND acknowledged_at IS NULL`,
  },
  {
    kind: 'hits_to_follow',
    roles: ['coordinator'],
    path: '/hits?status=notified',
    rows: `SELECT created_at AS at FROM hit WHERE status = 'notified'`,
  },
  {
    kind: 'hits_retested',
    roles: ['coordinator'],
    path: '/hits?status=retested',
    rows: `SELECT created_at AS at FROM hit WHERE status = 'retested'`,
  },
  {
    // The person has not decided yet.
    kind: 'hits_awaiting_wish',
    roles: ['coordinator'],
    path: '/hits?status=verified_on_site',
    rows: `SELECT created_at AS at FROM hit WHERE status = 'verified_on_site'`,
  },
  {
    kind: 'reunions_to_record',
    roles: ['coordinator'],
    path: '/hits?status=wishes_recorded',
    rows: `SELECT h.created_at AS at FROM hit h WHERE h.status = 'wishes_recorded' AND EXISTS (
             SELECT FROM verification_task t WHERE t.hit_id = h.id AND t.person_wish IN ('wants_contact','guardian_agrees'))`,
  },
  {
    kind: 'contacts_declined',
    roles: ['coordinator'],
    path: '/hits?status=wishes_recorded',
    rows: `SELECT h.created_at AS at FROM hit h WHERE h.status = 'wishes_recorded' AND EXISTS (
             SELECT FROM verification_task t WHERE t.hit_id = h.id AND t.status <> 'cancelled'
               AND (t.outcome = 'contact_declined' OR t.person_wish IN ('declines_contact','guardian_declines')))`,
  },
  {
    kind: 'reunions_to_follow',
    roles: ['coordinator'],
    path: '/hits?status=reunified',
    rows: `SELECT r.recorded_at AS at FROM reunion r JOIN hit h ON h.id = r.hit_id WHERE h.status = 'reunified' AND r.undone_at IS NULL`,
  },
];
