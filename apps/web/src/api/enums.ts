import { RELATIONS as DRAWN_BY_RELATION, type Relation as KinshipRelation } from '@homeward/kinship';

/** The enumerations of the wire, as values: lists of choices and the test of the labels iterate over them. */
export const ROLES = [
  'technician',
  'analyst',
  'lab_lead',
  'investigator',
  'coordinator',
  'auditor',
  'security_admin',
  'system_admin',
] as const;
export type Role = (typeof ROLES)[number];

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const RELATIONS: readonly Relation[] = [...DRAWN_BY_RELATION, 'other_relative'];
export type Relation = KinshipRelation | 'other_relative';

export const DRAWN_ROLES = [
  'missing_person',
  'father',
  'mother',
  'child',
  'spouse',
  'full_sibling',
  'half_sibling',
  'paternal_grandfather',
  'paternal_grandmother',
  'maternal_grandfather',
  'maternal_grandmother',
  'uncle',
  'aunt',
  'cousin',
  'nephew_or_niece',
  'grandchild',
  'great_grandfather',
  'great_grandmother',
  'great_uncle',
  'great_aunt',
  'relative',
] as const;
export type DrawnRole = (typeof DRAWN_ROLES)[number];

export const CATEGORIES = [
  'rescued_child',
  'child_of_unknown_origin',
  'household_registration',
  'vagrant_minor',
  'abandoned_infant',
  'welfare_resident',
  'adult_seeking_family',
  'unidentified_body',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const MATERIALS = ['blood_card', 'blood_tube', 'swab', 'reference_item'] as const;
export type Material = (typeof MATERIALS)[number];

export const CONSENT_KINDS = ['own_consent', 'guardian_consent', 'legal_basis'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const DUPLICATE_CHOICES = ['same_person', 'twin', 'typing_error'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

export const CASE_STATUSES = ['open', 'suspended', 'reunited', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_STEPS = ['suspend', 'resume', 'close', 'reopen'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

export const SEARCH_STATUSES = ['joined', 'pending', 'running', 'not_searchable', 'none'] as const;
export type SearchStatus = (typeof SEARCH_STATUSES)[number];

export const KIT_STATUSES = ['issued', 'used', 'void'] as const;
export type KitStatus = (typeof KIT_STATUSES)[number];

export const SPECIMEN_STATUSES = [
  'registered',
  'packed',
  'in_transit',
  'received',
  'rejected',
  'typed',
  'lost',
  'recollection_ordered',
  'spoiled',
] as const;
export type SpecimenStatus = (typeof SPECIMEN_STATUSES)[number];

export const SHIPMENT_STATUSES = [
  'draft',
  'ready',
  'sent',
  'partially_received',
  'received',
  'reconciled',
  'cancelled',
  'lost',
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

export const CONDITIONS = ['good', 'damaged', 'unlabelled'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const IMPORT_STATUSES = [
  'uploaded',
  'validating',
  'awaiting_approval',
  'approved',
  'applied',
  'rejected',
  'failed',
  'quarantined',
  'stalled',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const SAMPLE_STATUSES = ['accepted', 'held', 'rejected', 'applied'] as const;
export type SampleStatus = (typeof SAMPLE_STATUSES)[number];

export const ROW_STATUSES = ['accepted', 'rejected', 'skipped'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

export const SAMPLE_KINDS = ['sample', 'positive_control', 'negative_control', 'ladder', 'unknown'] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

export const FINDING_STATUSES = ['open', 'released', 'upheld', 'closed'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

export const FINDING_DECISIONS = [
  'release',
  'uphold',
  'replace',
  'leave_out',
  'positive_control',
  'negative_control',
  'ladder',
] as const;
export type FindingDecision = (typeof FINDING_DECISIONS)[number];

export const HIT_STATUSES = [
  'new',
  'claimed',
  'decided_a',
  'blind_review_b',
  'agreed',
  'conflict',
  'arbitration',
  'recollection_ordered',
  'confirmed',
  'refuted',
  'notified',
  'retested',
  'verified_on_site',
  'wishes_recorded',
  'reunified',
  'follow_up',
  'closed',
  'withdrawn',
  'superseded',
] as const;
export type HitStatus = (typeof HIT_STATUSES)[number];

export const DONOR_STATES = ['ordered', 'collected', 'concordant', 'discordant', 'too_few_loci'] as const;
export type DonorState = (typeof DONOR_STATES)[number];

export const SECOND_BLOOD_VERDICTS = ['awaited', 'concordant', 'discordant', 'waived'] as const;
export type SecondBloodVerdict = (typeof SECOND_BLOOD_VERDICTS)[number];

export const OPINION_CODES = [
  'C1',
  'C2',
  'C3',
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'I1',
  'I2',
  'I3',
  'W1',
  'W2',
] as const;
export type OpinionCode = (typeof OPINION_CODES)[number];

export const TASK_STATUSES = ['assigned', 'accepted', 'visited', 'reported', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const TASK_OUTCOMES = [
  'identity_confirmed',
  'identity_refuted',
  'not_found',
  'contact_declined',
] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

export const PERSON_WISHES = [
  'wants_contact',
  'declines_contact',
  'undecided',
  'guardian_agrees',
  'guardian_declines',
] as const;
export type PersonWish = (typeof PERSON_WISHES)[number];

export const WORKLIST_KINDS = [
  'specimens_to_pack',
  'shipments_to_send',
  'consents_missing',
  'specimens_rejected',
  'specimens_lost',
  'specimens_to_recollect',
  'second_blood_to_collect',
  'shipments_to_receive',
  'shipments_in_receipt',
  'corrections_to_decide',
  'imports_to_decide',
  'imports_with_findings',
  'imports_stalled',
  'hits_basis_lost',
  'hits_new',
  'hits_second_opinion',
  'hits_mine',
  'hits_conflict',
  'links_new',
  'cases_not_searchable',
  'tasks_open',
  'tasks_overdue',
  'messages_unread',
  'hits_to_follow',
  'hits_retested',
  'hits_awaiting_wish',
  'reunions_to_record',
  'contacts_declined',
  'reunions_to_follow',
] as const;
export type WorklistKind = (typeof WORKLIST_KINDS)[number];

export const LINK_HYPOTHESES = ['same_person', 'full_sibling', 'parent_child'] as const;
export type LinkHypothesis = (typeof LINK_HYPOTHESES)[number];

export const LINK_STATUSES = ['new', 'confirmed', 'dismissed', 'superseded'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

export const LINK_CODES = ['K1', 'K2', 'N1', 'N2', 'N3', 'N4'] as const;
export type LinkCode = (typeof LINK_CODES)[number];

export const RUN_STATUSES = ['pending', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const NO_HIT_REASONS = [
  'own_family',
  'sex_contradicts',
  'age_contradicts',
  'below_threshold',
  'too_few_loci',
  'too_many_mismatches',
  'case_not_searchable',
  'beyond_limit',
] as const;
export type NoHitReason = (typeof NO_HIT_REASONS)[number];

export const CALIBRATION_TYPES = [
  'father_duo',
  'mother_duo',
  'trio',
  'full_sibling',
  'two_siblings',
  'grandparents',
  'grandparent_sibling',
  'uncle',
  'half_sibling',
] as const;
export type CalibrationType = (typeof CALIBRATION_TYPES)[number];
export const ALTERNATIVE_CODES = [
  'full_sibling',
  'paternal_half_sibling',
  'maternal_half_sibling',
  'child',
  'father_brother',
  'mother_sister',
  'sibling_of_father',
  'sibling_of_mother',
] as const;
export type AlternativeCode = (typeof ALTERNATIVE_CODES)[number];

export const ALTERNATIVE_OUTCOMES = ['computed', 'same', 'impossible', 'not_computed'] as const;
export type AlternativeOutcome = (typeof ALTERNATIVE_OUTCOMES)[number];

export const Y_VERDICTS = ['agrees', 'few_differences', 'differs'] as const;
export type YVerdict = (typeof Y_VERDICTS)[number];

export const MT_VERDICTS = ['not_excluded', 'inconclusive', 'excluded', 'not_comparable'] as const;
export type MtVerdict = (typeof MT_VERDICTS)[number];

export const LINE_STATES = ['compared', 'not_typed', 'no_relative'] as const;
export type LineState = (typeof LINE_STATES)[number];

export const BASIS_LOSSES = ['not_in_family', 'other_relation', 'genotypes_gone'] as const;
export type BasisLoss = (typeof BASIS_LOSSES)[number];
