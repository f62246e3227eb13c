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
  LINE_STATES,
  type LeftOutReason,
  type LineState,
  MT_VERDICTS,
  type MtLine,
  type MtRelative,
  type Point,
  type YLine,
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
  OTHER,
  REFERENCE,
  linkSettings,
  thresholdOf,
} from './pairs/hypotheses.js';
export { type LinkEvidence, type LinkLocus, type LinkedPerson } from './pairs/link-evidence.js';
export { evaluatePair } from './pairs/pair-result.js';
export { sameBasis } from './pairs/same-basis.js';
export { type Candidate } from './questions/candidate.js';
export { familiesOfCase } from './questions/drawn-family.js';
export { type DryRun, drySearch } from './questions/dry-run.js';
export { type Family, type FamilyMember } from './questions/family.js';
export { type FoundHit, PARENTAGE, REFUSALS, assess } from './questions/found-hit.js';
export { AT_ONCE, inStretches } from './questions/in-stretches.js';
export { type Passed, type Passing, type RowRange } from './questions/passing.js';
export { type Progress, sparing } from './questions/progress.js';
export { type NotSearchable, type NotSearchableCode, Question, questionOf } from './questions/question.js';
export { type CaseSearch, askedOf } from './questions/searched-family.js';
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
