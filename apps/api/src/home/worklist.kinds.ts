import type { SpecimenStatus } from '@homeward/intake';
import type { Role } from '@homeward/platform';

/** One kind of waiting work: what counts, since when it waits, and where it is done. */
export interface WorklistKind {
  readonly kind: string;
  readonly roles: readonly Role[];
  readonly path: string;
  /** `SELECT` of the column `at`, one row for each thing that waits. $1 is the account, $2 its role. */
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
    rows: `SELECT created_at AS at FROM shipment WHERE status IN ('draft','ready')`,
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
    kind: 'imports_to_decide',
    roles: LAB,
    path: '/imports?status=awaiting_approval',
    rows: `SELECT uploaded_at AS at FROM import_batch WHERE status = 'awaiting_approval'`,
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
           WHERE c.account_id = $1 AND h.status IN ('claimed','blind_review_b','arbitration')
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
    rows: `SELECT created_at AS at FROM verification_task WHERE status IN ('assigned','accepted','visited')`,
  },
  {
    kind: 'tasks_overdue',
    roles: ['investigator', 'coordinator'],
    path: '/tasks',
    rows: `SELECT created_at AS at FROM verification_task WHERE status IN ('assigned','accepted','visited')
             AND due_on < (now() AT TIME ZONE 'Asia/Shanghai')::date`,
  },
  {
    kind: 'messages_unread',
    roles: ['technician', 'lab_lead', 'investigator', 'coordinator', 'auditor', 'security_admin'],
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
    rows: `SELECT r.recorded_at AS at FROM reunion r JOIN hit h ON h.id = r.hit_id WHERE h.status = 'reunified'`,
  },
];
