import { INTAKE_WAITING } from '@homeward/intake';
import { LABORATORY_WAITING } from '@homeward/laboratory';
import { HITS_WAITING } from '@homeward/hits';
import { REVIEW_WAITING } from '@homeward/review';
import { LINKS_WAITING } from '@homeward/links';
import { DUPLICATES_WAITING } from '@homeward/duplicates';
import { SEARCHING_WAITING } from '@homeward/searching';
import { VERIFICATION_WAITING } from '@homeward/verification';
import { NOTIFICATION_WAITING } from '@homeward/notification';
import type { Role } from '@homeward/platform';

/** One kind of waiting work: what counts, since when it waits, and where it is done. */
export interface WorklistKind {
  readonly kind: string;
  readonly roles: readonly Role[];
  readonly path: string;
  /** Of the library that owns the tables: `SELECT` of the column `at`. $1 is the account, $2 its role, $3 the time zone. */
  readonly rows: string;
}

const LAB: readonly Role[] = ['analyst', 'lab_lead'];

/**
 * Everything that can wait for someone. Each entry counts what its page lists, so each names one state. Row-level security cuts each query to the reader's point or district, so no
 * query names one.
 */
export const WORKLIST: readonly WorklistKind[] = [
  {
    kind: 'specimens_to_pack',
    roles: ['technician'],
    path: '/specimens?status=registered',
    rows: INTAKE_WAITING.specimensToPack,
  },
  {
    kind: 'shipments_to_send',
    roles: ['technician'],
    path: '/shipments?status=draft',
    rows: INTAKE_WAITING.shipmentsToSend,
  },
  {
    kind: 'consents_missing',
    roles: ['technician'],
    path: '/persons?consent=missing',
    rows: INTAKE_WAITING.consentsMissing,
  },
  {
    kind: 'specimens_rejected',
    roles: ['technician'],
    path: '/specimens?status=rejected',
    rows: INTAKE_WAITING.specimensRejected,
  },
  {
    kind: 'specimens_lost',
    roles: ['technician'],
    path: '/specimens?status=lost',
    rows: INTAKE_WAITING.specimensLost,
  },
  {
    kind: 'specimens_to_recollect',
    roles: ['technician'],
    path: '/specimens?status=recollection_ordered',
    rows: INTAKE_WAITING.specimensToRecollect,
  },
  {
    // Second blood of both sides of a hit; the message names the donors.
    kind: 'second_blood_to_collect',
    roles: ['technician'],
    path: '/messages',
    rows: REVIEW_WAITING.secondBloodToCollect,
  },
  {
    kind: 'shipments_to_receive',
    roles: LAB,
    path: '/shipments?status=sent',
    rows: INTAKE_WAITING.shipmentsToReceive,
  },
  {
    kind: 'shipments_in_receipt',
    roles: LAB,
    path: '/shipments?status=partially_received',
    rows: INTAKE_WAITING.shipmentsInReceipt,
  },
  {
    kind: 'corrections_to_decide',
    roles: ['lab_lead'],
    path: '/specimens?correction=proposed',
    rows: INTAKE_WAITING.correctionsToDecide,
  },
  {
    // For an analyst, where the approval rule lets any second person decide.
    kind: 'imports_to_decide',
    roles: LAB,
    path: '/imports?status=awaiting_approval',
    rows: LABORATORY_WAITING.importsToDecide,
  },
  {
    // Samples and plates that were stopped: nothing of theirs is stored before the lead has decided.
    kind: 'imports_with_findings',
    roles: ['lab_lead'],
    path: '/imports?findings=open',
    rows: LABORATORY_WAITING.importsWithFindings,
  },
  {
    kind: 'imports_stalled',
    roles: LAB,
    path: '/imports?status=stalled',
    rows: LABORATORY_WAITING.importsStalled,
  },
  {
    kind: 'approval_rules_to_decide',
    roles: ['lab_lead'],
    path: '/vocabulary?tab=approval',
    rows: LABORATORY_WAITING.approvalRulesToDecide,
  },
  {
    kind: 'vocabulary_changes_to_decide',
    roles: ['lab_lead'],
    path: '/vocabulary?tab=changes&status=proposed',
    rows: LABORATORY_WAITING.vocabularyChangesToDecide,
  },
  {
    kind: 'locus_corrections_to_decide',
    roles: ['lab_lead'],
    path: '/locus-corrections',
    rows: LABORATORY_WAITING.locusCorrectionsToDecide,
  },
  {
    kind: 'non_conformities_to_plan',
    roles: ['lab_lead'],
    path: '/nonconformities?status=open',
    rows: LABORATORY_WAITING.nonConformitiesToPlan,
  },
  {
    kind: 'non_conformities_to_check',
    roles: ['lab_lead'],
    path: '/nonconformities?status=to_check',
    rows: LABORATORY_WAITING.nonConformitiesToCheck,
  },
  {
    // Requests of others to send profiles out.
    kind: 'exchanges_to_decide',
    roles: ['lab_lead'],
    path: '/exchanges?status=requested',
    rows: LABORATORY_WAITING.exchangesToDecide,
  },
  {
    // Of others: who may receive profiles.
    kind: 'recipient_changes_to_decide',
    roles: ['lab_lead'],
    path: '/exchanges/recipients',
    rows: LABORATORY_WAITING.recipientChangesToDecide,
  },
  {
    // Files that the reader requested or approved, and nobody fetched.
    kind: 'exchanges_to_deliver',
    roles: LAB,
    path: '/exchanges?status=produced',
    rows: LABORATORY_WAITING.exchangesToDeliver,
  },
  {
    kind: 'exchanges_failed',
    roles: LAB,
    path: '/exchanges?status=failed',
    rows: LABORATORY_WAITING.exchangesFailed,
  },
  {
    // Possible matches and matches that other offices found.
    kind: 'exchange_answers_to_review',
    roles: LAB,
    path: '/exchanges?answers=waiting',
    rows: LABORATORY_WAITING.exchangeAnswersToReview,
  },
  {
    kind: 'hits_new',
    roles: LAB,
    path: '/hits?status=new',
    rows: HITS_WAITING.hitsNew,
  },
  {
    kind: 'hits_second_opinion',
    roles: LAB,
    path: '/hits?status=decided_a',
    // Since when the hit exists, not since when it was decided: that would be the first reviewer's time.
    rows: REVIEW_WAITING.hitsSecondOpinion,
  },
  {
    kind: 'hits_mine',
    roles: LAB,
    path: '/hits?mine=true',
    rows: REVIEW_WAITING.hitsMine,
  },
  {
    kind: 'hits_conflict',
    roles: ['lab_lead'],
    path: '/hits?status=conflict',
    rows: REVIEW_WAITING.hitsConflict,
  },
  {
    // A relative or a typing was corrected after two reviewers agreed: no step of the hit is allowed.
    kind: 'hits_basis_lost',
    roles: ['lab_lead'],
    path: '/hits?basisLost=true',
    rows: HITS_WAITING.hitsBasisLost,
  },
  {
    kind: 'links_new',
    roles: LAB,
    path: '/links?status=new',
    rows: LINKS_WAITING.linksNew,
  },
  {
    kind: 'cases_not_searchable',
    roles: ['lab_lead'],
    path: '/coverage',
    rows: SEARCHING_WAITING.casesNotSearchable,
  },
  {
    // Relatives whose typings contradict their family: the point corrects the relation, or the lead decides.
    kind: 'families_contradicting',
    roles: ['technician', 'lab_lead'],
    path: '/contradictions',
    rows: SEARCHING_WAITING.familiesContradicting,
  },
  {
    // The laboratory lead alone knows that there are such pairs.
    kind: 'duplicates_to_decide',
    roles: ['lab_lead'],
    path: '/duplicates?status=open',
    rows: DUPLICATES_WAITING.duplicatesToDecide,
  },
  {
    kind: 'tasks_open',
    roles: ['investigator'],
    path: '/tasks',
    rows: VERIFICATION_WAITING.tasksOpen,
  },
  {
    kind: 'tasks_overdue',
    roles: ['investigator', 'coordinator'],
    path: '/tasks',
    rows: VERIFICATION_WAITING.tasksOverdue,
  },
  {
    kind: 'messages_unread',
    roles: ['technician', 'analyst', 'lab_lead', 'investigator', 'coordinator', 'auditor', 'security_admin'],
    path: '/messages',
    rows: NOTIFICATION_WAITING.messagesUnread,
  },
  {
    kind: 'hits_to_follow',
    roles: ['coordinator'],
    path: '/hits?status=notified',
    rows: HITS_WAITING.hitsToFollow,
  },
  {
    kind: 'hits_retested',
    roles: ['coordinator'],
    path: '/hits?status=retested',
    rows: HITS_WAITING.hitsRetested,
  },
  {
    // The person has not decided yet.
    kind: 'hits_awaiting_wish',
    roles: ['coordinator'],
    path: '/hits?status=verified_on_site',
    rows: HITS_WAITING.hitsAwaitingWish,
  },
  {
    kind: 'reunions_to_record',
    roles: ['coordinator'],
    path: '/hits?status=wishes_recorded',
    rows: VERIFICATION_WAITING.reunionsToRecord,
  },
  {
    kind: 'contacts_declined',
    roles: ['coordinator'],
    path: '/hits?status=wishes_recorded',
    rows: VERIFICATION_WAITING.contactsDeclined,
  },
  {
    kind: 'reunions_to_follow',
    roles: ['coordinator'],
    path: '/hits?status=reunified',
    rows: VERIFICATION_WAITING.reunionsToFollow,
  },
];
