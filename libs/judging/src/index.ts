export { type Agreement } from './evidence/agreement.js';
export {
  ALTERNATIVE_CODES,
  ALTERNATIVE_OUTCOMES,
  type Alternative,
  type AlternativeCode,
  type AlternativeOutcome,
  type Alternatives,
  type Evidence,
  type EvidenceLinkage,
  type EvidenceLinkedPair,
  type EvidenceLocus,
  type EvidenceMember,
  LINEAGE_STATES,
  type LeftOutReason,
  type LineageState,
  MT_VERDICTS,
  type MaternalLineage,
  type MtRelative,
  type Point,
  type PaternalLineage,
  type YRelative,
  type YVerdict,
  Y_VERDICTS,
} from './evidence/evidence.js';
export { type Stored, presentEvidence } from './evidence/stored-evidence.js';
export { type FoundLink } from './pairs/found-link.js';
export {
  LINK_HYPOTHESES,
  LINK_PEDIGREES,
  type LinkHypothesis,
  EARLIER_PERSON,
  LATER_PERSON,
  linkSettings,
  thresholdOf,
} from './pairs/hypotheses.js';
export { type LinkEvidence, type LinkLocus, type LinkedPerson } from './pairs/link-evidence.js';
export { evaluatePair } from './pairs/pair-result.js';
export { sameBasis } from './pairs/same-basis.js';
export { type Candidate } from './families/candidate.js';
export { familiesOfCase } from './families/drawn-family.js';
export { type DryRun, drySearch } from './families/dry-run.js';
export { type Family, type FamilyMember } from './families/family.js';
export { type FoundHit, PARENTAGE, REFUSALS, assess } from './families/found-hit.js';
export {
  CONTRADICTION_KINDS,
  type ContradictionKind,
  type FamilyContradiction,
} from './families/family-contradictions.js';
export { FAMILIES_AT_ONCE, forEachConcurrently } from './families/for-each-concurrently.js';
export { type Survivors, type CountedSurvivors, type RowRange } from './families/survivors.js';
export { type Progress, throttled } from './families/progress.js';
export {
  type NotSearchable,
  type NotSearchableCode,
  SearchedFamily,
  searchedFamilyOf,
} from './families/searched-family.js';
export { type CaseSearch, searchKeyOf } from './families/case-search.js';
export { type ScanLocus } from './scan-loci.js';
export { LINK_JUDGING } from './pairs/link-judging.js';
export { type LinkKind } from './pairs/link-judging.js';
export { type LinkLocusTables } from './pairs/link-judging.js';
export { type LinkResults } from './pairs/link-judging.js';
export { type LinkTasks } from './pairs/link-judging.js';
export { JUDGING } from './judge.js';
export { type JudgingKind } from './judge.js';
export { type JudgingResults } from './judge.js';
export { type JudgingTasks } from './judge.js';
export { type UnlistedGenotypes } from './scan-loci.js';
