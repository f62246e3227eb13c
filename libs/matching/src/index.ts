export { MatchingModule, matchingEntities } from './matching.module.js';
export { CaseLife, type CaseStep, type StepTaken } from './cases/case-life.service.js';
export { matchingWork } from './coverage/outstanding.queries.js';
export { Hits } from './hits/hits.service.js';
export { Hit } from './hits/hit.entity.js';
export { ConsentWithdrawn, HitBasisLost } from './hits/hit.errors.js';
export { HitGuard } from './hits/hit-guard.service.js';
export { BASIS_LOSSES, HITS_WITHOUT_BASIS, type BasisLoss, type LostBasis } from './hits/basis.queries.js';
export {
  CONFIRMED,
  HIT_STATUSES,
  hitMachine,
  ON_SITE,
  SUPERSEDABLE,
  type HitEvent,
  type HitStatus,
  STOPPED_BY_WITHDRAWAL,
} from './hits/hit.states.js';
export { withdrawnCarriers, type WithdrawnDonor } from './hits/withdrawal.queries.js';
export { Withdrawals } from './hits/withdrawals.service.js';
export type { HitDetail, HitSummary } from './hits/hit.views.js';
export type { HitTimelineEntry } from './hits/hit.timeline.js';
export type { HitFilter } from './hits/hit.queries.js';
export type { Agreement } from './hits/agreement.js';
export {
  ALTERNATIVE_CODES,
  ALTERNATIVE_OUTCOMES,
  LINE_STATES,
  MT_VERDICTS,
  Y_VERDICTS,
  type Alternative,
  type AlternativeCode,
  type AlternativeOutcome,
  type Alternatives,
  type Evidence,
  type EvidenceLinkage,
  type EvidenceLinkedPair,
  type EvidenceLocus,
  type EvidenceMember,
  type LeftOutReason,
  type LineState,
  type Point,
  type YLine,
  type MtLine,
  type MtRelative,
  type YRelative,
  type YVerdict,
} from './hits/evidence.js';
export { presentEvidence, type Stored } from './hits/stored-evidence.js';
export { LINK_HYPOTHESES, type LinkHypothesis } from './links/hypotheses.js';
export { LINK_CODES, type LinkCode } from './links/link.codes.js';
export type {
  LinkedPerson,
  LinkEvidence,
  LinkLeftOutReason,
  LinkLocus,
  LinkNote,
} from './links/link-evidence.js';
export type { LinkFilter } from './links/link.queries.js';
export { SHORTEST_LINK_REASON } from './links/link.errors.js';
export { LINK_STATUSES, linkMachine, type LinkStatus } from './links/link.states.js';
export type { LinkDecision, LinkDetail, LinkSummary } from './links/link.views.js';
export { LinkSearcher } from './links/link-searcher.js';
export { Links, type LinkVerdict } from './links/links.service.js';
export { Recompute, type RecomputeBundle } from './recompute/recompute.service.js';
export {
  Coverage,
  coverageOfCase,
  type CaseCoverage,
  type CoverageState,
} from './coverage/coverage.service.js';
export { Prospects } from './prospects/prospects.service.js';
export type { FamilyProspect, RelativeProspect } from './prospects/prospect.types.js';
export { Research, type ResearchState } from './research/research.service.js';
export { Matcher } from './search/matcher.service.js';
export type { NotSearchableCode } from './search/question.js';
export { Proof, type Mended } from './coverage/proof.service.js';
export { RUN_STATUSES, type RunState, type RunStatus } from './runs/run-status.js';
export { WhatIfRunner } from './what-if/what-if-runner.js';
export {
  NO_HIT_REASONS,
  type NoHitReason,
  type StoredHit,
  type WhatIfCase,
  type WhatIfPair,
  type WhatIfResults,
} from './what-if/what-if.results.js';
export { WhatIfs, type WhatIfDetail, type WhatIfView } from './what-if/what-ifs.service.js';
export { CALIBRATION_TYPES, type CalibrationType } from './calibration/calibration.types.js';
export {
  type CalibrationParameters,
  type CalibrationResults,
  type CalibratedType,
  type ObservedHit,
} from './calibration/calibration.results.js';
export {
  Calibrations,
  type CalibrationDetail,
  type CalibrationView,
  type NewCalibration,
} from './calibration/calibrations.service.js';
export { Calibrator } from './calibration/calibrator.js';
export { Roster } from './shards/roster.js';
export { OtherShardsInForce } from './shards/shard.errors.js';
export { questionsToPut, SHARD_CHANNEL, type PutQuestion } from './shards/shard.queries.js';
export { ShardAnswering } from './shards/shard-answering.js';
