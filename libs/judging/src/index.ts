export { JudgingModule } from './judging.module.js';
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
export { CompactTables } from './compact-tables.js';
export { Judges } from './judges.js';
export { PreparedQuestions, keyOf } from './prepared-questions.js';
export { type PreparedQuestion, ScanTables, prepare } from './scan-tables.js';
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
export { LinkColumns } from './pairs/link-columns.js';
export { type LinkEvidence, type LinkLocus, type LinkedPerson } from './pairs/link-evidence.js';
export { evaluatePair } from './pairs/pair-result.js';
export { sameBasis } from './pairs/same-basis.js';
export { type Candidate } from './questions/candidate.js';
export { familiesOfCase } from './questions/drawn-family.js';
export { type DryRun, drySearch } from './questions/dry-run.js';
export { type Family, type FamilyMember } from './questions/family.js';
export { type FoundHit, PARENTAGE, REFUSALS, assess } from './questions/found-hit.js';
export { AT_ONCE, inStretches } from './questions/in-stretches.js';
export { ParentColumns, type ParentRelation } from './questions/parent-columns.js';
export { type Passed, type Passing, type RowRange } from './questions/passing.js';
export { type Progress, sparing } from './questions/progress.js';
export { type NotSearchable, type NotSearchableCode, Question, questionOf } from './questions/question.js';
export { type CaseSearch, askedOf } from './questions/searched-family.js';
