import type {
  CaseStatus,
  DuplicateStatus,
  ExchangeStatus,
  FindingStatus,
  HitStatus,
  ImportStatus,
  KitStatus,
  LinkStatus,
  LocusCorrectionStatus,
  PlateStatus,
  ProposalStatus,
  NonConformityStatus,
  RowStatus,
  RunStatus,
  SampleStatus,
  SearchStatus,
  ShipmentStatus,
  SpecimenStatus,
  TaskStatus,
  UnneededColumnState,
  VocabularyChangeStatus,
} from '../api/schema';

/** Red only for states that need an action; grey for final states. */
export type StatusColor = 'default' | 'processing' | 'success' | 'warning' | 'error';

export interface Statuses {
  case: CaseStatus;
  search: SearchStatus;
  kit: KitStatus;
  specimen: SpecimenStatus;
  shipment: ShipmentStatus;
  import: ImportStatus;
  finding: FindingStatus;
  plate: PlateStatus;
  exchange: ExchangeStatus;
  vocabularyChange: VocabularyChangeStatus;
  approvalRule: ProposalStatus;
  recipientChange: ProposalStatus;
  locusCorrection: LocusCorrectionStatus;
  nonConformity: NonConformityStatus;
  row: RowStatus | SampleStatus;
  hit: HitStatus;
  link: LinkStatus;
  duplicate: DuplicateStatus;
  task: TaskStatus;
  run: RunStatus;
  unneededColumn: UnneededColumnState;
}

export const STATUS_COLORS: { [K in keyof Statuses]: Record<Statuses[K], StatusColor> } = {
  case: { open: 'processing', suspended: 'warning', reunited: 'success', closed: 'default' },
  search: {
    joined: 'success',
    pending: 'processing',
    running: 'processing',
    not_searchable: 'warning',
    none: 'default',
  },
  kit: { issued: 'processing', used: 'default', void: 'default' },
  specimen: {
    registered: 'processing',
    packed: 'processing',
    in_transit: 'processing',
    received: 'success',
    rejected: 'error',
    typed: 'success',
    lost: 'error',
    recollection_ordered: 'error',
    spoiled: 'default',
  },
  shipment: {
    draft: 'default',
    sent: 'processing',
    partially_received: 'warning',
    received: 'success',
    reconciled: 'success',
    cancelled: 'default',
    lost: 'error',
  },
  import: {
    uploaded: 'processing',
    validating: 'processing',
    awaiting_approval: 'warning',
    approved: 'processing',
    applied: 'success',
    rejected: 'default',
    failed: 'error',
    quarantined: 'error',
    stalled: 'error',
    checked: 'default',
  },
  finding: { open: 'error', released: 'success', upheld: 'default', closed: 'default' },
  plate: {
    drafted: 'default',
    released: 'processing',
    amplified: 'processing',
    run: 'processing',
    imported: 'success',
    failed: 'error',
  },
  exchange: {
    requested: 'warning',
    approved: 'processing',
    refused: 'default',
    produced: 'processing',
    delivered: 'success',
    failed: 'error',
    withdrawn: 'default',
    expired: 'default',
  },
  vocabularyChange: { proposed: 'warning', approved: 'success', rejected: 'default', withdrawn: 'default' },
  recipientChange: { proposed: 'warning', approved: 'success', rejected: 'default', withdrawn: 'default' },
  approvalRule: { proposed: 'warning', approved: 'success', rejected: 'default', withdrawn: 'default' },
  locusCorrection: {
    proposed: 'warning',
    approved: 'success',
    rejected: 'default',
    withdrawn: 'default',
    replaced: 'default',
  },
  nonConformity: { open: 'error', in_correction: 'warning', to_check: 'warning', closed: 'default' },
  row: { accepted: 'success', held: 'warning', rejected: 'error', skipped: 'default', applied: 'success' },
  hit: {
    new: 'processing',
    claimed: 'processing',
    decided_a: 'processing',
    blind_review_b: 'processing',
    agreed: 'success',
    conflict: 'error',
    arbitration: 'warning',
    recollection_ordered: 'warning',
    confirmed: 'success',
    refuted: 'default',
    notified: 'warning',
    retested: 'processing',
    verified_on_site: 'success',
    wishes_recorded: 'success',
    reunified: 'success',
    follow_up: 'success',
    closed: 'default',
    withdrawn: 'default',
    superseded: 'default',
  },
  link: { new: 'processing', confirmed: 'success', dismissed: 'default', superseded: 'default' },
  duplicate: {
    open: 'error',
    same_person: 'success',
    twins: 'default',
    mix_up: 'warning',
    different_persons: 'default',
    superseded: 'default',
  },
  task: {
    assigned: 'processing',
    accepted: 'processing',
    visited: 'processing',
    reported: 'success',
    cancelled: 'default',
  },
  unneededColumn: { holds: 'processing', taken_back: 'default' },
  run: {
    pending: 'processing',
    running: 'processing',
    done: 'success',
    failed: 'error',
    cancelled: 'default',
  },
};
