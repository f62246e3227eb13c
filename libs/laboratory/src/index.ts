export { LaboratoryModule } from './laboratory.module.js';
export {
  Electropherograms,
  type DrawnLocus,
  type OpenedElectropherogram,
} from './electropherogram/electropherograms.service.js';
export {
  LARGEST_ELECTROPHEROGRAM,
  readElectropherogram,
} from './electropherogram/electropherogram-upload.js';
export type { ElectropherogramView } from './electropherogram/electropherogram.queries.js';
export * from './electropherogram/electropherogram.errors.js';
export type { Placing } from './electropherogram/placing.js';
export type { SizingQuality } from './electropherogram/sizing.js';
export { PEAK_REMARK_CODES, peakRemarks, type PeakRemarkCode, type Remark } from './peaks/peak-remarks.js';
export { EliminationProfiles, type RevealedElimination } from './elimination/elimination-profiles.service.js';
export { ELIMINATION_KINDS, type EliminationKind } from './elimination/elimination-profile.entity.js';
export type { EliminationView } from './elimination/elimination.queries.js';
export { readProfiles, type ReadProfile } from './elimination/read-profiles.js';
export * from './elimination/elimination.errors.js';
export type { CellReport, ReportedColumn } from './import/cell-report.js';
export { ImportBatch } from './import/import-batch.entity.js';
export {
  IMPORT_STATUSES,
  importBatchMachine,
  type ImportStatus,
  OPEN_FOR_DECISIONS,
} from './import/import-batch.states.js';
export { ROW_STATUSES, type RowStatus } from './verdict/row-status.js';
export { SAMPLE_KINDS, type SampleKind } from './reference/kinds.js';
export { SAMPLE_STATUSES, type SampleStatus } from './import/import-sample.entity.js';
export {
  FINDING_STATUSES,
  importFindingMachine,
  type FindingStatus,
} from './import/import-finding.states.js';
export { decisionsFor, ImportFindings, type DecideFinding } from './import/import-findings.service.js';
export type { FindingView } from './import/finding-views.queries.js';
export {
  FINDING_CODES,
  FINDING_DECISIONS,
  FINDING_SCOPES,
  FINDINGS,
  type FindingCode,
  type FindingDecision,
  type FindingScope,
} from './samples/findings.js';
export type { IdentityEvidence } from './samples/identity.js';
export * from './import/import.errors.js';
export type { BatchView, SampleView } from './import/import-views.queries.js';
export { Imports, type BatchFilter, type RowView, type UploadedFile } from './import/imports.service.js';
export { ImportSettlement } from './import/import-settlement.service.js';
export type { UnneededColumnView } from './import/unneeded-column.queries.js';
export { UnneededColumns, type SayNotNeeded } from './import/unneeded-columns.service.js';
export { FORMATS } from './formats/format-names.js';
export { STATEMENT_CODES, type Statement } from './formats/opened-table.js';
export * from './formats/format.errors.js';
export { STATED_ENCODINGS, type Encoding } from './table/encoding.js';
export { ImportLeftovers } from './import/import-leftovers.service.js';
export { LocusCorrections } from './locus-corrections/locus-corrections.service.js';
export type {
  LocusCorrectionRow,
  LocusCorrectionView,
} from './locus-corrections/locus-correction.queries.js';
export * from './locus-corrections/locus-correction.errors.js';
export { correctedGenotypes } from './profile/corrected-genotypes.js';
export {
  LOCUS_CORRECTION_STATUSES,
  locusCorrectionMachine,
  type LocusCorrectionStatus,
} from './profile/locus-correction.states.js';
export { NonConformities } from './nonconformities/non-conformities.service.js';
export type { NonConformityView } from './nonconformities/non-conformity.queries.js';
export {
  NON_CONFORMITY_STATUSES,
  nonConformityMachine,
  type NonConformityStatus,
} from './nonconformities/non-conformity.states.js';
export * from './nonconformities/non-conformity.errors.js';
export { PlateQualities, type PlateCharts } from './quality/plate-charts.service.js';
export { PanelQuestions, type PanelQuestion } from './import/panel-questions.service.js';
export { ProblemsExport } from './import/problems-export.service.js';
export { Reassignments, type Reassignment, type Swap } from './reassignment/reassignments.service.js';
export { publishedReference, type ReferenceData } from './reference/reference-data.js';
export { VOCABULARY_KINDS, type VocabularyKind } from './reference/vocabulary-entry.js';
export { Vocabularies } from './vocabulary/vocabularies.service.js';
export type { ChangeView, VersionView } from './vocabulary/vocabulary-views.queries.js';
export { VocabularyChanges } from './vocabulary/vocabulary-changes.service.js';
export { VocabularyChange, type ChangedEntry } from './vocabulary/vocabulary-change.entity.js';
export {
  CHANGE_STATUSES,
  vocabularyChangeMachine,
  type ChangeStatus,
} from './vocabulary/vocabulary-change.states.js';
export { ORIGINS, type Origin } from './vocabulary/vocabulary.entity.js';
export type { StoredEntry } from './vocabulary/vocabulary.queries.js';
export { readKits, type ReadKit } from './vocabulary/panel-files.js';
export * from './vocabulary/vocabulary.errors.js';
export {
  APPROVAL_DECIDERS,
  decidesUnder,
  type ApprovalDecider,
  type ApprovalRule,
} from './approval/approval-rule.js';
export type { ApprovalRuleView } from './approval/approval-rule.queries.js';
export { approvalRuleMachine } from './approval/approval-rule.states.js';
export { ApprovalRules } from './approval/approval-rules.service.js';
export * from './approval/approval-rule.errors.js';
export { PROPOSAL_STATUSES, type ProposalStatus } from './four-eyes/proposal.states.js';
export { Profiles } from './profile/profiles.service.js';
export { TYPING_FAULTS, type TypingFault } from './profile/typing-fault.js';
export * from './typings/typing.errors.js';
export type { TypingView } from './typings/typing.queries.js';
export { TypingCorrections } from './typings/typing-corrections.service.js';
export { commonLoci, panelsByUse } from './profile/profile.queries.js';
export { Profile, type DonorKind, type ProfileConflict } from './profile/profile.entity.js';
export {
  readProfileChanges,
  renumberRestoredChanges,
  type FeedPosition,
  type ProfileChange,
} from './profile/profile-change.queries.js';
export { laboratoryWork, type OutstandingWork } from './outstanding.queries.js';
export * from './table/table.errors.js';
export { judgeTable, type JudgedTable } from './reading/read-table.js';
export type { CalledGenotypes } from './genotypes/called-genotypes.js';
export { LABORATORY_WAITING } from './waiting.js';
export { PLATE_STATUSES, plateMachine, type PlateEvent, type PlateStatus } from './plates/plate.states.js';
export { Plates, type PlateStep, type PlateView } from './plates/plates.service.js';
export { PlateWells } from './plates/plate-wells.service.js';
export { PlateReturns, type PlateReturn } from './plates/plate-returns.service.js';
export type { PlateDifference } from './plates/compare.js';
export {
  countWaiting,
  waitingSpecimens,
  type PlateRow,
  type WaitingSpecimen,
} from './plates/plate.queries.js';
export { WELL_KINDS, type ControlKind, type PlateProblem, type WellKind } from './plates/layout-rules.js';
export { ReagentLots, type LotUse } from './plates/reagent-lots.service.js';
export { REAGENT_KINDS, ReagentLot, type ReagentKind } from './plates/reagent-lot.entity.js';
export { SHEET_FORMATS, type SheetFormat } from './plates/sample-sheet.js';
export { Turnaround, type TurnaroundReport } from './plates/turnaround.service.js';
export { TURNAROUND_STEPS, type TurnaroundStep } from './plates/turnaround.js';
export * from './plates/plate.errors.js';
export {
  ANSWER_RESULTS,
  EXCHANGE_PURPOSES,
  ITEM_STATUSES,
  LOCI_CHOICES,
  RECIPIENT_KINDS,
  SENT_STATES,
  type AnswerResult,
  type ExchangePurpose,
  type ItemStatus,
  type LociChoice,
  type RecipientKind,
  type SentState,
} from './exchange/exchange.kinds.js';
export { EXCHANGE_STATUSES, exchangeMachine, type ExchangeStatus } from './exchange/exchange.states.js';
export type { ExchangeRecipient } from './exchange/exchange-recipient.entity.js';
export { ExchangeRecipients } from './exchange/exchange-recipients.service.js';
export * from './exchange/recipient-change.errors.js';
export type { RecipientChangeView } from './exchange/recipient-change.queries.js';
export { recipientChangeMachine } from './exchange/recipient-change.states.js';
export { RecipientChanges } from './exchange/recipient-changes.service.js';
export type { RecipientInput } from './exchange/recipient-input.js';
export type { ExchangeSelection } from './exchange/exchange-selection.js';
export type { Preview } from './exchange/exchange-selections.service.js';
export { Exchanges, type NewExchange } from './exchange/exchanges.service.js';
export { ExchangeProducer } from './exchange/exchange-producer.service.js';
export { ExchangeUpkeep } from './exchange/exchange-upkeep.service.js';
export { ExchangeAnswers } from './exchange/exchange-answers.service.js';
export type { AnswerFileView, AnswerView } from './exchange/answer.queries.js';
export type { ExchangeView, ItemView, SentView } from './exchange/exchange-views.queries.js';
export { EXCHANGE_FORMATS, type ExchangeFormatName } from './exchange/formats/registry.js';
export { EXCHANGED_FIELDS, type ExchangedField } from './exchange/formats/exchange-format.js';
export * from './exchange/exchange.errors.js';
